package dev.gila.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/**
 * One attribute that Java computes.
 *
 * @param getter the method that reads it, or {@code null}
 * @param setter the method that writes it, or {@code null}
 */
record Accessor(String name, String doc, ExecutableElement getter, ExecutableElement setter) {

    static Accessor ofGetter(ExecutableElement method, String name, String doc) {
        Function.requireStatic(method);
        if (plainParameters(method).size() != 1) {
            throw new DeclarationException(method, "a getter takes ([ThreadState ts,] self)");
        }
        if (method.getReturnType().getKind() == TypeKind.VOID) {
            throw new DeclarationException(method, "a getter returns the attribute");
        }
        Conversion.checkResult(method);
        String python = name.isEmpty() ? Names.pythonName(method.getSimpleName().toString()) : name;
        return new Accessor(python, doc, method, null);
    }

    static Accessor ofSetter(ExecutableElement method, String name) {
        Function.requireStatic(method);
        List<? extends VariableElement> parameters = plainParameters(method);
        boolean fits = parameters.size() == 2
                && Names.simpleName(parameters.get(1).asType()).equals("Object")
                && method.getReturnType().getKind() == TypeKind.VOID;
        if (!fits)
            throw new DeclarationException(method, "a setter is void and takes ([ThreadState ts,] self, Object)");
        return new Accessor(name, "", null, method);
    }

    /** Both halves of one attribute. */
    Accessor with(Accessor other) {
        return getter != null
                ? new Accessor(name, doc, getter, other.setter)
                : new Accessor(name, other.doc, other.getter, setter);
    }

    static boolean takesThreadState(ExecutableElement method) {
        return !method.getParameters().isEmpty()
                && Function.isThreadState(method.getParameters().get(0));
    }

    static VariableElement self(ExecutableElement method) {
        return plainParameters(method).get(0);
    }

    private static List<VariableElement> plainParameters(ExecutableElement method) {
        List<VariableElement> all = new ArrayList<>(method.getParameters());
        if (takesThreadState(method)) all.remove(0);
        return all;
    }
}
