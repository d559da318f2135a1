package dev.gila.runtime;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/**
 * Where Python's own library lies: in {@code lib/python3.12} of the home, which is the folder that the system property
 * {@code gila.home} names, or else the one that holds Gila's jar (or folder of classes).
 */
public final class Lib {
    private static final Path WITHIN = Path.of("lib", "python3.12");

    private Lib() {}

    /** The home, which is {@code sys.prefix}. */
    public static Path home() {
        String named = System.getProperty("gila.home");
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
        CodeSource source = Lib.class.getProtectionDomain().getCodeSource();
        if (source == null) return Path.of("");
        try {
            URI place = source.getLocation().toURI();
            Path parent = Path.of(place).getParent();
            return parent == null ? Path.of("") : parent;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Gila's jar has no usable place: " + source.getLocation(), e);
        }
    }
}
