package dev.gila.scope;

/** Private names: inside a class {@code C}, {@code __x} means {@code _C__x}. */
public final class Mangling {
    private Mangling() {}

    /** The name as it is stored; {@code className} is {@code null} outside classes. */
    public static String mangle(String className, String name) {
        if (className == null || !name.startsWith("__") || name.endsWith("__") || name.indexOf('.') >= 0) {
            return name;
        }
        int start = 0;
        while (start < className.length() && className.charAt(start) == '_') {
            start++;
        }
        return start == className.length() ? name : "_" + className.substring(start) + name;
    }
}
