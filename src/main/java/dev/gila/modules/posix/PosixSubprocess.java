package dev.gila.modules.posix;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Iteration;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code _posixsubprocess}: {@code fork_exec} without a fork, as far as Java's {@link ProcessBuilder} goes. */
@ModuleDef(value = "_posixsubprocess", doc = "Starts child processes for subprocess.")
final class PosixSubprocess {
    private PosixSubprocess() {}

    @Def(
            signature = "args, executable_list, close_fds, pass_fds, cwd, env, p2cread, p2cwrite, c2pread, c2pwrite,"
                    + " errread, errwrite, errpipe_read, errpipe_write, restore_signals, start_new_session, pgid_to_set,"
                    + " gid, extra_groups, uid, child_umask, preexec_fn, allow_vfork, /")
    static long fork_exec(
            ThreadState ts,
            Object args,
            Object executables,
            Object closeFds,
            Object passFds,
            Object cwd,
            Object env,
            int in,
            int inWrite,
            int outRead,
            int out,
            int errRead,
            int err,
            int failRead,
            int fail,
            Object restoreSignals,
            Object newSession,
            Object pgid,
            Object gid,
            Object groups,
            Object uid,
            Object umask,
            Object preexec,
            Object allowVfork) {
        if (preexec != Singletons.NONE) {
            throw Exceptions.of(
                    Exceptions.NOT_IMPLEMENTED_ERROR,
                    "preexec_fn is not supported: Gila runs on the JVM, which starts children without a fork");
        }
        File directory = cwd == Singletons.NONE
                ? PosixState.of(ts).directory().toFile()
                : PathArgument.of(ts, cwd, "fork_exec").resolve(ts).toFile();
        int errno = directory.isDirectory() ? Errno.ENOENT : 0;
        String failure = errno == 0 ? "OSError:" + Integer.toHexString(Errno.ENOENT) + ":noexec" : null;
        List<String> command = texts(ts, args);
        String program = failure == null ? executable(ts, executables) : null;
        if (failure == null && program == null) failure = failure(ts, executables);
        if (failure != null) return failed(ts, fail, failure);
        command.set(0, program);
        Map<String, String> environment =
                env == Singletons.NONE ? PosixState.of(ts).environment() : environment(ts, env);
        try {
            ChildProcess child = new ChildProcess(ts, command, environment).in(directory);
            return PosixState.of(ts).children().add(child.start(in, out, err), child.writers());
        } catch (IOException e) {
            return failed(ts, fail, "OSError:" + Integer.toHexString(Math.max(1, OsErrors.errnoOf(e))) + ":");
        }
    }

    private static List<String> texts(ThreadState ts, Object sequence) {
        List<String> out = new ArrayList<>();
        for (Object o : Iteration.toArray(ts, sequence))
            out.add(PathArgument.of(ts, o, "fork_exec").text());
        return out;
    }

    /** The first candidate that can be run, or {@code null}. */
    private static String executable(ThreadState ts, Object candidates) {
        for (String name : texts(ts, candidates)) {
            Path path = PosixState.of(ts).resolve(name);
            if (Files.isExecutable(path) && Files.isRegularFile(path)) return path.toString();
        }
        return null;
    }

    private static String failure(ThreadState ts, Object candidates) {
        for (String name : texts(ts, candidates)) {
            if (Files.exists(PosixState.of(ts).resolve(name)))
                return "OSError:" + Integer.toHexString(Errno.EACCES) + ":";
        }
        return "OSError:" + Integer.toHexString(Errno.ENOENT) + ":";
    }

    private static Map<String, String> environment(ThreadState ts, Object env) {
        Map<String, String> out = new LinkedHashMap<>();
        for (String entry : texts(ts, env)) {
            int equals = entry.indexOf('=', 1);
            if (equals > 0) out.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        return out;
    }

    /**
     * Reports through the pipe that {@code subprocess} reads what a forked child would, and gives it a child to wait
     * for, which has failed.
     */
    private static long failed(ThreadState ts, int pipe, String message) {
        OpenFile sink = PosixState.of(ts).descriptors().get(pipe);
        byte[] bytes = message.getBytes(StandardCharsets.US_ASCII);
        PosixDescriptors.blocking(ts, () -> sink.write(bytes, 0, bytes.length));
        try {
            return PosixState.of(ts).children().add(new ProcessBuilder("false").start(), List.of());
        } catch (IOException e) {
            throw OsErrors.of(e, null, null);
        }
    }
}
