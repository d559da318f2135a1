package dev.gila.modules.binary;

import dev.gila.object.Exceptions;
import dev.gila.object.PyByteArray;
import dev.gila.object.PyBytes;
import dev.gila.object.PyException;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.ops.Convert;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Packs values into bytes and back, as a {@link StructFormat} says. */
final class StructCodec {
    private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);

    private StructCodec() {}

    /** Writes the values at {@code start}; one for each item. */
    static void pack(ThreadState ts, StructFormat f, ByteBuffer out, int start, Object[] values) {
        ByteBuffer b = order(out, f);
        for (int i = start; i < start + f.size(); i++) b.put(i, (byte) 0);
        for (int i = 0; i < values.length; i++) {
            packOne(ts, f, f.items().get(i), b, start + f.items().get(i).offset(), values[i]);
        }
    }

    private static ByteBuffer order(ByteBuffer b, StructFormat f) {
        return b.duplicate().order(f.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    private static void packOne(
            ThreadState ts, StructFormat f, StructFormat.Item item, ByteBuffer b, int at, Object value) {
        switch (item.code()) {
            case 'c' -> {
                if (!(value instanceof PyBytes c) || c.length() != 1) {
                    throw StructModule.error("char format requires a bytes object of length 1");
                }
                b.put(at, c.data()[0]);
            }
            case '?' -> b.put(at, (byte) (Convert.truth(ts, value) ? 1 : 0));
            case 's' -> {
                byte[] data = text(value, "s");
                int n = Math.min(data.length, item.size());
                for (int i = 0; i < n; i++) b.put(at + i, data[i]);
            }
            case 'p' -> {
                byte[] data = text(value, "p");
                if (item.size() == 0) return;
                int n = Math.min(Math.min(data.length, item.size() - 1), 255);
                b.put(at, (byte) n);
                for (int i = 0; i < n; i++) b.put(at + 1 + i, data[i]);
            }
            case 'e', 'f', 'd' -> packFloat(ts, item.code(), b, at, value);
            default -> packInt(ts, f, item, b, at, value);
        }
    }

    private static byte[] text(Object value, String code) {
        if (value instanceof PyBytes s) return s.data();
        if (value instanceof PyByteArray s) return s.toArray();
        throw StructModule.error("argument for '" + code + "' must be a bytes object");
    }

    private static void packFloat(ThreadState ts, char code, ByteBuffer b, int at, Object value) {
        double d;
        try {
            d = Convert.toDouble(ts, value);
        } catch (PyException e) {
            if (e.is(Exceptions.TYPE_ERROR)) throw StructModule.error("required argument is not a float");
            throw e;
        }
        if (code == 'd') {
            b.putDouble(at, d);
        } else if (code == 'f') {
            float single = (float) d;
            if (Float.isInfinite(single) && !Double.isInfinite(d)) {
                throw Exceptions.overflowError("float too large to pack with f format");
            }
            b.putFloat(at, single);
        } else {
            b.putShort(at, HalfFloat.fromDouble(d));
        }
    }

    private static void packInt(
            ThreadState ts, StructFormat f, StructFormat.Item item, ByteBuffer b, int at, Object value) {
        if (PyType.of(value).lookup("__index__") == null)
            throw StructModule.error("required argument is not an integer");
        Object n = Convert.index(ts, value);
        int bits = item.size() * 8;
        boolean signed = Character.isLowerCase(item.code());
        BigInteger big = n instanceof Long l ? BigInteger.valueOf(l) : (BigInteger) n;
        BigInteger low = signed ? BigInteger.ONE.shiftLeft(bits - 1).negate() : BigInteger.ZERO;
        BigInteger high = BigInteger.ONE.shiftLeft(signed ? bits - 1 : bits).subtract(BigInteger.ONE);
        if (big.compareTo(low) < 0 || big.compareTo(high) > 0) throw outOfRange(f, item, low, high);
        long raw = big.longValue();
        switch (item.size()) {
            case 1 -> b.put(at, (byte) raw);
            case 2 -> b.putShort(at, (short) raw);
            case 4 -> b.putInt(at, (int) raw);
            default -> b.putLong(at, raw);
        }
    }

    private static PyException outOfRange(StructFormat f, StructFormat.Item item, BigInteger low, BigInteger high) {
        if (item.size() == 8 && f.nativeMode()) return StructModule.error("int too large to convert");
        if (item.size() == 1) {
            String name = item.code() == 'b' ? "byte" : "ubyte";
            return StructModule.error(name + " format requires " + low + " <= number <= " + high);
        }
        if (item.size() == 2 && f.nativeMode()) {
            String name = item.code() == 'h' ? "short" : "ushort";
            return StructModule.error(name + " format requires " + low + " <= number <= " + high);
        }
        return StructModule.error("'" + item.code() + "' format requires " + low + " <= number <= " + high);
    }

    /** Reads one value for each item. */
    static Object[] unpack(StructFormat f, ByteBuffer in, int start) {
        ByteBuffer b = order(in, f);
        Object[] out = new Object[f.items().size()];
        for (int i = 0; i < out.length; i++) {
            StructFormat.Item item = f.items().get(i);
            out[i] = unpackOne(item, b, start + item.offset());
        }
        return out;
    }

    private static Object unpackOne(StructFormat.Item item, ByteBuffer b, int at) {
        return switch (item.code()) {
            case 'c', 's' -> new PyBytes(slice(b, at, item.size()));
            case 'p' -> {
                int n = item.size() == 0 ? 0 : Math.min(b.get(at) & 0xff, item.size() - 1);
                yield new PyBytes(slice(b, at + 1, n));
            }
            case '?' -> b.get(at) != 0;
            case 'b' -> (long) b.get(at);
            case 'B' -> (long) (b.get(at) & 0xff);
            case 'h' -> (long) b.getShort(at);
            case 'H' -> (long) (b.getShort(at) & 0xffff);
            case 'i' -> (long) b.getInt(at);
            case 'I' -> b.getInt(at) & 0xffffffffL;
            case 'l' -> item.size() == 4 ? (long) b.getInt(at) : b.getLong(at);
            case 'L' -> item.size() == 4 ? (Object) (b.getInt(at) & 0xffffffffL) : unsigned(b.getLong(at));
            case 'q', 'n' -> b.getLong(at);
            case 'Q', 'N', 'P' -> unsigned(b.getLong(at));
            case 'e' -> HalfFloat.toDouble(b.getShort(at));
            case 'f' -> (double) b.getFloat(at);
            default -> b.getDouble(at);
        };
    }

    private static Object unsigned(long raw) {
        return raw >= 0 ? (Object) raw : BigInteger.valueOf(raw).add(TWO_64);
    }

    private static byte[] slice(ByteBuffer b, int at, int n) {
        byte[] out = new byte[n];
        for (int i = 0; i < n; i++) out[i] = b.get(at + i);
        return out;
    }

    /** A new buffer that holds the packed values. */
    static byte[] packed(ThreadState ts, StructFormat f, Object[] values) {
        if (values.length != f.items().size()) {
            throw StructModule.error(
                    "pack expected " + f.items().size() + " items for packing (got " + values.length + ")");
        }
        byte[] out = new byte[f.size()];
        pack(ts, f, ByteBuffer.wrap(out), 0, values);
        return out;
    }
}
