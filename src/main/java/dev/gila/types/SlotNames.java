package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Iteration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a class's {@code __slots__}. */
final class SlotNames {
    /** The names of members, mangled, in order of their numbers. */
    final List<String> members = new ArrayList<>();

    boolean dict;
    boolean weakref;

    private SlotNames() {}

    /** Checks the declared names against each other and against the class's other attributes. */
    static SlotNames read(
            ThreadState ts, String className, PyType base, Object declared, Map<String, Object> namespace) {
        SlotNames slots = new SlotNames();
        Object[] names = declared instanceof PyStr ? new Object[] {declared} : Iteration.toArray(ts, declared);
        boolean variable =
                base.isSubtypeOf(Types.TUPLE) || base.isSubtypeOf(Types.INT) || base.isSubtypeOf(Types.BYTES);
        for (Object o : names) {
            if (!(o instanceof PyStr name)) {
                throw Exceptions.typeError(
                        "__slots__ items must be strings, not '%s'",
                        PyType.of(o).name());
            }
            String text = name.toString();
            if (!isIdentifier(text)) throw Exceptions.typeError("__slots__ must be identifiers");
            if (text.equals("__dict__")) {
                if (slots.dict || base.hasDict()) {
                    throw Exceptions.typeError("__dict__ slot disallowed: we already got one");
                }
                slots.dict = true;
            } else if (text.equals("__weakref__")) {
                if (slots.weakref || base.lookup("__weakref__") != null) {
                    throw Exceptions.typeError("__weakref__ slot disallowed: we already got one");
                }
                slots.weakref = true;
            } else {
                if (variable) {
                    throw Exceptions.typeError("nonempty __slots__ not supported for subtype of '%s'", base.name());
                }
                String mangled = mangle(className, text);
                boolean special = mangled.equals("__qualname__") || mangled.equals("__classcell__");
                if (namespace.containsKey(mangled) && !special) {
                    throw Exceptions.valueError("'%s' in __slots__ conflicts with class variable", text);
                }
                if (!slots.members.contains(mangled)) slots.members.add(mangled);
            }
        }
        slots.members.sort(null);
        return slots;
    }

    private static boolean isIdentifier(String text) {
        if (text.isEmpty() || !Character.isUnicodeIdentifierStart(text.codePointAt(0)) && text.charAt(0) != '_') {
            return false;
        }
        int c;
        for (int i = text.offsetByCodePoints(0, 1); i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (!Character.isUnicodeIdentifierPart(c) || Character.isIdentifierIgnorable(c)) return false;
        }
        return true;
    }

    /** A private name as the compiler mangles it inside that class. */
    static String mangle(String className, String name) {
        if (!name.startsWith("__") || name.endsWith("__") || name.contains(".")) return name;
        int start = 0;
        while (start < className.length() && className.charAt(start) == '_') start++;
        String bare = className.substring(start);
        return bare.isEmpty() ? name : "_" + bare + name;
    }

    /** The members that the class and its bases have, by number. */
    static List<String> of(PyType type) {
        List<String> names = new ArrayList<>();
        for (PyType t : type.mro()) {
            for (Object o : t.namespace().values()) if (o instanceof PyMember m) names.add(m.name());
        }
        return names;
    }
}
