package dev.gila.kernel;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The two structs of the <a href="https://arrow.apache.org/docs/format/CDataInterface.html">Arrow C data interface</a>,
 * by their addresses, for arrays of one buffer of elements without nulls. Whoever takes an array calls its release
 * function, once, when it needs the elements no more.
 */
public final class ArrowStructs {
    /** Bytes of an {@code ArrowSchema}. */
    public static final int SCHEMA_BYTES = 72;

    /** Bytes of an {@code ArrowArray}. */
    public static final int ARRAY_BYTES = 80;

    // The fields of an ArrowSchema, then those of an ArrowArray; each has eight bytes.
    private static final int FORMAT = 0;
    private static final int NAME = 8;
    private static final int DICTIONARY = 48;
    private static final int SCHEMA_RELEASE = 56;
    private static final int SCHEMA_DATA = 64;
    private static final int LENGTH = 0;
    private static final int NULL_COUNT = 8;
    private static final int OFFSET = 16;
    private static final int BUFFER_COUNT = 24;
    private static final int CHILDREN = 32;
    private static final int BUFFERS = 40;
    private static final int ARRAY_RELEASE = 64;
    private static final int ARRAY_DATA = 72;

    /** The signature of both release functions. */
    interface Release extends Callback {
        /** Gives back what the struct at an address refers to. */
        void release(Pointer struct);
    }

    private static final Release SCHEMA_CALLBACK = schema -> forget(schema, SCHEMA_RELEASE, SCHEMA_DATA);
    private static final Release ARRAY_CALLBACK = array -> forget(array, ARRAY_RELEASE, ARRAY_DATA);

    /** What each exported struct keeps, by its private data. */
    private static final Map<Long, Exported> EXPORTED = new ConcurrentHashMap<>();

    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Cleaner CLEANER = Cleaner.create();

    /** Memory that a struct points to, and the elements that it keeps pinned; null for a schema. */
    private record Exported(com.sun.jna.Memory fields, Memory elements) {}

    /**
     * An array that was taken.
     *
     * @param format of its elements, as Arrow writes it
     * @param offset of the first element in {@code elements}, in elements: for bits not a multiple of eight
     * @param elements closing it releases the array; so does the garbage collector if it is forgotten
     */
    public record Taken(String format, long length, long offset, Memory elements) {}

    private ArrowStructs() {}

    private static void forget(Pointer struct, int release, int data) {
        Exported exported = EXPORTED.remove(struct.getLong(data));
        if (exported != null && exported.elements != null) exported.elements.unpin();
        struct.setLong(release, 0);
    }

    private static long keep(com.sun.jna.Memory fields, Memory elements) {
        long number = NUMBERS.incrementAndGet();
        EXPORTED.put(number, new Exported(fields, elements));
        return number;
    }

    private static long address(Memory memory) {
        if (memory.size() == 0) return 0;
        if (memory.address() != 0) return memory.address();
        return Pointer.nativeValue(Native.getDirectBufferPointer(memory.buffer()));
    }

    /**
     * Fills both structs, whose release functions may be called on any thread. The elements stay pinned until the array
     * is released.
     *
     * @param at the byte of the memory at which the elements start
     * @throws IllegalArgumentException if an address is 0
     */
    public static void export(long schema, long array, String format, Memory elements, long at, long length) {
        Pointer description = struct("schema", schema);
        Pointer data = struct("array", array);
        elements.pin();
        com.sun.jna.Memory text = new com.sun.jna.Memory(format.length() + 2L);
        text.setString(0, format, "US-ASCII");
        text.setByte(format.length() + 1L, (byte) 0);
        description.clear(SCHEMA_BYTES);
        description.setPointer(FORMAT, text);
        description.setPointer(NAME, text.share(format.length() + 1L));
        description.setLong(SCHEMA_DATA, keep(text, null));
        description.setPointer(SCHEMA_RELEASE, CallbackReference.getFunctionPointer(SCHEMA_CALLBACK));

        com.sun.jna.Memory buffers = new com.sun.jna.Memory(16);
        buffers.setLong(0, 0);
        buffers.setLong(8, length == 0 ? 0 : address(elements) + at);
        data.clear(ARRAY_BYTES);
        data.setLong(LENGTH, length);
        data.setLong(BUFFER_COUNT, 2);
        data.setPointer(BUFFERS, buffers);
        data.setLong(ARRAY_DATA, keep(buffers, elements));
        data.setPointer(ARRAY_RELEASE, CallbackReference.getFunctionPointer(ARRAY_CALLBACK));
    }

    private static Pointer struct(String name, long address) {
        require(address != 0, "the address of the " + name + " is 0");
        return new Pointer(address);
    }

    /**
     * The format that a schema names.
     *
     * @throws IllegalArgumentException if the schema was released, or names none
     */
    public static String format(long schema) {
        Pointer description = struct("schema", schema);
        require(description.getLong(SCHEMA_RELEASE) != 0, "the schema was released");
        require(description.getLong(FORMAT) != 0, "the schema has no format");
        return description.getPointer(FORMAT).getString(0, "UTF-8");
    }

    /**
     * Takes an array over: both structs are marked as released, and the array will be when its elements are closed.
     *
     * @param bits of one element
     * @throws IllegalArgumentException if the array was released, is not aligned, has lengths that no array can have, lacks its
     *     elements, or has nulls, children or a dictionary; then nothing has changed
     */
    public static Taken take(long schema, long array, int bits) {
        Pointer description = struct("schema", schema);
        Pointer data = struct("array", array);
        String format = format(schema);
        requirePlain(description, data);
        long length = data.getLong(LENGTH);
        long offset = data.getLong(OFFSET);
        require(
                length >= 0 && offset >= 0 && length <= Long.MAX_VALUE / bits - offset - 1,
                "an array cannot have " + length + " elements from " + offset + " on");
        long address = length == 0 ? Block.NOWHERE : elements(data, offset, length);
        require(address % Math.max(1, bits / 8) == 0, "the elements are not aligned");
        com.sun.jna.Memory moved = new com.sun.jna.Memory(ARRAY_BYTES);
        moved.write(0, data.getByteArray(0, ARRAY_BYTES), 0, ARRAY_BYTES);
        data.setLong(ARRAY_RELEASE, 0);
        release(description, SCHEMA_RELEASE);
        long bytes = length == 0 ? 0 : ((offset + length) * bits + 7) / 8;
        return new Taken(format, length, offset, new Foreign(address, bytes, moved).memory());
    }

    private static void requirePlain(Pointer description, Pointer data) {
        require(data.getLong(ARRAY_RELEASE) != 0, "the array was released");
        require(data.getLong(CHILDREN) == 0, "the array is nested");
        require(description.getLong(DICTIONARY) == 0, "the array is of a dictionary");
        require(data.getLong(BUFFER_COUNT) == 2, "the array has other buffers than one of elements");
    }

    /** Where the elements lie, if they are there and none is null. A negative number of nulls is not known. */
    private static long elements(Pointer data, long offset, long length) {
        Pointer buffers = data.getPointer(BUFFERS);
        require(buffers != null && buffers.getLong(8) != 0, "the array has no buffer of elements");
        long nulls = data.getLong(NULL_COUNT);
        Pointer valid = buffers.getPointer(0);
        boolean complete = nulls == 0 || valid == null || nulls < 0 && areSet(valid, offset, offset + length);
        require(complete, "the array has nulls: fill them first");
        return buffers.getLong(8);
    }

    private static boolean areSet(Pointer bits, long from, long end) {
        byte octet = bits.getByte(from / 8);
        for (long i = from; i < end; i++) {
            if (i % 8 == 0) octet = bits.getByte(i / 8);
            if ((octet >> i % 8 & 1) == 0) return false;
        }
        return true;
    }

    private static void require(boolean condition, String problem) {
        if (!condition) throw new IllegalArgumentException("Arrow: " + problem);
    }

    private static void release(Pointer struct, int field) {
        Pointer release = struct.getPointer(field);
        if (release != null) Function.getFunction(release).invokeVoid(new Object[] {struct});
    }

    /** The elements of an array that someone else made, which is released when the owner is closed or forgotten. */
    private static final class Foreign extends Block {
        private final Runnable once;

        Foreign(long address, long bytes, com.sun.jna.Memory array) {
            super(address, bytes);
            AtomicBoolean released = new AtomicBoolean();
            once = () -> {
                if (released.compareAndSet(false, true)) ArrowStructs.release(array, ARRAY_RELEASE);
            };
        }

        Memory memory() {
            Memory memory = new Memory(this, capacity(), null);
            CLEANER.register(memory, once);
            return memory;
        }

        @Override
        ByteBuffer view(long offset, int length) {
            return new Pointer(address() + offset).getByteBuffer(0, length);
        }

        @Override
        void release() {
            once.run();
        }
    }
}
