package dev.gila.modules.imports;

import dev.gila.code.CodeObject;
import dev.gila.code.CodeReader;
import dev.gila.code.CodeWriter;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * Compiled code beside its source, in {@code __pycache__}: the time and size of the source, then the code. A file that
 * does not match its source, or was written by another version of Gila, counts for nothing.
 */
public final class CodeCache {
    /** {@code sys.implementation.cache_tag}. */
    public static final String TAG = "gila-312";

    private static final int HEADER = 12;
    private static final String FOLDER = "__pycache__";

    private CodeCache() {}

    /** Where the code of a source file is kept; {@code null} when the name is not one of a source file. */
    static String pathFor(String source) {
        int slash = source.lastIndexOf('/') + 1;
        int dot = source.lastIndexOf('.');
        String stem = dot > slash ? source.substring(slash, dot) : source.substring(slash);
        if (stem.isEmpty()) return null;
        return source.substring(0, slash) + FOLDER + "/" + stem + "." + TAG + ".pyc";
    }

    /** The cached code of a source file, or {@code null}. */
    static CodeObject read(Path source, BasicFileAttributes attributes) {
        String cached = pathFor(source.toString());
        if (cached == null) return null;
        // A stream, because the channels behind Files are many classes to load.
        try (FileInputStream in = new FileInputStream(cached)) {
            byte[] bytes = in.readAllBytes();
            if (bytes.length < HEADER) return null;
            ByteBuffer header = ByteBuffer.wrap(bytes);
            boolean matches = header.getLong() == time(attributes) && header.getInt() == (int) attributes.size();
            if (!matches) return null;
            CodeObject read = CodeReader.read(bytes, HEADER);
            return read == null ? null : read.inFile(source.toString());
        } catch (IOException e) {
            return null;
        }
    }

    /** Keeps the code of a source file, where the folder can be written; readers never see half a file. */
    public static void write(Path source, BasicFileAttributes attributes, CodeObject code) {
        String cached = pathFor(source.toString());
        if (cached == null) return;
        Path target = Path.of(cached);
        byte[] bytes = CodeWriter.write(code);
        byte[] all = ByteBuffer.allocate(HEADER + bytes.length)
                .putLong(time(attributes))
                .putInt((int) attributes.size())
                .put(bytes)
                .array();
        Path draft = null;
        try {
            Files.createDirectories(target.getParent());
            draft = Files.createTempFile(
                    target.getParent(), target.getFileName().toString(), null);
            Files.write(draft, all);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // A folder that cannot be written only means that the next import compiles again.
            delete(draft);
        }
    }

    private static void delete(Path draft) {
        try {
            if (draft != null) Files.deleteIfExists(draft);
        } catch (IOException e) {
            // A forgotten draft does no harm.
        }
    }

    private static long time(BasicFileAttributes attributes) {
        return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }
}
