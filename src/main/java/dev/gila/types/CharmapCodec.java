package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyBytes;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Convert;
import dev.gila.ops.Subscripts;
import java.util.HashMap;
import java.util.Map;

/** Encodings of one byte for each character, given by a table. */
public final class CharmapCodec {
    private static final String REASON = "character maps to <undefined>";
    private static final char UNDEFINED = '\uFFFE';

    private CharmapCodec() {}

    /** @param mapping a str indexed by byte, or a mapping from byte to int, str or None */
    public static String decode(ThreadState ts, byte[] data, String errors, Object mapping) {
        Decoding d = new Decoding(ts, "charmap", data, errors);
        String[] known = new String[256];
        for (int i = 0; i < d.input.length; ) {
            int b = d.input[i] & 0xFF;
            if (known[b] == null) known[b] = decoded(ts, mapping, b);
            if (known[b].isEmpty()) {
                i = d.error(i, i + 1, REASON);
            } else {
                d.out.append(known[b].charAt(0) == UNDEFINED ? "" : known[b]);
                i++;
            }
        }
        return d.out.toString();
    }

    /** What a byte stands for: empty where it is undefined, U+FFFE for the empty text. */
    private static String decoded(ThreadState ts, Object mapping, int b) {
        if (mapping instanceof PyStr s) {
            int c = b < s.length() ? s.codePointAt(b) : UNDEFINED;
            return c == UNDEFINED ? "" : Character.toString(c);
        }
        Object r = lookup(ts, mapping, b);
        if (r == null || r == Singletons.NONE) return "";
        String text;
        if (r instanceof PyStr s) text = s.toString();
        else if (Convert.plainInt(r) instanceof Long c) text = character(c);
        else throw Exceptions.typeError("character mapping must return integer, None or str");
        if (text.equals(String.valueOf(UNDEFINED))) return "";
        return text.isEmpty() ? String.valueOf(UNDEFINED) : text;
    }

    private static String character(long c) {
        if (c >= 0 && c <= Character.MAX_CODE_POINT) return Character.toString((int) c);
        throw Exceptions.typeError("character mapping must be in range(0x110000)");
    }

    private static Object lookup(ThreadState ts, Object mapping, int key) {
        try {
            return Subscripts.get(ts, mapping, (long) key);
        } catch (PyException e) {
            if (e.is(Exceptions.LOOKUP_ERROR)) return null;
            throw e;
        }
    }

    /** @param mapping a mapping from code point to int, bytes or None */
    public static byte[] encode(ThreadState ts, PyStr text, String errors, Object mapping) {
        Map<Integer, byte[]> known = new HashMap<>();
        return new Encoding(
                        ts,
                        "charmap",
                        text,
                        errors,
                        c -> known.computeIfAbsent(c, k -> encoded(ts, mapping, k)).length != 0,
                        (c, out) -> out.putAll(known.get(c)),
                        REASON)
                .run();
    }

    private static byte[] encoded(ThreadState ts, Object mapping, int c) {
        Object r = lookup(ts, mapping, c);
        if (r == null || r == Singletons.NONE) return new byte[0];
        if (r instanceof PyBytes b) return b.data();
        if (!(Convert.plainInt(r) instanceof Long n)) {
            throw Exceptions.typeError(
                    "character mapping must return integer, bytes or None, not %s", Convert.typeName(r));
        }
        if (n < 0 || n > 255) throw Exceptions.typeError("character mapping must be in range(256)");
        return new byte[] {(byte) (long) n};
    }

    /** The mapping that encodes what a str indexed by byte decodes. */
    public static PyDict inverse(ThreadState ts, PyStr table) {
        PyDict inverse = new PyDict();
        for (int i = 0; i < table.length(); i++) {
            if (table.codePointAt(i) != UNDEFINED) inverse.put(ts, (long) table.codePointAt(i), (long) i);
        }
        return inverse;
    }
}
