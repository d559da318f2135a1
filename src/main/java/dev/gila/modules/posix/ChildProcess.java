package dev.gila.modules.posix;

import dev.gila.gil.Reason;
import dev.gila.gil.Released;
import dev.gila.object.ThreadState;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts a child process whose standard files are descriptors of this one. Devices are handed over by path; for files,
 * which have a position here, and pipes, which exist only inside this process, a thread copies to or from the child.
 */
final class ChildProcess {
    private static final int CHUNK = 1 << 16;

    private final Descriptors files;
    private final ProcessBuilder builder;
    /** What copies output into files: a child has ended only when that has. */
    private final List<Thread> writers = new ArrayList<>();

    ChildProcess(ThreadState ts, List<String> command, Map<String, String> environment) {
        PosixState state = PosixState.of(ts);
        files = state.descriptors();
        builder = new ProcessBuilder(command).directory(state.directory().toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
    }

    ChildProcess in(File directory) {
        builder.directory(directory);
        return this;
    }

    /** Starts the child; -1 inherits a standard file. The caller still closes its own descriptors. */
    Process start(int in, int out, int err) throws IOException {
        boolean joined = err == out && err >= 0 && !(err == 1 || err == 2);
        OpenFile input = open(in, 0);
        OpenFile output = open(out, 1);
        OpenFile error = joined ? null : open(err, 2);
        builder.redirectErrorStream(joined);
        builder.redirectInput(input == null ? Redirect.INHERIT : fromFile(input));
        builder.redirectOutput(output == null ? Redirect.INHERIT : toFile(output));
        if (!joined) builder.redirectError(error == null ? Redirect.INHERIT : toFile(error));
        int[] kept = {keep(input, in), keep(output, out), keep(error, err)};
        Process process = builder.start();
        if (kept[0] >= 0) copyIn(input, process.getOutputStream(), kept[0]);
        if (kept[1] >= 0) copyOut(process.getInputStream(), output, kept[1]);
        if (kept[2] >= 0) copyOut(process.getErrorStream(), error, kept[2]);
        return process;
    }

    /** What to connect explicitly, or {@code null} when the child inherits the process's own file. */
    private OpenFile open(int fd, int standard) {
        if (fd < 0) return null;
        OpenFile file = files.get(fd);
        return file instanceof StandardFile && fd == standard ? null : file;
    }

    private static Redirect fromFile(OpenFile file) {
        return file.path() != null && !file.isSeekable()
                ? Redirect.from(file.path().toFile())
                : Redirect.PIPE;
    }

    private static Redirect toFile(OpenFile file) {
        return file.path() != null && !file.isSeekable()
                ? Redirect.appendTo(file.path().toFile())
                : Redirect.PIPE;
    }

    /** A descriptor of the copying thread's own, so that the caller may close its; -1 when nothing is copied. */
    private int keep(OpenFile file, int fd) throws IOException {
        boolean copied = file != null && (file.path() == null || file.isSeekable());
        return copied ? files.duplicate(fd, -1) : -1;
    }

    private void copyIn(OpenFile source, OutputStream sink, int fd) {
        pump("gila-child-stdin", fd, () -> {
            byte[] chunk = new byte[CHUNK];
            try (sink) {
                for (int n = source.read(chunk, 0, CHUNK); n > 0; n = source.read(chunk, 0, CHUNK)) {
                    sink.write(chunk, 0, n);
                    sink.flush();
                }
            }
        });
    }

    private void copyOut(InputStream source, OpenFile sink, int fd) {
        Thread thread = pump("gila-child-output", fd, () -> {
            byte[] chunk = new byte[CHUNK];
            for (int n = source.read(chunk); n > 0; n = source.read(chunk)) {
                for (int done = 0; done < n; ) done += sink.write(chunk, done, n - done);
            }
        });
        if (sink.isSeekable()) writers.add(thread);
    }

    private interface Copying {
        void run() throws IOException;
    }

    private Thread pump(String name, int fd, Copying copying) {
        Thread thread = new Thread(
                () -> {
                    try {
                        copying.run();
                    } catch (IOException e) {
                        // The other side has gone: what is left has nowhere to go, as with a real pipe.
                    } finally {
                        closeQuietly(fd);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    List<Thread> writers() {
        return writers;
    }

    private void closeQuietly(int fd) {
        try {
            files.close(fd);
        } catch (IOException e) {
            // The descriptor is free either way.
        }
    }

    /** Runs a process to its end, outside the lock; its status as {@code waitpid} encodes it. */
    static int runToEnd(ThreadState ts, ProcessBuilder builder) {
        PosixState state = PosixState.of(ts);
        builder.directory(state.directory().toFile());
        builder.environment().clear();
        builder.environment().putAll(state.environment());
        try (Released r = ts.gil().released(ts, Reason.IO)) {
            return (builder.start().waitFor() & 0xFF) << 8;
        } catch (IOException e) {
            throw OsErrors.of(e, null, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OsErrors.of(Errno.EINTR);
        }
    }
}
