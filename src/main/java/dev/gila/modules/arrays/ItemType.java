package dev.gila.modules.arrays;

import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.ops.Convert;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/** A type code of {@code array}: how many bytes an item has, and how they become a Python value and back. */
enum ItemType {
    SIGNED_CHAR('b', 1, true, "signed char"),
    UNSIGNED_CHAR('B', 1, false, "unsigned byte integer"),
    UNICODE('u', 4, false, null),
    SHORT('h', 2, true, "short integer"),
    UNSIGNED_SHORT('H', 2, false, "unsigned short"),
    INT('i', 4, true, "int"),
    UNSIGNED_INT('I', 4, false, "unsigned int"),
    LONG('l', 8, true, "long"),
    UNSIGNED_LONG('L', 8, false, "unsigned long"),
    LONG_LONG('q', 8, true, "long"),
    UNSIGNED_LONG_LONG('Q', 8, false, "unsigned long"),
    FLOAT('f', 4, true, null),
    DOUBLE('d', 8, true, null);

    final char code;
    final int size;
    private final boolean signed;
    private final String name;

    ItemType(char code, int size, boolean signed, String name) {
        this.code = code;
        this.size = size;
        this.signed = signed;
        this.name = name;
    }

    /** The type of a code, or {@code null}. */
    static ItemType of(char code) {
        for (ItemType t : values()) if (t.code == code) return t;
        return null;
    }

    boolean isInteger() {
        return name != null;
    }

    Object get(ByteBuffer b, int at) {
        return switch (this) {
            case FLOAT -> (double) b.getFloat(at);
            case DOUBLE -> b.getDouble(at);
            case UNICODE -> PyStr.of(Character.toString(b.getInt(at)));
            default -> integer(b, at);
        };
    }

    private Object integer(ByteBuffer b, int at) {
        switch (size) {
            case 1:
                return signed ? (long) b.get(at) : b.get(at) & 0xFFL;
            case 2:
                return signed ? (long) b.getShort(at) : b.getShort(at) & 0xFFFFL;
            case 4:
                return signed ? (long) b.getInt(at) : b.getInt(at) & 0xFFFFFFFFL;
            default:
                long n = b.getLong(at);
                return signed || n >= 0 ? (Object) n : new BigInteger(Long.toUnsignedString(n));
        }
    }

    void put(ThreadState ts, ByteBuffer b, int at, Object value) {
        switch (this) {
            case FLOAT -> b.putFloat(at, (float) Convert.toDouble(ts, value));
            case DOUBLE -> b.putDouble(at, Convert.toDouble(ts, value));
            case UNICODE -> b.putInt(at, character(value));
            default -> putInteger(ts, b, at, value);
        }
    }

    private static int character(Object value) {
        if (value instanceof PyStr s && s.length() == 1) return s.codePointAt(0);
        throw Exceptions.typeError(
                "array item must be a unicode character, not %s",
                PyType.of(value).name());
    }

    private void putInteger(ThreadState ts, ByteBuffer b, int at, Object value) {
        if (PyType.of(value).slot(Slot.INDEX) == null) {
            throw Exceptions.typeError(
                    "'%s' object cannot be interpreted as an integer",
                    PyType.of(value).name());
        }
        Object n = Convert.index(ts, value);
        long bits;
        if (n instanceof BigInteger big) {
            if (size < 8 || signed || big.signum() < 0 || big.bitLength() > 64) throw outOfRange(big.signum() > 0);
            bits = big.longValue();
        } else {
            bits = (Long) n;
            long most = size == 8 ? Long.MAX_VALUE : (1L << 8 * size - (signed ? 1 : 0)) - 1;
            long least = !signed ? 0 : size == 8 ? Long.MIN_VALUE : -(1L << 8 * size - 1);
            if (bits > most) throw outOfRange(true);
            if (bits < least) throw outOfRange(false);
        }
        switch (size) {
            case 1 -> b.put(at, (byte) bits);
            case 2 -> b.putShort(at, (short) bits);
            case 4 -> b.putInt(at, (int) bits);
            default -> b.putLong(at, bits);
        }
    }

    private PyException outOfRange(boolean above) {
        if (size == 8) {
            return Exceptions.overflowError(
                    signed
                            ? "Python int too large to convert to C long"
                            : above ? "int too big to convert" : "can't convert negative int to unsigned");
        }
        if (this == INT) {
            return Exceptions.overflowError(
                    "signed integer is %s", above ? "greater than maximum" : "less than minimum");
        }
        return Exceptions.overflowError("%s is %s", name, above ? "greater than maximum" : "less than minimum");
    }
}
