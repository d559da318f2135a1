package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Convert;
import dev.gila.ops.Subscripts;
import java.math.BigInteger;

/** Replacing characters by a table: {@code str.maketrans} and {@code str.translate}. */
@TypeDef(of = StrType.class)
final class StrTranslation {
    private StrTranslation() {}

    @Def(kind = Def.Kind.STATIC, signature = "x, y=None, z=None, /")
    static Object maketrans(ThreadState ts, Object x, Object y, Object z) {
        PyDict table = new PyDict();
        if (y == null) {
            if (!(x instanceof PyDict d)) {
                throw Exceptions.typeError("if you give only one argument to maketrans it must be a dict");
            }
            for (int i = 0; i < d.entries(); i++) {
                if (d.keyAt(i) != null) table.put(ts, key(d.keyAt(i)), d.valueAt(i));
            }
            return table;
        }
        if (!(x instanceof PyStr from)) {
            throw Exceptions.typeError("first maketrans argument must be a string if there is a second argument");
        }
        PyStr to = text(y, "2");
        if (from.length() != to.length()) {
            throw Exceptions.valueError("the first two maketrans arguments must have equal length");
        }
        for (int i = 0; i < from.length(); i++) {
            table.put(ts, (long) from.codePointAt(i), (long) to.codePointAt(i));
        }
        if (z == null) return table;
        PyStr without = text(z, "3");
        for (int i = 0; i < without.length(); i++) table.put(ts, (long) without.codePointAt(i), Singletons.NONE);
        return table;
    }

    private static PyStr text(Object o, String which) {
        if (o instanceof PyStr s) return s;
        throw Exceptions.typeError("maketrans() argument %s must be str, not %s", which, Convert.typeName(o));
    }

    private static Object key(Object key) {
        if (key instanceof Long || key instanceof BigInteger) return key;
        if (!(key instanceof PyStr s)) {
            throw Exceptions.typeError("keys in translate table must be strings or integers");
        }
        if (s.length() != 1) throw Exceptions.valueError("string keys in translate table must be of length 1");
        return (long) s.codePointAt(0);
    }

    @Def(signature = "table, /")
    static Object translate(ThreadState ts, PyStr self, Object table) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < self.length(); i++) {
            int c = self.codePointAt(i);
            Object value = value(ts, table, c);
            if (value == null) out.appendCodePoint(c);
            else if (value instanceof PyStr s) out.append(s);
            else if (value instanceof Long n) appendPoint(out, n);
            else if (value != Singletons.NONE) {
                throw Exceptions.typeError(
                        "character mapping must return integer, None or str, not %s",
                        PyType.of(value).name());
            }
        }
        return PyStr.of(out.toString());
    }

    private static void appendPoint(StringBuilder out, long point) {
        if (point < 0 || point > Character.MAX_CODE_POINT) {
            throw Exceptions.valueError("character mapping must be in range(0x110000)");
        }
        out.appendCodePoint((int) point);
    }

    /** What the table has for a character; {@code null} when it has nothing. */
    private static Object value(ThreadState ts, Object table, long c) {
        if (table instanceof PyDict d && d.type() == dev.gila.object.Types.DICT) return d.get(ts, c);
        try {
            return Subscripts.get(ts, table, c);
        } catch (PyException e) {
            if (e.is(Exceptions.LOOKUP_ERROR)) return null;
            throw e;
        }
    }
}
