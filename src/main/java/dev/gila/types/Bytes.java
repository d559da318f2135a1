package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyByteArray;
import dev.gila.object.PyBytes;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What {@code bytes} and {@code bytearray} share: making them, and looking into either. */
public final class Bytes {
    static final String OUT_OF_RANGE = "byte must be in range(0, 256)";

    private static final PyBytes[] SINGLE = new PyBytes[256];

    static {
        for (int i = 0; i < SINGLE.length; i++) SINGLE[i] = new PyBytes(new byte[] {(byte) i});
    }

    private Bytes() {}

    /** Wraps {@code data}, which the caller gives up. */
    public static PyBytes of(byte[] data) {
        return data.length == 0 ? PyBytes.EMPTY : data.length == 1 ? SINGLE[data[0] & 0xFF] : new PyBytes(data);
    }

    /** Bytes from characters below 256. */
    public static PyBytes ofLatin1(String text) {
        return of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** One character for each byte. */
    public static String latin1(byte[] data) {
        return new String(data, StandardCharsets.ISO_8859_1);
    }

    /** As text, with a question mark for each byte beyond ASCII. */
    static String ascii(byte[] data) {
        return latin1(data).replaceAll("[^\\x00-\\x7f]", "?");
    }

    static boolean isBytes(Object o) {
        return o instanceof PyBytes || o instanceof PyByteArray;
    }

    /** The bytes of a {@code bytes} (not to be changed) or {@code bytearray} (a copy). */
    static byte[] data(Object o) {
        return o instanceof PyBytes b ? b.data() : ((PyByteArray) o).toArray();
    }

    /** Bytes of the kind that methods of {@code self} return. */
    static Object like(Object self, byte[] data) {
        return self instanceof PyByteArray ? new PyByteArray(data) : of(data);
    }

    static void reverse(byte[] data) {
        for (int i = 0, j = data.length - 1; i < j; i++, j--) {
            byte b = data[i];
            data[i] = data[j];
            data[j] = b;
        }
    }

    /** A length as Java's arrays can have it. */
    static int arraySize(long length) {
        if (length > Integer.MAX_VALUE - 8) throw Exceptions.withArgs(Exceptions.MEMORY_ERROR);
        return (int) length;
    }

    /** The bytes that {@code bytes(o)} has: its own method, its memory, or the ints it yields. */
    static byte[] from(ThreadState ts, Object o) {
        return from(ts, o, "bytes");
    }

    /** @param kind the type that is made, for messages */
    static byte[] from(ThreadState ts, Object o, String kind) {
        if (o instanceof PyBytes b && b.type() == Types.BYTES) return b.data();
        Object own = Attributes.special(ts, o, "__bytes__");
        if (own != null) {
            Object made = Calls.call0(ts, own);
            if (made instanceof PyBytes b) return b.data();
            throw Exceptions.typeError(
                    "__bytes__ returned non-bytes (type %s)", PyType.of(made).name());
        }
        if (Buffers.isBuffer(ts, o)) return Buffers.copyOf(ts, o);
        if (o instanceof PyStr) throw notConvertible(o, kind);
        return ofItems(ts, o, kind);
    }

    /** The ints that an iterable yields, as bytes. */
    private static byte[] ofItems(ThreadState ts, Object iterable, String kind) {
        PyType type = PyType.of(iterable);
        boolean iterates = type.slot(Slot.ITER) != null || type.slot(Slot.GETITEM) != null;
        if (!iterates) throw notConvertible(iterable, kind);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Object it = Iteration.iter(ts, iterable);
        for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it)) {
            out.write(toByte(ts, o, kind.equals("bytes") ? "bytes must be in range(0, 256)" : OUT_OF_RANGE));
        }
        return out.toByteArray();
    }

    private static RuntimeException notConvertible(Object o, String kind) {
        return Exceptions.typeError(
                "cannot convert '%s' object to %s", PyType.of(o).name(), kind);
    }

    /** An int from 0 to 255; ValueError with the message given for any other. */
    static byte toByte(ThreadState ts, Object o, String message) {
        Object n = Convert.index(ts, o);
        if (n instanceof Long l && l >= 0 && l < 256) return (byte) (long) l;
        throw Exceptions.valueError(message);
    }
}
