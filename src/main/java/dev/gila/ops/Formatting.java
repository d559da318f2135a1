package dev.gila.ops;

import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;

/** The parts of f-strings. */
public final class Formatting {
    private Formatting() {}

    /**
     * One replacement field.
     *
     * @param conversion the character after {@code !}, or 0
     * @param spec the format specification, or {@code null}
     */
    public static Object field(ThreadState ts, Object value, int conversion, Object spec) {
        Object converted = switch (conversion) {
            case 's' -> Convert.str(ts, value);
            case 'r' -> Convert.repr(ts, value);
            case 'a' -> ascii(Convert.repr(ts, value));
            default -> value;
        };
        if (spec == null) {
            if (converted instanceof PyStr s && s.type() == Types.STR) return s;
            if (converted instanceof Long n) return PyStr.of(n.toString());
        }
        return Convert.format(ts, converted, spec == null ? PyStr.EMPTY : (PyStr) spec);
    }

    /** The text with all that is not ASCII escaped. */
    public static PyStr ascii(PyStr text) {
        StringBuilder out = new StringBuilder();
        boolean changed = false;
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (c < 0x80) {
                out.append((char) c);
            } else {
                changed = true;
                out.append(String.format(c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
            }
        }
        return changed ? PyStr.of(out.toString()) : text;
    }

    /** The texts in {@code values} from {@code first} on, joined. */
    public static PyStr join(Object[] values, int first, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = first; i < first + count; i++) out.append(values[i]);
        return PyStr.of(out.toString());
    }
}
