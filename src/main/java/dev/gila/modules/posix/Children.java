package dev.gila.modules.posix;

import dev.gila.gil.Reason;
import dev.gila.gil.Released;
import dev.gila.object.ThreadState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The processes that this one started and has not waited for. */
final class Children {
    private static final int SIGNAL_BASE = 128;

    private record Child(Process process, List<Thread> writers) {}

    private final Map<Long, Child> running = new ConcurrentHashMap<>();

    /** Remembers a child, and the threads that write what it prints into files. */
    long add(Process process, List<Thread> writers) {
        running.put(process.pid(), new Child(process, writers));
        return process.pid();
    }

    Process get(long pid) {
        Child child = running.get(pid);
        return child == null ? null : child.process;
    }

    /**
     * Waits for a child and forgets it; its status in the encoding of {@code waitpid}, or -1 when it still runs and
     * {@code block} is false.
     */
    int await(ThreadState ts, long pid, boolean block) {
        Child child = running.get(pid);
        if (child == null) throw OsErrors.of(Errno.ECHILD);
        try (Released r = ts.gil().released(ts, Reason.IO)) {
            if (block) child.process.waitFor();
            else if (!child.process.waitFor(0, TimeUnit.NANOSECONDS)) return -1;
            for (Thread writer : child.writers) writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OsErrors.of(Errno.EINTR);
        }
        running.remove(pid);
        int code = child.process.exitValue();
        // Java reports death by signal n as 128 + n, and so cannot tell it from an exit with that code.
        return code > SIGNAL_BASE && code < SIGNAL_BASE + 65 ? code - SIGNAL_BASE : (code & 0xFF) << 8;
    }

    /** The pid of any child, an ended one first, or -1. */
    long any() {
        long found = -1;
        for (Map.Entry<Long, Child> e : running.entrySet()) {
            if (!e.getValue().process.isAlive()) return e.getKey();
            found = e.getKey();
        }
        return found;
    }
}
