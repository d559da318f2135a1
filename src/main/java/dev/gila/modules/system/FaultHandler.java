package dev.gila.modules.system;

import dev.gila.frame.Frame;
import dev.gila.gil.GilThread;
import dev.gila.modules.posix.OpenFile;
import dev.gila.modules.posix.PosixState;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.InterpreterState;
import dev.gila.object.ModuleDef;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The module {@code faulthandler}: tracebacks of all threads on demand or after a while. Crashes of the process itself are
 * the JVM's to report.
 */
@ModuleDef(value = "faulthandler", doc = "Dump the Python traceback.")
final class FaultHandler {
    private static final int MOST_FRAMES = 100;
    private static final int STANDARD_ERROR = 2;

    /** What one interpreter's program has asked for. */
    private static final class Requests {
        private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "gila-faulthandler");
            thread.setDaemon(true);
            return thread;
        });
        private boolean enabled;
        private ScheduledFuture<?> later;

        Requests(InterpreterState interpreter) {}

        void cancel() {
            if (later != null) later.cancel(false);
            later = null;
        }
    }

    private FaultHandler() {}

    private static Requests requests(ThreadState ts) {
        return ts.interpreter().room(Requests.class, Requests::new);
    }

    @Def(signature = "file=None, all_threads=True", doc = "Enable the fault handler.")
    static void enable(ThreadState ts, Object file, boolean all_threads) {
        descriptor(ts, file);
        requests(ts).enabled = true;
    }

    @Def(doc = "Disable the fault handler; whether it was enabled.")
    static boolean disable(ThreadState ts) {
        boolean before = requests(ts).enabled;
        requests(ts).enabled = false;
        return before;
    }

    @Def(doc = "Check if the handler is enabled.")
    static boolean is_enabled(ThreadState ts) {
        return requests(ts).enabled;
    }

    @Def(signature = "file=None, all_threads=True", doc = "Dump the traceback of the calling thread, or of all.")
    static void dump_traceback(ThreadState ts, Object file, boolean all_threads) {
        write(ts, descriptor(ts, file), all_threads ? allThreads(ts) : "Stack" + stack(ts));
    }

    @Def(
            signature = "timeout, repeat=False, file=None, exit=False",
            doc = "Dump the traceback of all threads after a timeout.")
    static void dump_traceback_later(ThreadState ts, double timeout, boolean repeat, Object file, boolean exit) {
        long nanos = (long) (timeout * 1e9);
        if (nanos <= 0) throw Exceptions.valueError("timeout must be greater than 0");
        int fd = descriptor(ts, file);
        Requests requests = requests(ts);
        requests.cancel();
        Runnable dump = () -> {
            write(ts, fd, "Timeout (" + timeout + ")!\n" + allThreads(ts));
            if (exit) Runtime.getRuntime().halt(1);
        };
        requests.later = repeat
                ? requests.clock.scheduleAtFixedRate(dump, nanos, nanos, TimeUnit.NANOSECONDS)
                : requests.clock.schedule(dump, nanos, TimeUnit.NANOSECONDS);
    }

    @Def(doc = "Cancel the previous call to dump_traceback_later().")
    static void cancel_dump_traceback_later(ThreadState ts) {
        requests(ts).cancel();
    }

    /** The descriptor of a file object, a number, or by default {@code sys.stderr}. */
    private static int descriptor(ThreadState ts, Object given) {
        Object file = Singletons.orNull(given);
        if (file == null) {
            Object sys = ts.interpreter().modules().get("sys");
            file = sys == null ? null : Singletons.orNull(Attributes.getOrNull(ts, sys, "stderr"));
            if (file == null) throw Exceptions.runtimeError("unable to get sys.stderr");
        }
        if (Convert.plainInt(file) != null) return Convert.toInt(ts, file);
        int fd = Convert.toInt(ts, Calls.method(ts, file, "fileno"));
        Calls.method(ts, file, "flush");
        return fd;
    }

    private static String allThreads(ThreadState current) {
        List<ThreadState> threads = current.gil().threads().stream()
                .filter(t -> t != current)
                .map(t -> (ThreadState) t)
                .sorted(Comparator.comparing(ThreadState::ident))
                .toList();
        StringBuilder out = new StringBuilder();
        for (ThreadState t : threads)
            out.append(heading("Thread", t)).append(stack(t)).append('\n');
        return out.append(heading("Current thread", current))
                .append(stack(current))
                .toString();
    }

    private static String heading(String what, GilThread t) {
        return String.format("%s 0x%016x", what, ((ThreadState) t).ident());
    }

    /** The frames, the innermost first. Of a running thread the lines may be somewhat late. */
    private static String stack(ThreadState t) {
        StringBuilder out = new StringBuilder(" (most recent call first):\n");
        int count = 0;
        for (Frame f = (Frame) t.frame(); f != null; f = f.back) {
            if (count++ == MOST_FRAMES) return out.append("  ...\n").toString();
            out.append(String.format(
                    "  File \"%s\", line %d in %s\n",
                    f.code.code().filename(), f.line(), f.code.code().name()));
        }
        return out.toString();
    }

    private static void write(ThreadState ts, int fd, String text) {
        OpenFile file = PosixState.of(ts).descriptors().get(fd == -1 ? STANDARD_ERROR : fd);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            for (int done = 0; file != null && done < bytes.length; ) {
                done += Math.max(0, file.write(bytes, done, bytes.length - done));
            }
        } catch (IOException e) {
            // there is nobody left to tell
        }
    }
}
