package dev.gila.modules.posix;

import dev.gila.object.ThreadState;

/** Opening files by Python paths, for other modules. */
public final class PosixFiles {
    private PosixFiles() {}

    /** Opens a path and returns the descriptor; OSError names the path as it was given. */
    public static int open(ThreadState ts, Object path, int flags, int mode) {
        Object name = PathArgument.fspath(ts, path);
        PathArgument p = PathArgument.of(ts, name, "open");
        return PosixDescriptors.openFile(ts, p.resolve(ts), p.given(), flags, mode);
    }

    /** A path as text, for {@code str}, {@code bytes} and path-like values. */
    public static String text(ThreadState ts, Object path) {
        return PathArgument.of(ts, path, "open").text();
    }
}
