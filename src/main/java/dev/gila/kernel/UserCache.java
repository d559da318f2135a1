package dev.gila.kernel;

import com.sun.jna.Platform;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where what is packed in a jar is kept as files, so that it is unpacked once and not at each start. */
public final class UserCache {
    /** Names the directory, instead of the system's usual one. */
    public static final String OPTION = "gila.cache";

    private UserCache() {}

    /**
     * The directory, which need not exist: what {@code -Dgila.cache} names, else Gila's own in the place that this system
     * has for what a user's programs can make again.
     *
     * @return null where the user has no home
     */
    public static Path directory() {
        String named = System.getProperty(OPTION);
        if (named != null) return Path.of(named).toAbsolutePath();
        String place = System.getenv(Platform.isWindows() ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        if (place != null && Path.of(place).isAbsolute()) return Path.of(place, "gila");
        Path home = Path.of(System.getProperty("user.home"));
        if (!home.isAbsolute() || !Files.isDirectory(home)) return null;
        return home.resolve(Platform.isMac() ? "Library/Caches/gila" : ".cache/gila");
    }
}
