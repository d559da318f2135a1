package dev.gila.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;

/** The parameters of a function as Python's own notation declares them: {@code "x, /, *, key=None"}. */
record TextSignature(List<Parameter> parameters) {

    /** How a parameter takes its argument. */
    enum Role {
        POSITIONAL_ONLY,
        POSITIONAL,
        KEYWORD_ONLY,
        VAR_ARGS,
        VAR_KEYWORDS
    }

    /** @param fallback the default as written, or {@code null} for a required parameter */
    record Parameter(String name, Role role, String fallback) {
        boolean variadic() {
            return role == Role.VAR_ARGS || role == Role.VAR_KEYWORDS;
        }

        boolean required() {
            return fallback == null && !variadic();
        }

        @Override
        public String toString() {
            String stars = role == Role.VAR_ARGS ? "*" : role == Role.VAR_KEYWORDS ? "**" : "";
            return stars + name + (fallback == null ? "" : "=" + fallback);
        }
    }

    static TextSignature positionalOnly(List<String> names) {
        return new TextSignature(names.stream()
                .map(n -> new Parameter(n, Role.POSITIONAL_ONLY, null))
                .toList());
    }

    /** Reads the notation; errors are the declaration's, at {@code where}. */
    static TextSignature parse(String text, Element where) {
        List<Parameter> parameters = new ArrayList<>();
        Role role = Role.POSITIONAL;
        for (String part : split(text)) {
            if (part.equals("/")) {
                if (role != Role.POSITIONAL || parameters.isEmpty()) {
                    throw new DeclarationException(where, "misplaced '/' in the signature (%s)", text);
                }
                parameters.replaceAll(p -> new Parameter(p.name, Role.POSITIONAL_ONLY, p.fallback));
            } else if (part.equals("*")) {
                role = Role.KEYWORD_ONLY;
            } else if (part.startsWith("**")) {
                parameters.add(new Parameter(part.substring(2), Role.VAR_KEYWORDS, null));
            } else if (part.startsWith("*")) {
                parameters.add(new Parameter(part.substring(1), Role.VAR_ARGS, null));
                role = Role.KEYWORD_ONLY;
            } else {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals).strip();
                parameters.add(new Parameter(
                        name,
                        role,
                        equals < 0 ? null : part.substring(equals + 1).strip()));
            }
        }
        return new TextSignature(List.copyOf(parameters)).checked(text, where);
    }

    private TextSignature checked(String text, Element where) {
        Set<String> seen = new HashSet<>();
        boolean optional = false;
        for (Parameter p : parameters) {
            if (!p.name.matches("[\\p{L}_][\\p{L}\\p{N}_]*")) {
                throw new DeclarationException(where, "'%s' is no parameter name in the signature (%s)", p.name, text);
            }
            if (!seen.add(p.name)) {
                throw new DeclarationException(where, "two parameters '%s' in the signature (%s)", p.name, text);
            }
            if (p.role == Role.POSITIONAL || p.role == Role.POSITIONAL_ONLY) {
                if (optional && p.required()) {
                    throw new DeclarationException(where, "'%s' has no default but follows one that has", p.name);
                }
                optional |= !p.required();
            }
        }
        return this;
    }

    /** Splits at the commas that stand outside of quotes and brackets. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == '\\') i++;
                else if (c == quote) quote = 0;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if ("([{<".indexOf(c) >= 0) {
                depth++;
            } else if (")]}>".indexOf(c) >= 0) {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        String last = text.substring(start).strip();
        if (!last.isEmpty()) parts.add(last);
        return parts;
    }

    /** Those that are not {@code *args} or {@code **kwargs}, in the order of the slots. */
    List<Parameter> named() {
        return parameters.stream().filter(p -> !p.variadic()).toList();
    }

    boolean has(Role role) {
        return parameters.stream().anyMatch(p -> p.role == role);
    }

    int count(Role role) {
        return (int) parameters.stream().filter(p -> p.role == role).count();
    }

    /** How many may be given by position. */
    int positional() {
        return count(Role.POSITIONAL_ONLY) + count(Role.POSITIONAL);
    }

    /** The slot that holds the argument: the named ones, then {@code *args}, then {@code **kwargs}. */
    int slot(Parameter parameter) {
        List<Parameter> named = named();
        return switch (parameter.role) {
            case VAR_ARGS -> named.size();
            case VAR_KEYWORDS -> named.size() + (has(Role.VAR_ARGS) ? 1 : 0);
            default -> named.indexOf(parameter);
        };
    }

    int slots() {
        return parameters.size();
    }

    /** Whether a call with exactly {@code n} positional arguments fits, without filling a variadic parameter. */
    boolean accepts(int n) {
        if (has(Role.VAR_ARGS) || has(Role.VAR_KEYWORDS) || n > positional()) return false;
        List<Parameter> named = named();
        for (int i = n; i < named.size(); i++) if (named.get(i).required()) return false;
        return true;
    }

    /** The whole as {@code __text_signature__} shows it; {@code receiver} is {@code "$self"}, or {@code null}. */
    String text(String receiver) {
        List<String> parts = new ArrayList<>();
        if (receiver != null) parts.add(receiver);
        boolean slashDue = receiver != null;
        boolean starDue = true;
        for (Parameter p : parameters) {
            if (p.role == Role.POSITIONAL_ONLY) slashDue = true;
            else if (slashDue) {
                parts.add("/");
                slashDue = false;
            }
            if (p.role == Role.VAR_ARGS) starDue = false;
            if (p.role == Role.KEYWORD_ONLY && starDue) {
                parts.add("*");
                starDue = false;
            }
            parts.add(p.toString());
        }
        if (slashDue) parts.add("/");
        return "(" + String.join(", ", parts) + ")";
    }
}
