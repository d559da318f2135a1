package dev.gila.modules.io;

import dev.gila.object.ThreadState;

/** The standard files, for {@code sys}. */
public final class StandardFiles {
    private StandardFiles() {}

    /**
     * {@code sys.stdin} (0), {@code stdout} (1) or {@code stderr} (2), or None when the process has none. {@code _io} must
     * have been imported.
     *
     * @param unbuffered whether output goes out with each write ({@code -u})
     */
    public static Object open(ThreadState ts, int fd, boolean unbuffered) {
        return IoModule.standard(ts, fd, unbuffered);
    }
}
