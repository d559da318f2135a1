package dev.gila.kernel;

import com.sun.jna.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Finds the native library's file and loads it: the one that {@code -Dgila.library} names, else the one packed with the
 * classes, and no other. No library path is searched, so that a stray file of the same name is never taken.
 *
 * <p>A library in a jar has to be a file before it can be loaded. It is kept in the user's cache, under a name that its
 * contents give; where that cannot be written or libraries cannot be loaded from it, it goes into a temporary directory
 * for as long as loading takes. A file appears in the cache by one atomic move and is compared with the jar's bytes before
 * it is used, so that any number of processes, and versions of Gila, may start at once. The directory found is also where JNA
 * unpacks its own library, unless {@code jna.tmpdir} says otherwise.
 */
final class LibraryFile {
    private static final String JNA_DIRECTORY = "jna.tmpdir";

    /** Binds the kernels to a library that can be loaded. */
    @FunctionalInterface
    interface Binding {
        void bind(String path) throws NativeKernels.Unavailable;
    }

    private LibraryFile() {}

    /**
     * Loads the library and hands its path to {@code binding}.
     *
     * @param named the file; empty for the packed one
     * @return what was loaded, for people to read
     */
    static String load(String named, Binding binding) throws NativeKernels.Unavailable {
        if (!named.isEmpty()) return loadNamed(Path.of(named).toAbsolutePath(), binding);
        String resource = "/" + Platform.RESOURCE_PREFIX + "/" + System.mapLibraryName("gila");
        URL packed = LibraryFile.class.getResource(resource);
        if (packed == null) {
            throw new NativeKernels.Unavailable("there is none for " + Platform.RESOURCE_PREFIX + " in this jar", null);
        }
        if (packed.getProtocol().equals("file")) return loadNamed(Path.of(URI.create(packed.toString())), binding);
        try (InputStream in = packed.openStream()) {
            return unpack(in.readAllBytes(), binding);
        } catch (IOException e) {
            throw new NativeKernels.Unavailable("cannot read " + packed + ": " + e.getMessage(), e);
        }
    }

    private static String loadNamed(Path file, Binding binding) throws NativeKernels.Unavailable {
        if (!Files.isRegularFile(file)) throw new NativeKernels.Unavailable("there is no file " + file, null);
        binding.bind(file.toString());
        return file.toString();
    }

    /** Loads from the first place that allows it. */
    private static String unpack(byte[] library, Binding binding) throws NativeKernels.Unavailable {
        Map<String, List<Path>> refusals = new LinkedHashMap<>();
        for (Place place : Place.all()) {
            try {
                return place.load(library, binding);
            } catch (IOException | UnsatisfiedLinkError e) {
                refusals.computeIfAbsent(why(e), reason -> new ArrayList<>()).add(place.directory);
            }
        }
        List<String> reasons = new ArrayList<>();
        refusals.forEach((reason, places) -> reasons.add(reason + ": " + join(places)));
        throw new NativeKernels.Unavailable(
                "they could be loaded from no directory; " + String.join("; ", reasons) + "; -D" + UserCache.OPTION
                        + "=DIR names one that is writable and not mounted noexec",
                null);
    }

    private static String join(List<Path> places) {
        return String.join(", ", places.stream().map(Path::toString).toList());
    }

    private static String why(Throwable e) {
        if (e instanceof AccessDeniedException) return "not writable";
        if (e instanceof FileSystemException refused && refused.getReason() != null) return refused.getReason();
        String message = NativeKernels.reason(e);
        if (message.contains("failed to map segment") || message.endsWith("Operation not permitted")) {
            return "mounted noexec";
        }
        return e instanceof IOException ? e.getClass().getSimpleName() + " " + message : message;
    }

    /** A directory to unpack into. What is put into a temporary one is removed once it is loaded. */
    private record Place(Path directory, boolean temporary) {
        static List<Place> all() {
            List<Place> places = new ArrayList<>();
            Path cache = UserCache.directory();
            if (cache != null) places.add(new Place(cache, false));
            if (System.getProperty(UserCache.OPTION) != null) return places;
            String[] temporary = {
                System.getProperty("java.io.tmpdir"), System.getenv("XDG_RUNTIME_DIR"), "/var/tmp", "/dev/shm"
            };
            Arrays.stream(temporary)
                    .filter(name -> name != null && !name.isEmpty() && Files.isDirectory(Path.of(name)))
                    .map(name -> Path.of(name).toAbsolutePath())
                    .distinct()
                    .forEach(directory -> places.add(new Place(directory, true)));
            return places;
        }

        String load(byte[] library, Binding binding) throws IOException, NativeKernels.Unavailable {
            if (!temporary) {
                Files.createDirectories(directory);
                Path file = stored(directory, library);
                bind(file, binding);
                return file.toString();
            }
            Path own = Files.createTempDirectory(directory, "gila");
            try {
                bind(stored(own, library), binding);
            } finally {
                remove(own);
            }
            return "the jar's, unpacked into " + directory + " and removed";
        }

        /** The file with these contents, made if it is not there yet. */
        private static Path stored(Path directory, byte[] library) throws IOException {
            CRC32 sum = new CRC32();
            sum.update(library);
            Path file = directory.resolve(System.mapLibraryName("gila-" + Long.toHexString(sum.getValue())));
            if (holds(file, library)) return file;
            Path part = Files.createTempFile(directory, "gila", ".part");
            try {
                Files.write(part, library);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException e) {
                if (!holds(file, library)) throw e; // Windows keeps a loaded file from being replaced
            } finally {
                Files.deleteIfExists(part);
            }
            return file;
        }

        private static boolean holds(Path file, byte[] library) throws IOException {
            return Files.isRegularFile(file)
                    && Files.size(file) == library.length
                    && Arrays.equals(Files.readAllBytes(file), library);
        }

        /**
         * The Java VM loads the file first: where the directory forbids it, that fails with the reason, while JNA, which
         * would unpack its own library there, could not be used any more in this process.
         */
        private void bind(Path file, Binding binding) throws NativeKernels.Unavailable {
            try {
                System.load(file.toString());
            } catch (UnsatisfiedLinkError e) {
                if (!String.valueOf(e.getMessage()).contains("already loaded in another classloader")) throw e;
            }
            boolean ours = System.getProperty(JNA_DIRECTORY) == null;
            if (ours) System.setProperty(JNA_DIRECTORY, file.getParent().toString());
            try {
                binding.bind(file.toString());
            } finally {
                if (ours) System.clearProperty(JNA_DIRECTORY);
            }
        }

        /** On Windows a loaded file stays; the system's own cleaning takes it. */
        private static void remove(Path own) {
            try (var files = Files.newDirectoryStream(own)) {
                for (Path file : files) Files.deleteIfExists(file);
                Files.deleteIfExists(own);
            } catch (IOException e) {
                own.toFile().deleteOnExit();
            }
        }
    }
}
