package dev.gila.runtime;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/**
 * Where Python's own library lies: in {@code lib/python3.12} of the home, which is the folder that the system property
 * {@code gila.home} names, or else the one that holds Gila's jar (or folder of classes). A jar may hold the library itself:
 * {@link PackedLib}.
 */
public final class Lib {
    private static final Path WITHIN = Path.of("lib", "python3.12");

    private Lib() {}

    /** The home, which is {@code sys.prefix}. */
    public static Path home() {
        String named = System.getProperty("gila.home");
        if (named == null && PackedLib.isPacked()) return PackedLib.home();
        return (named != null ? Path.of(named) : besideTheClasses())
                .toAbsolutePath()
                .normalize();
    }

    /** The folder of the library's modules. */
    public static Path folder() {
        Path folder = home().resolve(WITHIN);
        if (!Files.exists(folder.resolve("os.py"))) {
            throw new IllegalStateException("Python's library is not at " + folder
                    + "; set the system property gila.home to the folder that holds " + WITHIN);
        }
        return folder;
    }

    private static Path besideTheClasses() {
        Path classes = classes();
        Path parent = classes == null ? null : classes.getParent();
        return parent == null ? Path.of("") : parent;
    }

    /** The jar or folder of Gila's classes; null where they are part of a JDK image. */
    static Path classes() {
        CodeSource source = Lib.class.getProtectionDomain().getCodeSource();
        if (source == null) return null;
        try {
            URI place = source.getLocation().toURI();
            return place.getScheme().equals("file") ? Path.of(place) : null;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Gila's jar has no usable place: " + source.getLocation(), e);
        }
    }
}
