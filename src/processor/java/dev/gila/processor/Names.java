package dev.gila.processor;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** The names that generated code shares with the rest of Gila, and how annotations are read by name. */
final class Names {
    static final String OBJECT_PACKAGE = "dev.gila.object.";
    static final String TYPE_DEF = OBJECT_PACKAGE + "TypeDef";
    static final String MODULE_DEF = OBJECT_PACKAGE + "ModuleDef";
    static final String DEF = OBJECT_PACKAGE + "Def";
    static final String GETTER = OBJECT_PACKAGE + "Getter";
    static final String SETTER = OBJECT_PACKAGE + "Setter";

    private Names() {}

    static AnnotationMirror annotation(Element element, String name) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().toString().equals(name)) return mirror;
        }
        return null;
    }

    /** The value of an annotation's member, or {@code absent} where the declaration leaves it out. */
    static String member(AnnotationMirror mirror, String name, String absent) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(name)) {
                return entry.getValue().getValue().toString();
            }
        }
        return absent;
    }

    /** The classes that an annotation's member lists, by full name. */
    static List<String> classes(AnnotationMirror mirror, String name) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (!entry.getKey().getSimpleName().contentEquals(name)) continue;
            List<?> values = (List<?>) entry.getValue().getValue();
            return values.stream()
                    .map(v -> ((AnnotationValue) v).getValue().toString())
                    .toList();
        }
        return List.of();
    }

    /** The Python name that a Java identifier stands for: Java's reserved words are written with one underscore more. */
    static String pythonName(String javaName) {
        boolean escaped = javaName.endsWith("_") && !javaName.endsWith("__");
        return escaped ? javaName.substring(0, javaName.length() - 1) : javaName;
    }

    /** The name of a Java type without its package; type annotations and arguments are dropped too. */
    static String simpleName(TypeMirror type) {
        String text = type.toString().replaceAll("@\\S+\\s+", "").replaceAll("<.*>", "");
        return text.substring(text.lastIndexOf('.') + 1);
    }

    static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c > '~') out.append(String.format("\\u%04x", (int) c));
                    else out.append(c);
                }
            }
        }
        return out.append('"').toString();
    }
}
