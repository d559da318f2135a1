package dev.gila.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A class of builtins, read from its source.
 *
 * @param module the name of the module it is part of, or {@code null} when it is a type's room
 * @param holders the classes whose {@code TYPE} fields are the types to fill; none when it is a module's room
 * @param hasInit whether it has {@code init(ThreadState, PyDict)}, which only a module's room may have
 */
record Room(
        TypeElement element,
        String packageName,
        String module,
        List<String> holders,
        String doc,
        boolean hasInit,
        List<Function> functions,
        List<Accessor> accessors) {

    static Room read(TypeElement element, String packageName) {
        AnnotationMirror typeDef = Names.annotation(element, Names.TYPE_DEF);
        AnnotationMirror moduleDef = Names.annotation(element, Names.MODULE_DEF);
        if (typeDef != null && moduleDef != null) {
            throw new DeclarationException(element, "a room is a type's or a module's, not both");
        }
        if (element.getNestingKind().isNested()) {
            throw new DeclarationException(element, "a room is a class of its own, not one inside another");
        }
        String doc = Names.member(typeDef != null ? typeDef : moduleDef, "doc", "");
        String module = moduleDef == null ? null : Names.member(moduleDef, "value", "");
        List<String> holders = typeDef == null ? List.of() : holders(element, Names.classes(typeDef, "of"));
        List<Function> functions = new ArrayList<>();
        Map<String, Accessor> accessors = new LinkedHashMap<>();
        boolean hasInit = false;
        for (Element enclosed : element.getEnclosedElements()) {
            if (enclosed.getKind() != ElementKind.METHOD) continue;
            ExecutableElement method = (ExecutableElement) enclosed;
            readMethod(method, typeDef != null, functions, accessors);
            hasInit |= moduleDef != null && isInit(method);
        }
        return new Room(
                element, packageName, module, holders, doc, hasInit, functions, List.copyOf(accessors.values()));
    }

    private static void readMethod(
            ExecutableElement method, boolean inType, List<Function> functions, Map<String, Accessor> accessors) {
        AnnotationMirror def = Names.annotation(method, Names.DEF);
        AnnotationMirror getter = Names.annotation(method, Names.GETTER);
        AnnotationMirror setter = Names.annotation(method, Names.SETTER);
        if (def != null) functions.add(Function.read(method, def, inType));
        if (getter == null && setter == null) return;
        if (!inType) throw new DeclarationException(method, "only the attributes of types are computed");
        Accessor half = getter != null
                ? Accessor.ofGetter(method, Names.member(getter, "value", ""), Names.member(getter, "doc", ""))
                : Accessor.ofSetter(method, Names.member(setter, "value", ""));
        Accessor other = accessors.get(half.name());
        boolean duplicate = other != null && (other.getter() != null) == (half.getter() != null);
        if (duplicate) throw new DeclarationException(method, "'%s' is declared twice", half.name());
        accessors.put(half.name(), other == null ? half : half.with(other));
    }

    private static boolean isInit(ExecutableElement method) {
        if (!method.getSimpleName().contentEquals("init")) return false;
        List<String> types = method.getParameters().stream()
                .map(p -> Names.simpleName(p.asType()))
                .toList();
        if (!types.equals(List.of("ThreadState", "PyDict"))) {
            throw new DeclarationException(method, "a module's init takes (ThreadState, PyDict)");
        }
        Function.requireStatic(method);
        return true;
    }

    /** The classes whose fields TYPE this room fills: this one where it names no others. */
    private static List<String> holders(TypeElement room, List<String> of) {
        if (!of.isEmpty()) return of;
        for (Element e : room.getEnclosedElements()) {
            boolean typeField = e.getKind() == ElementKind.FIELD
                    && e.getSimpleName().contentEquals("TYPE")
                    && Names.simpleName(e.asType()).equals("PyType");
            if (!typeField) continue;
            if (!e.getModifiers().contains(Modifier.STATIC) || e.getModifiers().contains(Modifier.PRIVATE)) {
                throw new DeclarationException(e, "TYPE must be static and visible in its package");
            }
            return List.of(room.getQualifiedName().toString());
        }
        throw new DeclarationException(
                room, "a type's room has a field 'static final PyType TYPE', or names one in 'of'");
    }

    String simpleName() {
        return element.getSimpleName().toString();
    }

    /** What the functions belong to: rooms with a common owner share its namespace. */
    List<String> owners() {
        return module != null ? List.of("module " + module) : holders;
    }

    /** The name of the emitted class. */
    String functionsClass() {
        return simpleName() + "_Room";
    }

    /** The name of the emitted class of computed attributes. */
    String accessorsClass() {
        return simpleName() + "_Attributes";
    }

    /** How a type is written in emitted code. */
    static String javaName(TypeMirror type) {
        return type.toString().replaceAll("@\\S+\\s+", "");
    }
}
