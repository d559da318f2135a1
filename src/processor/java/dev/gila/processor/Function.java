package dev.gila.processor;

import dev.gila.processor.TextSignature.Parameter;
import dev.gila.processor.TextSignature.Role;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * One {@code @Def}: a static Java method and how Python calls it.
 *
 * @param receiver what the instance or class is called in Python's text signature, or {@code null} without one
 * @param takesThreadState whether the Java method's first parameter is the thread's state
 * @param self the Java parameter that receives the instance or class, or {@code null} without one
 * @param arguments the other Java parameters, one for each in the signature, in its order
 */
record Function(
        ExecutableElement method,
        String name,
        Kind kind,
        String doc,
        String receiver,
        boolean takesThreadState,
        VariableElement self,
        List<VariableElement> arguments,
        TextSignature signature) {

    /** The constants of {@code Def.Kind}. */
    enum Kind {
        METHOD,
        CLASS,
        STATIC,
        NEW
    }

    static Function read(ExecutableElement method, AnnotationMirror def, boolean inType) {
        requireStatic(method);
        Kind kind = Kind.valueOf(Names.member(def, "kind", "METHOD"));
        if (!inType && kind != Kind.METHOD) {
            throw new DeclarationException(method, "kind %s has no meaning for the function of a module", kind);
        }
        String name = Names.member(def, "value", "");
        if (name.isEmpty()) {
            name = kind == Kind.NEW
                    ? "__new__"
                    : Names.pythonName(method.getSimpleName().toString());
        }
        List<VariableElement> rest = new ArrayList<>(method.getParameters());
        boolean takesThreadState = !rest.isEmpty() && isThreadState(rest.get(0));
        if (takesThreadState) rest.remove(0);
        String receiver = !inType || kind == Kind.STATIC ? null : kind == Kind.METHOD ? "$self" : "$type";
        VariableElement self = null;
        if (receiver != null) {
            if (rest.isEmpty()) throw new DeclarationException(method, "a parameter for %s is missing", receiver);
            self = rest.remove(0);
            String type = Names.simpleName(self.asType());
            if (kind != Kind.METHOD && !type.equals("PyType")) {
                throw new DeclarationException(self, "the class arrives as PyType, not as %s", type);
            }
        }
        TextSignature signature = signature(method, Names.member(def, "signature", null), rest);
        Conversion.checkResult(method);
        String doc = Names.member(def, "doc", "");
        return new Function(method, name, kind, doc, receiver, takesThreadState, self, rest, signature);
    }

    static void requireStatic(ExecutableElement method) {
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            throw new DeclarationException(method, "%s() must be static", method.getSimpleName());
        }
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            throw new DeclarationException(method, "%s() must not be private", method.getSimpleName());
        }
    }

    static boolean isThreadState(VariableElement parameter) {
        return Names.simpleName(parameter.asType()).equals("ThreadState");
    }

    private static TextSignature signature(ExecutableElement method, String text, List<VariableElement> arguments) {
        if (text == null) {
            TextSignature implied = TextSignature.positionalOnly(arguments.stream()
                    .map(a -> Names.pythonName(a.getSimpleName().toString()))
                    .toList());
            for (int i = 0; i < arguments.size(); i++) {
                Conversion.checkArgument(arguments.get(i), implied.parameters().get(i));
            }
            return implied;
        }
        TextSignature signature = TextSignature.parse(text, method);
        List<Parameter> parameters = signature.parameters();
        if (parameters.size() != arguments.size()) {
            throw new DeclarationException(
                    method,
                    "the signature (%s) has %d parameters, the Java method takes %d",
                    text,
                    parameters.size(),
                    arguments.size());
        }
        for (int i = 0; i < parameters.size(); i++) {
            String javaName = Names.pythonName(arguments.get(i).getSimpleName().toString());
            if (!javaName.equals(parameters.get(i).name()) && nameOf(parameters, javaName)) {
                throw new DeclarationException(
                        arguments.get(i),
                        "the signature (%s) has '%s' here, the Java method '%s': order mixed up?",
                        text,
                        parameters.get(i).name(),
                        javaName);
            }
            Conversion.checkArgument(arguments.get(i), parameters.get(i));
        }
        return signature;
    }

    private static boolean nameOf(List<Parameter> parameters, String name) {
        return parameters.stream().anyMatch(p -> p.name().equals(name));
    }

    int receivers() {
        return receiver == null ? 0 : 1;
    }

    /** How many slots a call fills, with the receiver. */
    int slots() {
        return receivers() + signature.slots();
    }

    /** Whether a call with {@code n} positional arguments, the receiver included, fits without the general path. */
    boolean accepts(int n) {
        return n >= receivers() && signature.accepts(n - receivers());
    }

    /** The expression that builds the run-time {@code Signature}. */
    String signatureExpression() {
        List<String> names = new ArrayList<>();
        List<String> required = new ArrayList<>();
        if (receiver != null) {
            names.add(Names.quote(receiver.substring(1)));
            required.add("true");
        }
        for (Parameter p : signature.named()) {
            names.add(Names.quote(p.name()));
            required.add(String.valueOf(p.required()));
        }
        return String.format(
                "new Signature(new String[] {%s}, %d, %d, new boolean[] {%s}, %b, %b, %s)",
                String.join(", ", names),
                receivers() + signature.count(Role.POSITIONAL_ONLY),
                receivers() + signature.positional(),
                String.join(", ", required),
                signature.has(Role.VAR_ARGS),
                signature.has(Role.VAR_KEYWORDS),
                Names.quote(signature.text(receiver)));
    }

    /** How CPython's messages name an argument: by keyword, by number, or not at all when it is the only one. */
    String argumentName(Parameter parameter) {
        if (parameter.role() != Role.POSITIONAL_ONLY) return "argument '" + parameter.name() + "'";
        if (signature.slots() == 1) return "argument";
        return "argument " + (signature.named().indexOf(parameter) + 1);
    }
}
