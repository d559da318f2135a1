package dev.gila.runtime;

import dev.gila.kernel.UserCache;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Python's library in the same jar as Gila's classes. Programs want it as files, so it is unpacked into the user's cache,
 * once for each content: into a folder beside its place, which one atomic move then makes the real one, whoever was first.
 */
final class PackedLib {
    private static final String FOLDER = "lib/";

    /** The files' time, which their compiled code was made for: {@code scripts/dist} sets the same. */
    private static final FileTime TIME = FileTime.fromMillis(0);

    private static Path home;

    private PackedLib() {}

    static boolean isPacked() {
        return Lib.class.getResource("/lib/python3.12/os.py") != null;
    }

    /** The folder that the library is unpacked in. */
    static synchronized Path home() {
        if (home == null) home = unpacked();
        return home;
    }

    private static Path unpacked() {
        Path cache = UserCache.directory();
        try {
            if (cache == null) throw new IOException("this user has no home");
            try (JarFile jar = new JarFile(Lib.classes().toFile())) {
                List<JarEntry> entries = jar.stream()
                        .filter(entry -> entry.getName().startsWith(FOLDER) && !entry.isDirectory())
                        .sorted(Comparator.comparing(JarEntry::getName))
                        .toList();
                Path place = cache.resolve("python-" + Long.toHexString(hash(entries)));
                if (!Files.isDirectory(place)) unpack(jar, entries, place);
                return place;
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Python's library cannot be unpacked (" + e + "); set the system property " + UserCache.OPTION
                            + " to a folder that can be written",
                    e);
        }
    }

    private static long hash(List<JarEntry> entries) {
        long hash = 0;
        for (JarEntry entry : entries) {
            hash = hash * 1_000_003 + entry.getName().hashCode();
            hash = hash * 1_000_003 + entry.getCrc();
        }
        return hash;
    }

    private static void unpack(JarFile jar, List<JarEntry> entries, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Path draft = Files.createTempDirectory(place.getParent(), "python");
        try {
            for (JarEntry entry : entries) {
                Path file = draft.resolve(entry.getName()).normalize();
                if (!file.startsWith(draft)) throw new IOException("an entry outside the folder: " + entry.getName());
                Files.createDirectories(file.getParent());
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                Files.setLastModifiedTime(file, TIME);
            }
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            remove(draft);
            if (!Files.isDirectory(place)) throw e; // else another process was faster
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
