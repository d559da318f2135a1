package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyBytes;
import dev.gila.object.PyException;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.ops.Convert;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The native item formats that a memoryview reads and writes, by their character. */
enum ItemFormat {
    UNSIGNED_CHAR('B', 1, false),
    SIGNED_CHAR('b', 1, true),
    CHAR('c', 1, false),
    BOOL('?', 1, false),
    SHORT('h', 2, true),
    UNSIGNED_SHORT('H', 2, false),
    INT('i', 4, true),
    UNSIGNED_INT('I', 4, false),
    LONG('l', 8, true),
    UNSIGNED_LONG('L', 8, false),
    LONG_LONG('q', 8, true),
    UNSIGNED_LONG_LONG('Q', 8, false),
    SSIZE('n', 8, true),
    SIZE('N', 8, false),
    POINTER('P', 8, false),
    HALF('e', 2, true),
    FLOAT('f', 4, true),
    DOUBLE('d', 8, true);

    private static final int HALF_MAX_EXPONENT = 15;

    final char code;
    final int size;
    private final boolean signed;

    ItemFormat(char code, int size, boolean signed) {
        this.code = code;
        this.size = size;
        this.signed = signed;
    }

    /** The format of that text, {@code @} before the character allowed; {@code null} when there is none. */
    static ItemFormat of(String text) {
        String t = text.startsWith("@") ? text.substring(1) : text;
        for (ItemFormat f : values()) if (t.length() == 1 && t.charAt(0) == f.code) return f;
        return null;
    }

    boolean isBytes() {
        return size == 1 && this != BOOL;
    }

    Object get(ByteBuffer memory, int at) {
        ByteBuffer m = memory.duplicate().order(ByteOrder.nativeOrder());
        switch (this) {
            case CHAR:
                return Bytes.of(new byte[] {m.get(at)});
            case BOOL:
                return m.get(at) != 0;
            case HALF:
                return halfToDouble(m.getShort(at));
            case FLOAT:
                return (double) m.getFloat(at);
            case DOUBLE:
                return m.getDouble(at);
            default:
                return integer(m, at);
        }
    }

    private Object integer(ByteBuffer m, int at) {
        long n = switch (size) {
            case 1 -> signed ? m.get(at) : m.get(at) & 0xFF;
            case 2 -> signed ? m.getShort(at) : m.getShort(at) & 0xFFFF;
            case 4 -> signed ? m.getInt(at) : m.getInt(at) & 0xFFFFFFFFL;
            default -> m.getLong(at);
        };
        if (n >= 0 || signed) return n;
        return BigInteger.valueOf(n).add(BigInteger.ONE.shiftLeft(64));
    }

    void put(ThreadState ts, ByteBuffer memory, int at, Object value) {
        ByteBuffer m = memory.duplicate().order(ByteOrder.nativeOrder());
        switch (this) {
            case CHAR -> {
                if (!(value instanceof PyBytes b)) throw wrongType();
                if (b.length() != 1) throw wrongValue();
                m.put(at, b.data()[0]);
            }
            case BOOL -> m.put(at, (byte) (Convert.truth(ts, value) ? 1 : 0));
            case HALF -> m.putShort(at, doubleToHalf(real(ts, value)));
            case FLOAT -> m.putFloat(at, (float) real(ts, value));
            case DOUBLE -> m.putDouble(at, real(ts, value));
            default -> putInteger(ts, m, at, value);
        }
    }

    private double real(ThreadState ts, Object value) {
        PyType type = PyType.of(value);
        if (type.slot(Slot.FLOAT) == null && type.slot(Slot.INDEX) == null) throw wrongType();
        return Convert.toDouble(ts, value);
    }

    private void putInteger(ThreadState ts, ByteBuffer m, int at, Object value) {
        if (PyType.of(value).slot(Slot.INDEX) == null) throw wrongType();
        Object index = Convert.index(ts, value);
        BigInteger n = index instanceof Long l ? BigInteger.valueOf(l) : (BigInteger) index;
        int bits = 8 * size;
        boolean fits = signed ? n.bitLength() < bits : n.signum() >= 0 && n.bitLength() <= bits;
        if (!fits) throw wrongValue();
        switch (size) {
            case 1 -> m.put(at, n.byteValue());
            case 2 -> m.putShort(at, n.shortValue());
            case 4 -> m.putInt(at, n.intValue());
            default -> m.putLong(at, n.longValue());
        }
    }

    private PyException wrongType() {
        return Exceptions.typeError("memoryview: invalid type for format '%s'", String.valueOf(code));
    }

    private PyException wrongValue() {
        return Exceptions.valueError("memoryview: invalid value for format '%s'", String.valueOf(code));
    }

    /** IEEE 754 binary16. */
    static double halfToDouble(short half) {
        int exponent = half >> 10 & 0x1F;
        int fraction = half & 0x3FF;
        double magnitude;
        if (exponent == 0x1F) magnitude = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        else if (exponent == 0) magnitude = Math.scalb((double) fraction, -24);
        else magnitude = Math.scalb((double) (fraction | 0x400), exponent - 25);
        return half < 0 ? -magnitude : magnitude;
    }

    static short doubleToHalf(double d) {
        int sign = Double.doubleToRawLongBits(d) < 0 ? 0x8000 : 0;
        if (Double.isNaN(d)) return (short) (sign | 0x7E00);
        double magnitude = Math.abs(d);
        if (Double.isInfinite(magnitude)) return (short) (sign | 0x7C00);
        int exponent = Math.max(Math.getExponent(magnitude), -14);
        long fraction = (long) Math.rint(Math.scalb(magnitude, 10 - exponent));
        if (fraction == 0x800) {
            fraction = 0x400;
            exponent++;
        }
        if (exponent > HALF_MAX_EXPONENT) throw Exceptions.overflowError("float too large to pack with e format");
        int biased = fraction < 0x400 ? 0 : exponent + 15;
        return (short) (sign | biased << 10 | (int) (fraction & 0x3FF));
    }
}
