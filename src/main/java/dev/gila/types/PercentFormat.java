package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.ops.Convert;
import dev.gila.ops.IntMath;
import dev.gila.ops.Subscripts;
import java.util.Locale;

/**
 * {@code format % values}, for text and for bytes. Bytes go through as text of one character for each byte; the two differ
 * only in what {@code %s}, {@code %b}, {@code %c} and {@code %r} take.
 */
final class PercentFormat {
    private static final int DEFAULT_PRECISION = 6;

    private final ThreadState ts;
    private final String format;
    private final boolean bytes;
    private Object[] values;
    private final Object mapping;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int next;

    private PercentFormat(ThreadState ts, String format, Object values, boolean bytes) {
        this.ts = ts;
        this.format = format;
        this.bytes = bytes;
        this.values = values instanceof PyTuple t ? t.items() : new Object[] {values};
        boolean text = values instanceof PyStr || bytes && Bytes.isBytes(values);
        boolean subscriptable = PyType.of(values).slot(Slot.GETITEM) != null;
        this.mapping = subscriptable && !(values instanceof PyTuple) && !text ? values : null;
    }

    static String ofText(ThreadState ts, String format, Object values) {
        return new PercentFormat(ts, format, values, false).run();
    }

    static byte[] ofBytes(ThreadState ts, byte[] format, Object values) {
        return Bytes.ofLatin1(new PercentFormat(ts, Bytes.latin1(format), values, true).run())
                .data();
    }

    /** One conversion specifier's flags, width and precision. */
    private static final class Spec {
        boolean left;
        boolean plus;
        boolean space;
        boolean alternate;
        boolean zero;
        int width;
        int precision = -1;

        /** Puts padding around {@code head + body}; zeros go between the two. */
        String pad(String head, String body, boolean zeros) {
            int length = head.length() + body.codePointCount(0, body.length());
            int missing = Math.max(0, width - length);
            if (left) return head + body + " ".repeat(missing);
            return zeros && zero ? head + "0".repeat(missing) + body : " ".repeat(missing) + head + body;
        }

        String sign(boolean negative) {
            return negative ? "-" : plus ? "+" : space ? " " : "";
        }
    }

    private String run() {
        while (at < format.length()) {
            int percent = format.indexOf('%', at);
            if (percent < 0) break;
            out.append(format, at, percent);
            at = percent + 1;
            convert();
        }
        out.append(format, at, format.length());
        if (next < values.length && mapping == null) {
            throw Exceptions.typeError("not all arguments converted during %s formatting", bytes ? "bytes" : "string");
        }
        return out.toString();
    }

    private char peek() {
        if (at >= format.length()) throw Exceptions.valueError("incomplete format");
        return format.charAt(at);
    }

    private Object nextValue() {
        if (next >= values.length) throw Exceptions.typeError("not enough arguments for format string");
        return values[next++];
    }

    private void convert() {
        if (peek() == '%') {
            out.append('%');
            at++;
            return;
        }
        Spec spec = new Spec();
        if (peek() == '(') readKey();
        readFlags(spec);
        spec.width = number(spec, false);
        if (peek() == '.') {
            at++;
            spec.precision = Math.max(0, number(spec, true));
        }
        while ("hlL".indexOf(peek()) >= 0) at++;
        int c = format.codePointAt(at);
        int position = at;
        at += Character.charCount(c);
        Object value = nextValue();
        out.append(converted(spec, c, value, position));
    }

    private void readKey() {
        if (mapping == null) throw Exceptions.typeError("format requires a mapping");
        int depth = 1;
        int start = ++at;
        for (; depth > 0; at++) {
            if (at >= format.length()) throw Exceptions.valueError("incomplete format key");
            char c = format.charAt(at);
            if (c == '(') depth++;
            else if (c == ')') depth--;
        }
        String key = format.substring(start, at - 1);
        values = new Object[] {Subscripts.get(ts, mapping, bytes ? Bytes.ofLatin1(key) : PyStr.of(key))};
        next = 0;
    }

    private void readFlags(Spec spec) {
        for (; ; at++) {
            switch (peek()) {
                case '-' -> spec.left = true;
                case '+' -> spec.plus = true;
                case ' ' -> spec.space = true;
                case '#' -> spec.alternate = true;
                case '0' -> spec.zero = true;
                default -> {
                    return;
                }
            }
        }
    }

    /** A width or precision: digits, or a star for the next value. */
    private int number(Spec spec, boolean precision) {
        if (peek() == '*') {
            at++;
            Object n = Convert.plainInt(nextValue());
            if (n == null) throw Exceptions.typeError("* wants int");
            if (!(n instanceof Long l) || l != (int) (long) l) {
                throw Exceptions.overflowError("Python int too large to convert to C int");
            }
            if (l < 0 && !precision) spec.left = true;
            return precision ? (int) (long) l : (int) Math.abs(l);
        }
        long n = 0;
        for (; peek() >= '0' && peek() <= '9'; at++) {
            if (n > Long.MAX_VALUE / 10 - 1) throw tooBig(precision);
            n = n * 10 + peek() - '0';
        }
        if (n > Integer.MAX_VALUE) throw Exceptions.withArgs(Exceptions.MEMORY_ERROR);
        return (int) n;
    }

    private static PyException tooBig(boolean precision) {
        return Exceptions.valueError(precision ? "precision too big" : "width too big");
    }

    private String converted(Spec spec, int c, Object value, int position) {
        switch (c) {
            case 'd', 'i', 'u', 'o', 'x', 'X':
                return integer(spec, (char) c, value);
            case 'e', 'E', 'f', 'F', 'g', 'G':
                return real(spec, (char) c, value);
            case 'c':
                return spec.pad("", character(value), false);
            case 's', 'r', 'a', 'b':
                if (c == 'b' && !bytes) break;
                String text = text(c, value);
                boolean cut = spec.precision >= 0 && spec.precision < text.codePointCount(0, text.length());
                return spec.pad("", cut ? text.substring(0, text.offsetByCodePoints(0, spec.precision)) : text, false);
            default:
                break;
        }
        throw Exceptions.valueError(
                "unsupported format character '%s' (0x%x) at index %d",
                c > 31 && c < 127 ? Character.toString(c) : "?", c, format.codePointCount(0, position));
    }

    private String text(int c, Object value) {
        if (c == 'a' || c == 'r' && bytes) return StrRepr.ascii(ts, value).toString();
        if (c == 'r') return Convert.repr(ts, value).toString();
        if (!bytes) return Convert.str(ts, value).toString();
        boolean known =
                Bytes.isBytes(value) || PyType.of(value).slot(Slot.BYTES) != null || Buffers.isBuffer(ts, value);
        if (known) return Bytes.latin1(Bytes.from(ts, value));
        throw Exceptions.typeError(
                "%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'",
                PyType.of(value).name());
    }

    private String character(Object value) {
        if (bytes) return Bytes.latin1(new byte[] {byteOf(value)});
        if (value instanceof PyStr s) {
            if (s.length() == 1) return s.toString();
            throw Exceptions.typeError("%c requires int or char");
        }
        if (PyType.of(value).slot(Slot.INDEX) == null) {
            throw Exceptions.typeError("%c requires int or char");
        }
        Object n = Convert.index(ts, value);
        if (n instanceof Long l && l >= 0 && l <= Character.MAX_CODE_POINT) return Character.toString((int) (long) l);
        throw Exceptions.overflowError("%c arg not in range(0x110000)");
    }

    private byte byteOf(Object value) {
        if (Bytes.isBytes(value) && Bytes.data(value).length == 1) return Bytes.data(value)[0];
        if (PyType.of(value).slot(Slot.INDEX) != null) {
            if (Convert.index(ts, value) instanceof Long n && n >= 0 && n < 256) return (byte) (long) n;
            throw Exceptions.overflowError("%c arg not in range(256)");
        }
        throw Exceptions.typeError("%c requires an integer in range(256) or a single byte");
    }

    private String integer(Spec spec, char c, Object value) {
        Object n = intValue(c, value);
        String digits = switch (c) {
            case 'o' -> IntText.magnitude(n, 8);
            case 'x' -> IntText.magnitude(n, 16);
            case 'X' -> IntText.magnitude(n, 16).toUpperCase(Locale.ROOT);
            default -> IntText.toText(ts, IntMath.abs(n));
        };
        digits = "0".repeat(Math.max(0, spec.precision - digits.length())) + digits;
        String prefix = !spec.alternate ? "" : c == 'o' ? "0o" : c == 'x' ? "0x" : c == 'X' ? "0X" : "";
        return spec.pad(spec.sign(IntMath.sign(n) < 0) + prefix, digits, true);
    }

    private Object intValue(char c, Object value) {
        Object plain = Convert.plainInt(value);
        if (plain != null) return plain;
        PyType type = PyType.of(value);
        boolean index = c == 'o' || c == 'x' || c == 'X';
        if (type.slot(Slot.INDEX) != null && (index || type.slot(Slot.INT) == null)) return Convert.index(ts, value);
        if (index) {
            throw Exceptions.typeError("%%%s format: an integer is required, not %s", String.valueOf(c), type.name());
        }
        if (type.slot(Slot.INT) != null) return IntType.of(ts, value);
        throw Exceptions.typeError("%%%s format: a real number is required, not %s", String.valueOf(c), type.name());
    }

    private String real(Spec spec, char c, Object value) {
        double d;
        if (bytes
                && PyType.of(value).slot(Slot.FLOAT) == null
                && PyType.of(value).slot(Slot.INDEX) == null) {
            throw Exceptions.typeError(
                    "float argument required, not %s", PyType.of(value).name());
        }
        d = Convert.toDouble(ts, value);
        int precision = spec.precision < 0 ? DEFAULT_PRECISION : spec.precision;
        String body = FloatText.format(Math.abs(d), c, precision, spec.alternate, false);
        return spec.pad(spec.sign(!FloatText.sign(d).isEmpty()), body, true);
    }
}
