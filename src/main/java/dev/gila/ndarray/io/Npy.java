package dev.gila.ndarray.io;

import dev.gila.kernel.DType;
import dev.gila.kernel.Memory;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Scope;
import dev.gila.ndarray.Shape;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * NumPy's {@code .npy} files: one array of any element type and shape. Read are versions 1 to 3 of the format, C and
 * Fortran order, and both byte orders; written is version 1, C order, this machine's byte order.
 */
public final class Npy {
    private static final int BLOCK = 1 << 16;

    private Npy() {}

    /** Writes an array to a file, which is replaced. */
    public static void write(Path file, NDArray array) throws IOException {
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            NpyHeader.write(Channels.newOutputStream(out), array.dtype(), array.shape());
            contiguous(
                    array,
                    elements -> elements.operand()
                            .memory()
                            .write(out, elements.operand().offset(), elements.bytes()));
        }
    }

    /** Writes an array to a stream, which stays open. */
    public static void write(OutputStream out, NDArray array) throws IOException {
        NpyHeader.write(out, array.dtype(), array.shape());
        contiguous(array, elements -> writeElements(out, elements));
    }

    private interface Elements {
        void write(NDArray contiguous) throws IOException;
    }

    private static void contiguous(NDArray array, Elements elements) throws IOException {
        if (array.isContiguous()) {
            elements.write(array);
            return;
        }
        try (NDArray copy = array.copy()) {
            elements.write(copy);
        }
    }

    private static void writeElements(OutputStream out, NDArray array) throws IOException {
        Memory memory = array.operand().memory();
        byte[] block = new byte[BLOCK];
        long at = array.operand().offset();
        for (long left = array.bytes(); left > 0; ) {
            int count = (int) Math.min(BLOCK, left);
            memory.get(at, block, 0, count);
            out.write(block, 0, count);
            at += count;
            left -= count;
        }
    }

    /**
     * Reads an array from a file. Elements of float16 become float32.
     *
     * @throws IOException if the file is none, is truncated, or has elements of a type that arrays do not have
     */
    public static NDArray read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            InputStream in = Channels.newInputStream(channel);
            String name = file.toString();
            NpyHeader header = NpyHeader.read(in, name);
            // A pipe does not tell how long it is.
            if (Files.isRegularFile(file)) requireElements(header, file);
            return read(header, flat -> {
                if (isSwapped(header) || header.dtype() == DType.BOOL) readElements(in, flat, header, name);
                else readElements(channel, flat, header, name);
            });
        }
    }

    /** Reads an array from a stream, which stands behind its last element then. */
    public static NDArray read(InputStream in) throws IOException {
        return read(in, "the stream");
    }

    static NDArray read(InputStream in, String name) throws IOException {
        NpyHeader header = NpyHeader.read(in, name);
        return read(header, flat -> readElements(in, flat, header, name));
    }

    private interface Reader {
        void read(NDArray flat) throws IOException;
    }

    private static NDArray read(NpyHeader header, Reader elements) throws IOException {
        NDArray flat = room(header);
        try {
            elements.read(flat);
        } catch (IOException | RuntimeException | Error e) {
            flat.close();
            throw e;
        }
        return shaped(header.half() ? widened(flat) : flat, header);
    }

    /** What a stream claims to have may be more than there is memory for. */
    private static NDArray room(NpyHeader header) throws IOException {
        try {
            return NDArray.empty(header.dtype(), Shape.of(header.shape().size()));
        } catch (OutOfMemoryError e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static boolean isSwapped(NpyHeader header) {
        return header.order() != ByteOrder.nativeOrder() && header.dtype().alignment() > 1;
    }

    private static void readElements(FileChannel channel, NDArray flat, NpyHeader header, String name)
            throws IOException {
        long found = flat.operand().memory().read(channel, 0, header.dataBytes());
        if (found < header.dataBytes()) throw truncated(header, found, name);
    }

    private static void readElements(InputStream in, NDArray flat, NpyHeader header, String name) throws IOException {
        Memory memory = flat.operand().memory();
        boolean swapped = isSwapped(header);
        byte[] block = new byte[BLOCK];
        long bytes = header.dataBytes();
        for (long at = 0; at < bytes; ) {
            int wanted = (int) Math.min(BLOCK, bytes - at);
            int count = in.readNBytes(block, 0, wanted);
            if (count < wanted) throw truncated(header, at + count, name);
            if (swapped) reverse(block, count, header.dtype().alignment());
            if (header.dtype() == DType.BOOL) for (int i = 0; i < count; i++) block[i] = (byte) (block[i] == 0 ? 0 : 1);
            memory.put(at, block, 0, count);
            at += count;
        }
    }

    private static void requireElements(NpyHeader header, Path file) throws IOException {
        long found = Files.size(file) - header.length();
        if (found < header.dataBytes()) throw truncated(header, found, file.toString());
    }

    private static EOFException truncated(NpyHeader header, long found, String name) {
        return new EOFException(name + " is truncated: shape " + header.shape() + " of " + header.dtype() + " needs "
                + header.dataBytes() + " bytes, but " + found + " are there");
    }

    private static void reverse(byte[] bytes, int length, int size) {
        for (int at = 0; at < length; at += size) {
            for (int i = at, j = at + size - 1; i < j; i++, j--) {
                byte b = bytes[i];
                bytes[i] = bytes[j];
                bytes[j] = b;
            }
        }
    }

    /** Elements of float16, from their bits, as float32. */
    private static NDArray widened(NDArray bits) {
        try (bits;
                NDArray places = bits.astype(DType.INT64)) {
            return Halves.VALUES.take(places);
        }
    }

    /** What each pattern of 16 bits is as a float16, of 1 bit for the sign, 5 for the exponent and 10 for the fraction. */
    private static final class Halves {
        static final NDArray VALUES = Scope.outside(() -> NDArray.of(values()));

        private static float[] values() {
            float[] values = new float[1 << 16];
            for (int bits = 0; bits < values.length; bits++) {
                int exponent = bits >> 10 & 0x1f;
                int fraction = bits & 0x3ff;
                float magnitude = exponent == 0
                        ? fraction * 0x1p-24f
                        : exponent < 0x1f
                                ? Math.scalb(1024f + fraction, exponent - 25)
                                : fraction == 0 ? 1 / 0f : 0f / 0;
                values[bits] = bits >> 15 == 0 ? magnitude : -magnitude;
            }
            return values;
        }
    }

    private static NDArray shaped(NDArray flat, NpyHeader header) {
        long[] lengths = header.shape().lengths();
        if (!header.fortran()) return flat.reshape(lengths);
        for (int i = 0, j = lengths.length - 1; i < j; i++, j--) {
            long length = lengths[i];
            lengths[i] = lengths[j];
            lengths[j] = length;
        }
        return flat.reshape(lengths).transpose();
    }

    /**
     * The array of a file without reading it: pages come when elements are used. The file must have at most 2 GiB and this
     * machine's byte order; one that is not writable, or whose elements are not aligned, is copied.
     *
     * @param writable whether what is written to the array is written to the file, or stays with the array
     * @throws IOException as {@link #read(Path)}, or if the file cannot be mapped, or not be written to though it should
     */
    public static NDArray map(Path file, boolean writable) throws IOException {
        NpyHeader header;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            header = NpyHeader.read(in, file.toString());
        }
        if (header.half()) {
            throw new IOException(file + " has elements of float16: they can be read, as float32, but not mapped");
        }
        if (isSwapped(header)) {
            throw new IOException(file + " has the other byte order: it can be read, but not mapped");
        }
        long bytes = header.dataBytes();
        if (bytes > Integer.MAX_VALUE) throw new IOException(file + " has " + bytes + " bytes: 2 GiB can be mapped");
        requireElements(header, file);
        if (writable && header.length() % header.dtype().alignment() != 0) {
            throw new IOException(file + " has its first element at byte " + header.length()
                    + ", which is not aligned for " + header.dtype() + ": it can be read, but not written to");
        }
        MappedByteBuffer buffer = mapped(file, writable, header.length(), bytes);
        buffer.order(ByteOrder.nativeOrder());
        try {
            return shaped(
                    NDArray.ofBuffer(header.dtype(), buffer, header.shape().size()), header);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** Java maps copy-on-write only what it may write; a file that it may not is mapped to be read, and then copied. */
    private static MappedByteBuffer mapped(Path file, boolean writable, long from, long bytes) throws IOException {
        if (!writable && !Files.isWritable(file)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                return channel.map(FileChannel.MapMode.READ_ONLY, from, bytes);
            }
        }
        FileChannel.MapMode mode = writable ? FileChannel.MapMode.READ_WRITE : FileChannel.MapMode.PRIVATE;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(mode, from, bytes);
        }
    }
}
