package dev.gila.modules.data;

import dev.gila.code.CodeObject;
import dev.gila.code.CodeReader;
import dev.gila.frame.Execution;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBytes;
import dev.gila.object.PyComplex;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link MarshalWriter} or CPython's {@code marshal} wrote, code objects of CPython excepted. */
final class MarshalReader {
    private static final int FLAG_REF = 0x80;
    private static final int LIMB_BITS = 15;

    private final ThreadState ts;
    private final ByteBuffer in;
    private final List<Object> references = new ArrayList<>();

    MarshalReader(ThreadState ts, byte[] data) {
        this.ts = ts;
        in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    }

    int position() {
        return in.position();
    }

    /** A value; EOFError when the data ends too soon. */
    Object read() {
        try {
            Object value = readOrNull();
            if (value == null) throw Exceptions.typeError("NULL object in marshal data for object");
            return value;
        } catch (java.nio.BufferUnderflowException e) {
            throw Exceptions.of(Exceptions.EOF_ERROR, "marshal data too short");
        }
    }

    /** A value, or {@code null} for the mark that ends a dictionary. */
    private Object readOrNull() {
        int code = in.get() & 0xFF;
        boolean referenced = (code & FLAG_REF) != 0;
        int slot = references.size();
        if (referenced) references.add(null);
        Object value = value((char) (code & ~FLAG_REF), slot, referenced);
        if (referenced) references.set(slot, value);
        return value;
    }

    private Object value(char code, int slot, boolean referenced) {
        switch (code) {
            case '0':
                return null;
            case 'N':
                return Singletons.NONE;
            case '.':
                return Singletons.ELLIPSIS;
            case 'S':
                return Exceptions.STOP_ITERATION;
            case 'T':
                return true;
            case 'F':
                return false;
            case 'i':
                return (long) in.getInt();
            case 'I':
                return in.getLong();
            case 'l':
                return big();
            case 'g':
                return in.getDouble();
            case 'f':
                return Double.parseDouble(latin(in.get() & 0xFF));
            case 'y':
                return new PyComplex(in.getDouble(), in.getDouble());
            case 'r':
                return references.get(in.getInt());
            default:
                return compound(code, slot, referenced);
        }
    }

    private Object compound(char code, int slot, boolean referenced) {
        switch (code) {
            case 's':
                return new PyBytes(bytes(in.getInt()));
            case 'z', 'Z':
                return PyStr.of(latin(in.get() & 0xFF));
            case 'a', 'A':
                return PyStr.of(latin(in.getInt()));
            case 'u', 't':
                return dev.gila.types.Codecs.decode(ts, new PyBytes(bytes(in.getInt())), "utf-8", "surrogatepass");
            case ')':
                return PyTuple.of(items(in.get() & 0xFF));
            case '(':
                return PyTuple.of(items(in.getInt()));
            case '[':
                return new PyList(items(in.getInt()));
            case '<':
                return set("set");
            case '>':
                return set("frozenset");
            case '{':
                return dict(slot, referenced);
            case MarshalWriter.GILA_CODE:
                return code();
            case 'c':
                throw bad("code objects of CPython cannot be run by Gila");
            default:
                throw bad("unknown type code");
        }
    }

    private static PyException bad(String why) {
        return Exceptions.valueError("bad marshal data (%s)", why);
    }

    private Object code() {
        CodeObject code = CodeReader.read(bytes(in.getInt()));
        if (code == null) throw bad("code of another version of Gila");
        return Execution.of(ts).link(code);
    }

    private byte[] bytes(int n) {
        if (n < 0 || n > in.remaining()) throw Exceptions.of(Exceptions.EOF_ERROR, "marshal data too short");
        byte[] data = new byte[n];
        in.get(data);
        return data;
    }

    private String latin(int n) {
        return new String(bytes(n), StandardCharsets.ISO_8859_1);
    }

    private Object big() {
        int limbs = in.getInt();
        BigInteger n = BigInteger.ZERO;
        for (int i = 0; i < Math.abs(limbs); i++) {
            n = n.or(BigInteger.valueOf(in.getShort()).shiftLeft(i * LIMB_BITS));
        }
        return Convert.canonical(limbs < 0 ? n.negate() : n);
    }

    private Object[] items(int n) {
        if (n < 0) throw bad("size out of range");
        if (n > in.remaining()) throw Exceptions.of(Exceptions.EOF_ERROR, "marshal data too short");
        Object[] items = new Object[n];
        for (int i = 0; i < n; i++) items[i] = read();
        return items;
    }

    private Object set(String type) {
        return Calls.call1(ts, ts.interpreter().builtins().get(type), new PyList(items(in.getInt())));
    }

    private Object dict(int slot, boolean referenced) {
        PyDict d = new PyDict();
        if (referenced) references.set(slot, d);
        for (Object key = readOrNull(); key != null; key = readOrNull()) d.put(ts, key, read());
        return d;
    }
}
