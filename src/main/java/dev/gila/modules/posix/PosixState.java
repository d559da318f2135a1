package dev.gila.modules.posix;

import dev.gila.object.InterpreterState;
import dev.gila.object.ThreadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a process has in a Unix system, and an interpreter has here: descriptors, a working directory, an umask. */
public final class PosixState {
    private static final int DEFAULT_UMASK = 022;

    private final Descriptors descriptors = new Descriptors();
    private final Children children = new Children();
    private final Map<String, String> environment = new LinkedHashMap<>(System.getenv());
    private volatile Path directory = Path.of("").toAbsolutePath();
    private volatile int umask = -1;

    public static PosixState of(ThreadState ts) {
        return of(ts.interpreter());
    }

    public static PosixState of(InterpreterState interpreter) {
        return interpreter.room(PosixState.class, i -> new PosixState());
    }

    public Descriptors descriptors() {
        return descriptors;
    }

    Children children() {
        return children;
    }

    /** The environment of child processes. */
    public Map<String, String> environment() {
        return environment;
    }

    /** The working directory. */
    public Path directory() {
        return directory;
    }

    void setDirectory(Path directory) {
        this.directory = directory;
    }

    /** The Java path that a Python path means in the working directory. */
    public Path resolve(String path) {
        if (path.isEmpty()) throw OsErrors.of(Errno.ENOENT, dev.gila.object.PyStr.of(path));
        if (path.indexOf('\0') >= 0) throw dev.gila.object.Exceptions.valueError("embedded null byte");
        try {
            return directory.resolve(path);
        } catch (InvalidPathException e) {
            throw OsErrors.of(Errno.EINVAL, dev.gila.object.PyStr.of(path));
        }
    }

    /** Sets the permission bits that new files do not get; returns the former ones. */
    int setUmask(int mask) {
        int old = umask();
        umask = mask & 0777;
        return old;
    }

    int umask() {
        if (umask < 0) umask = systemUmask();
        return umask;
    }

    private static int systemUmask() {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/self/status"), StandardCharsets.ISO_8859_1);
            for (String line : lines) {
                if (line.startsWith("Umask:"))
                    return Integer.parseInt(line.substring(6).trim(), 8);
            }
            return DEFAULT_UMASK;
        } catch (IOException e) {
            return DEFAULT_UMASK;
        }
    }
}
