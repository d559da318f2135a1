package dev.gila.processor;

import dev.gila.processor.TextSignature.Parameter;
import dev.gila.processor.TextSignature.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** How Python values become Java parameters, and Java results become Python values. */
final class Conversion {
    /** Java scalar types, with the call that makes one from a Python value. */
    private static final Map<String, String> SCALARS = Map.of(
            "long", "Convert.toLong(ts, %s)",
            "int", "Convert.toInt(ts, %s)",
            "double", "Convert.toDouble(ts, %s)",
            "boolean", "Convert.truth(ts, %s)");

    /** Java result types, with the expression that boxes one; other classes are Python values already. */
    private static final Map<String, String> RESULTS = Map.of(
            "int", "Long.valueOf(%s)",
            "long", "Long.valueOf(%s)",
            "double", "Double.valueOf(%s)",
            "boolean", "Boolean.valueOf(%s)",
            "String", "PyStr.of(%s)");

    /** What no Python value is: a room that returns one of these forgot to make it a value. */
    private static final Set<String> NO_RESULTS =
            Set.of("char", "byte", "short", "float", "BigInteger", "Integer", "Float", "Character", "CharSequence");

    private static final Map<String, String> PYTHON_NAMES = Map.of("PyStr", "str", "Long", "int", "Double", "float");

    private Conversion() {}

    static void checkResult(ExecutableElement method) {
        TypeMirror type = method.getReturnType();
        String name = Names.simpleName(type);
        if (type.getKind() == TypeKind.ARRAY || NO_RESULTS.contains(name)) {
            throw new DeclarationException(method, "a result of Java type %s is no Python value", name);
        }
    }

    static void checkArgument(VariableElement argument, Parameter parameter) {
        String type = Names.simpleName(argument.asType());
        Role role = parameter.role();
        if ((role == Role.VAR_ARGS) != type.equals("Object[]")) {
            throw new DeclarationException(argument, "'%s': *args and only *args are Object[]", parameter.name());
        }
        if (role == Role.VAR_KEYWORDS && !type.equals("PyDict")) {
            throw new DeclarationException(argument, "'%s': **kwargs arrive as PyDict", parameter.name());
        }
        boolean scalar = argument.asType().getKind().isPrimitive();
        if (scalar && !SCALARS.containsKey(type)) {
            throw new DeclarationException(argument, "no Python value converts to a Java %s", type);
        }
        if (scalar && parameter.fallback() != null) literal(argument, type, parameter.fallback());
    }

    /** The Java literal for a default as Python writes it. */
    private static String literal(VariableElement argument, String type, String python) {
        boolean fits = switch (type) {
            case "long", "int" -> python.matches("[+-]?\\d+");
            case "double" -> python.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
            default -> python.matches("True|False");
        };
        if (!fits) {
            throw new DeclarationException(argument, "the default %s is no literal for a Java %s", python, type);
        }
        return switch (type) {
            case "long" -> python + "L";
            case "double" -> python + "d";
            case "boolean" -> python.toLowerCase(Locale.ROOT);
            default -> python;
        };
    }

    /** The statement that rejects a wrong argument, or {@code null} where the conversion itself does that. */
    static String guard(Function function, VariableElement argument, Parameter parameter, String slot) {
        String type = Names.simpleName(argument.asType());
        if (SCALARS.containsKey(type) || parameter.variadic() || type.equals("Object") || type.equals("String"))
            return null;
        String optional = parameter.fallback() == null ? "" : "!(" + absent(parameter, slot) + ") && ";
        return String.format(
                "if (%s!(%s instanceof %s)) throw wrongArgument(%s, %s, %s);",
                optional,
                slot,
                Room.javaName(argument.asType()),
                Names.quote(function.argumentName(parameter)),
                Names.quote(pythonTypeName(type)),
                slot);
    }

    /** The expression that gives the Java parameter its value; the Python value, or null, is in {@code slot}. */
    static String argument(Function function, VariableElement argument, Parameter parameter, String slot) {
        String type = Names.simpleName(argument.asType());
        if (type.equals("Object")) return slot;
        if (parameter.variadic()) return "(" + type + ") " + slot;
        String scalar = SCALARS.get(type);
        String given;
        if (scalar != null) {
            given = String.format(scalar, slot);
        } else if (type.equals("String")) {
            String which = Names.quote(function.argumentName(parameter));
            given = String.format("Convert.toText(%s, calledName(), %s)", slot, which);
        } else {
            given = "(" + Room.javaName(argument.asType()) + ") " + slot;
        }
        String fallback = parameter.fallback();
        if (fallback == null) return given;
        if (scalar != null) return slot + " == null ? " + literal(argument, type, fallback) + " : " + given;
        return absent(parameter, slot) + " ? " + stringDefault(type, fallback) + " : " + given;
    }

    /** A parameter whose default is None takes None for "not given". */
    private static String absent(Parameter parameter, String slot) {
        String test = slot + " == null";
        return "None".equals(parameter.fallback()) ? test + " || " + slot + " == Singletons.NONE" : test;
    }

    /** A string literal is filled in for Java strings; for other classes the room sees that nothing was given. */
    private static String stringDefault(String type, String fallback) {
        boolean quoted = fallback.matches("'.*'|\".*\"");
        if (!quoted || !(type.equals("String") || type.equals("PyStr"))) return "null";
        String literal = Names.quote(fallback.substring(1, fallback.length() - 1));
        return type.equals("PyStr") ? "PyStr.of(" + literal + ")" : literal;
    }

    private static String pythonTypeName(String type) {
        String known = PYTHON_NAMES.get(type);
        if (known != null) return known;
        return (type.startsWith("Py") ? type.substring(2) : type).toLowerCase(Locale.ROOT);
    }

    /** The body that calls the Java method and returns its result as a Python value. */
    static List<String> call(ExecutableElement method, String call) {
        TypeMirror type = method.getReturnType();
        if (type.getKind() == TypeKind.VOID) return List.of(call + ";", "return Singletons.NONE;");
        return List.of("return " + String.format(RESULTS.getOrDefault(Names.simpleName(type), "%s"), call) + ";");
    }
}
