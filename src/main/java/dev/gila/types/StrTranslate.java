package dev.gila.types;

import static dev.gila.object.Singletons.NONE;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Convert;
import dev.gila.ops.Subscripts;
import java.util.HashMap;
import java.util.Map;

/** Replacing characters by a table. */
@TypeDef(of = StrType.class)
final class StrTranslate {
    private StrTranslate() {}

    @Def
    static String translate(ThreadState ts, PyStr self, Object table) {
        StringBuilder out = new StringBuilder();
        Map<Integer, String> known = new HashMap<>();
        self.toString().codePoints().forEach(c -> {
            String r = known.get(c);
            if (r == null) {
                r = replacement(ts, table, c);
                known.put(c, r);
            }
            out.append(r);
        });
        return out.toString();
    }

    private static String replacement(ThreadState ts, Object table, int c) {
        Object r;
        try {
            r = Subscripts.get(ts, table, (long) c);
        } catch (PyException e) {
            if (e.is(Exceptions.LOOKUP_ERROR)) return Character.toString(c);
            throw e;
        }
        if (r == NONE) return "";
        if (r instanceof PyStr s) return s.toString();
        Object n = Convert.plainInt(r);
        if (n == null) throw Exceptions.typeError("character mapping must return integer, None or str");
        if (n instanceof Long l && l >= 0 && l <= Character.MAX_CODE_POINT) return Character.toString((int) (long) l);
        throw Exceptions.valueError("character mapping must be in range(0x110000)");
    }

    @Def(kind = Def.Kind.STATIC, signature = "x, y=<unrepresentable>, z=<unrepresentable>, /")
    static Object maketrans(ThreadState ts, Object x, PyStr y, PyStr z) {
        PyDict table = new PyDict();
        if (y == null) {
            if (!(x instanceof PyDict given)) {
                throw Exceptions.typeError("if you give only one argument to maketrans it must be a dict");
            }
            for (int i = 0; i < given.entries(); i++) {
                if (given.keyAt(i) != null) table.put(ts, codePoint(given.keyAt(i)), given.valueAt(i));
            }
            return table;
        }
        if (!(x instanceof PyStr from)) {
            throw Exceptions.typeError("first maketrans argument must be a string if there is a second argument");
        }
        if (from.length() != y.length()) {
            throw Exceptions.valueError("the first two maketrans arguments must have equal length");
        }
        for (int i = 0; i < from.length(); i++) {
            table.put(ts, (long) from.codePointAt(i), (long) y.codePointAt(i));
        }
        for (int i = 0; z != null && i < z.length(); i++) table.put(ts, (long) z.codePointAt(i), NONE);
        return table;
    }

    private static Object codePoint(Object key) {
        if (key instanceof PyStr s) {
            if (s.length() == 1) return (long) s.codePointAt(0);
            throw Exceptions.valueError("string keys in translate table must be of length 1");
        }
        if (PyType.of(key).isSubtypeOf(Types.INT)) return key;
        throw Exceptions.typeError("keys in translate table must be strings or integers");
    }
}
