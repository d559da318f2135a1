package dev.gila.modules.data;

import dev.gila.code.CodeWriter;
import dev.gila.frame.PyCode;
import dev.gila.object.Exceptions;
import dev.gila.object.PyByteArray;
import dev.gila.object.PyBytes;
import dev.gila.object.PyComplex;
import dev.gila.object.PyDict;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Iteration;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Writes values in the format of CPython's {@code marshal}, version 4 without references (Python/marshal.c describes it by
 * its type codes). Code objects are Gila's own and stand under a code of their own.
 */
final class MarshalWriter {
    static final char GILA_CODE = 'G';

    private static final int MAX_DEPTH = 2000;
    private static final int LIMB_BITS = 15;

    private final ThreadState ts;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int depth;

    MarshalWriter(ThreadState ts) {
        this.ts = ts;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private void int32(long n) {
        for (int shift = 0; shift < 32; shift += 8) out.write((int) (n >> shift));
    }

    private void int64(long n) {
        for (int shift = 0; shift < 64; shift += 8) out.write((int) (n >> shift));
    }

    private void block(char code, byte[] data) {
        out.write(code);
        int32(data.length);
        out.writeBytes(data);
    }

    void write(Object o) {
        if (++depth > MAX_DEPTH) throw Exceptions.valueError("object too deeply nested to marshal");
        if (!writeScalar(o)) writeCompound(o);
        depth--;
    }

    private boolean writeScalar(Object o) {
        if (o == Singletons.NONE) out.write('N');
        else if (o == Singletons.ELLIPSIS) out.write('.');
        else if (o == Exceptions.STOP_ITERATION) out.write('S');
        else if (o instanceof Boolean b) out.write(b ? 'T' : 'F');
        else if (o instanceof Long n) writeLong(n);
        else if (o instanceof BigInteger n) writeBig(n);
        else if (o instanceof Double d) writeDouble('g', d);
        else if (o instanceof PyComplex c) {
            writeDouble('y', c.real());
            int64(Double.doubleToLongBits(c.imag()));
        } else if (o instanceof PyStr s) writeText(s.toString());
        else if (o instanceof PyBytes b) block('s', b.data());
        else if (o instanceof PyByteArray b) block('s', b.toArray());
        else return false;
        return true;
    }

    private void writeLong(long n) {
        if (n == (int) n) {
            out.write('i');
            int32(n);
        } else {
            writeBig(BigInteger.valueOf(n));
        }
    }

    private void writeBig(BigInteger n) {
        BigInteger rest = n.abs();
        int limbs = (rest.bitLength() + LIMB_BITS - 1) / LIMB_BITS;
        out.write('l');
        int32(n.signum() < 0 ? -limbs : limbs);
        for (int i = 0; i < limbs; i++) {
            int limb = rest.intValue() & (1 << LIMB_BITS) - 1;
            out.write(limb);
            out.write(limb >> 8);
            rest = rest.shiftRight(LIMB_BITS);
        }
    }

    private void writeDouble(char code, double d) {
        out.write(code);
        int64(Double.doubleToLongBits(d));
    }

    private void writeText(String s) {
        if (s.chars().allMatch(c -> c < 0x80)) {
            byte[] ascii = s.getBytes(StandardCharsets.US_ASCII);
            if (ascii.length < 256) {
                out.write('z');
                out.write(ascii.length);
                out.writeBytes(ascii);
            } else {
                block('a', ascii);
            }
            return;
        }
        block(
                'u',
                dev.gila.types.Codecs.encode(ts, PyStr.of(s), "utf-8", "surrogatepass")
                        .data());
    }

    private void writeCompound(Object o) {
        if (o instanceof PyTuple t) {
            boolean small = t.size() < 256;
            out.write(small ? ')' : '(');
            if (small) out.write(t.size());
            else int32(t.size());
            for (Object item : t.items()) write(item);
        } else if (o instanceof PyList l) {
            sequence('[', l.toArray());
        } else if (o instanceof PyDict d) {
            out.write('{');
            for (int i = 0; i < d.entries(); i++) {
                if (d.keyAt(i) == null) continue;
                write(d.keyAt(i));
                write(d.valueAt(i));
            }
            out.write('0');
        } else if (o instanceof PyCode c) {
            block(GILA_CODE, CodeWriter.write(c.code()));
        } else if (PyType.of(o).name().equals("set") || PyType.of(o).name().equals("frozenset")) {
            sequence(PyType.of(o).name().equals("set") ? '<' : '>', Iteration.toArray(ts, o));
        } else {
            throw Exceptions.valueError("unmarshallable object");
        }
    }

    private void sequence(char code, Object[] items) {
        out.write(code);
        int32(items.length);
        for (Object item : items) write(item);
    }
}
