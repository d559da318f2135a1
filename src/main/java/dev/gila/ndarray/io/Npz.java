package dev.gila.ndarray.io;

import dev.gila.ndarray.NDArray;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** NumPy's {@code .npz} files: several named arrays, each an {@code .npy} file in a zip archive. */
public final class Npz {
    private static final String SUFFIX = ".npy";

    private Npz() {}

    /**
     * Writes arrays under their names to a file, which is replaced.
     *
     * @param compressed whether they are deflated, or stored as they are
     */
    public static void write(Path file, Map<String, NDArray> arrays, boolean compressed) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (Map.Entry<String, NDArray> named : arrays.entrySet()) {
                ZipEntry entry = new ZipEntry(named.getKey() + SUFFIX);
                if (!compressed) store(entry, named.getValue());
                out.putNextEntry(entry);
                Npy.write(out, named.getValue());
                out.closeEntry();
            }
        }
    }

    /** What is stored must have its length and checksum said before. */
    private static void store(ZipEntry entry, NDArray array) throws IOException {
        Counting counting = new Counting();
        CheckedOutputStream checked = new CheckedOutputStream(counting, new CRC32());
        Npy.write(checked, array);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(counting.count);
        entry.setCrc(checked.getChecksum().getValue());
    }

    private static final class Counting extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count += length;
        }
    }

    /**
     * Reads all arrays of a file, in the file's order.
     *
     * @throws IOException if it is no zip archive, an array in it cannot be read, or its checksum is another
     */
    public static Map<String, NDArray> read(Path file) throws IOException {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName();
                if (!name.endsWith(SUFFIX)) continue;
                NDArray before = arrays.put(
                        name.substring(0, name.length() - SUFFIX.length()), read(zip, entry, file + ":" + name));
                if (before != null) before.close();
            }
            return arrays;
        } catch (IOException e) {
            arrays.values().forEach(NDArray::close);
            throw named(file, e);
        } catch (RuntimeException | Error e) {
            arrays.values().forEach(NDArray::close);
            throw e;
        }
    }

    /** With the name of the file, which Java's classes leave out. */
    private static IOException named(Path file, IOException e) {
        String message = e.getMessage();
        if (message != null && message.startsWith(file.toString())) return e;
        return new IOException(file + ": " + (message == null ? "it ends too early" : message), e);
    }

    /** Java looks at checksums only where a zip archive is read as a stream. */
    private static NDArray read(ZipFile zip, ZipEntry entry, String name) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream in = new CheckedInputStream(new BufferedInputStream(zip.getInputStream(entry)), sum)) {
            NDArray array = Npy.read(in, name);
            in.transferTo(OutputStream.nullOutputStream());
            if (sum.getValue() == entry.getCrc()) return array;
            array.close();
            throw new IOException(name + " is damaged: its checksum is another");
        }
    }
}
