package dev.gila.modules.posix;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyBytes;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.ThreadState;
import dev.gila.ops.Convert;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The part of {@code posix} about this process, its children, its environment and the machine. */
@ModuleDef("posix")
public final class PosixProcess {
    private static final int WNOHANG = 1;
    private static final int SIGKILL = 9;
    private static final int SIGTERM = 15;
    private static final Map<Integer, Long> SYSCONF = Map.of(
            0,
            2097152L,
            2,
            100L,
            4,
            1024L,
            30,
            4096L,
            83,
            (long) Runtime.getRuntime().availableProcessors(),
            84,
            (long) Runtime.getRuntime().availableProcessors());

    private static final class Randomness {
        static final SecureRandom SOURCE = new SecureRandom();
    }

    private PosixProcess() {}

    @Def
    static long getpid() {
        return ProcessHandle.current().pid();
    }

    @Def
    static long getppid() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
    }

    private static long owner(String attribute) {
        try {
            return ((Number) Files.getAttribute(Path.of("/proc/self"), "unix:" + attribute)).longValue();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return 0;
        }
    }

    @Def
    static long getuid() {
        return owner("uid");
    }

    @Def
    static long geteuid() {
        return owner("uid");
    }

    @Def
    static long getgid() {
        return owner("gid");
    }

    @Def
    static long getegid() {
        return owner("gid");
    }

    @Def
    static Object getlogin() {
        return PyStr.of(System.getProperty("user.name"));
    }

    @Def
    static Object getgroups() {
        return new dev.gila.object.PyList(List.of(owner("gid")));
    }

    @Def
    static long getpgrp() {
        return getpid();
    }

    @Def(signature = "mask, /")
    static long umask(ThreadState ts, int mask) {
        return PosixState.of(ts).setUmask(mask);
    }

    @Def(signature = "code, /")
    static String strerror(int code) {
        return Errno.text(code);
    }

    @Def
    static long cpu_count() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Def(signature = "pid, /")
    static Object sched_getaffinity(ThreadState ts, int pid) {
        dev.gila.object.PyList cores = new dev.gila.object.PyList();
        for (long i = 0; i < cpu_count(); i++) cores.add(i);
        return dev.gila.ops.Calls.call1(ts, ts.interpreter().builtins().get("set"), cores);
    }

    @Def
    static void sched_yield(ThreadState ts) {
        try (var r = ts.gil().released(ts, dev.gila.gil.Reason.SLEEP)) {
            Thread.yield();
        }
    }

    @Def(signature = "size, /")
    static Object urandom(int size) {
        if (size < 0) throw Exceptions.valueError("negative argument not allowed");
        byte[] data = new byte[size];
        Randomness.SOURCE.nextBytes(data);
        return new PyBytes(data);
    }

    @Def(signature = "size, flags=0")
    static Object getrandom(int size, int flags) {
        return urandom(size);
    }

    @Def(signature = "name, value, /")
    static void putenv(ThreadState ts, Object name, Object value) {
        PathArgument key = PathArgument.of(ts, name, "putenv");
        if (key.text().isEmpty() || key.text().indexOf('=') >= 0) {
            throw Exceptions.valueError("illegal environment variable name");
        }
        PosixState.of(ts)
                .environment()
                .put(key.text(), PathArgument.of(ts, value, "putenv").text());
    }

    @Def(signature = "name, /")
    static void unsetenv(ThreadState ts, Object name) {
        PosixState.of(ts)
                .environment()
                .remove(PathArgument.of(ts, name, "unsetenv").text());
    }

    /** Ends the process at once: no cleanup of Python's, no shutdown hooks of Java's. */
    @Def(signature = "status")
    static void _exit(int status) {
        Runtime.getRuntime().halt(status & 0xFF);
    }

    @Def
    static void abort() {
        Runtime.getRuntime().halt(134);
    }

    @Def(signature = "pid, signal, /")
    static void kill(ThreadState ts, long pid, int signal) {
        if (pid == getpid() && signal != 0) {
            raiseHere(ts, signal);
            return;
        }
        Process child = PosixState.of(ts).children().get(pid);
        ProcessHandle process =
                child != null ? child.toHandle() : ProcessHandle.of(pid).orElseThrow(() -> OsErrors.of(Errno.ESRCH));
        if (signal == 0) return;
        if (signal == SIGKILL) process.destroyForcibly();
        else if (signal == SIGTERM) process.destroy();
        else runKill(pid, signal);
    }

    private static void raiseHere(ThreadState ts, int signal) {
        Object module = dev.gila.modules.support.Modules.importModule(ts, "_signal");
        dev.gila.ops.Calls.method(ts, module, "raise_signal", (long) signal);
    }

    /** Sends the signal through the system's own program, since Java itself sends no signals. */
    public static void runKill(long pid, int signal) {
        try {
            if (new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                            .start()
                            .waitFor()
                    != 0) {
                throw OsErrors.of(Errno.EPERM);
            }
        } catch (IOException e) {
            throw OsErrors.of(e, null, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OsErrors.of(Errno.EINTR);
        }
    }

    @Def(signature = "pid, options, /")
    static Object waitpid(ThreadState ts, long pid, int options) {
        Children children = PosixState.of(ts).children();
        long which = pid == -1 ? children.any() : pid;
        int status = children.await(ts, which, (options & WNOHANG) == 0);
        return status < 0 ? PyTuple.of(0L, 0L) : PyTuple.of(which, (long) status);
    }

    @Def
    static Object wait_(ThreadState ts) {
        return waitpid(ts, -1, 0);
    }

    @Def(signature = "status")
    static boolean WIFEXITED(int status) {
        return (status & 0x7F) == 0;
    }

    @Def(signature = "status")
    static long WEXITSTATUS(int status) {
        return status >> 8 & 0xFF;
    }

    @Def(signature = "status")
    static boolean WIFSIGNALED(int status) {
        return (status & 0x7F) != 0 && (status & 0x7F) != 0x7F;
    }

    @Def(signature = "status")
    static long WTERMSIG(int status) {
        return status & 0x7F;
    }

    @Def(signature = "status")
    static boolean WIFSTOPPED(int status) {
        return (status & 0xFF) == 0x7F;
    }

    @Def(signature = "status")
    static long WSTOPSIG(int status) {
        return status >> 8 & 0xFF;
    }

    @Def(signature = "status")
    static long waitstatus_to_exitcode(int status) {
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }

    @Def(signature = "command")
    static long system(ThreadState ts, Object command) {
        ProcessBuilder shell = new ProcessBuilder(
                        "/bin/sh", "-c", PathArgument.of(ts, command, "system").text())
                .inheritIO();
        return ChildProcess.runToEnd(ts, shell);
    }

    @Def
    static Object times() {
        long start = ManagementFactory.getRuntimeMXBean().getStartTime();
        double user = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(d -> d.toNanos() / 1e9)
                .orElse(0.0);
        return PosixConstants.TIMES.of(user, 0.0, 0.0, 0.0, (System.currentTimeMillis() - start) / 1e3);
    }

    @Def
    static Object uname() {
        String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
        return PosixConstants.UNAME.of(
                PyStr.of(System.getProperty("os.name")),
                PyStr.of(hostName()),
                PyStr.of(System.getProperty("os.version")),
                PyStr.of(versionText()),
                PyStr.of(machine));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "localhost";
        }
    }

    private static String versionText() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/version"), StandardCharsets.UTF_8)
                    .trim();
        } catch (IOException e) {
            return "";
        }
    }

    @Def
    static Object getloadavg() {
        double load = Math.max(0, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return PyTuple.of(load, load, load);
    }

    @Def(signature = "name, /")
    static long sysconf(ThreadState ts, Object name) {
        long n = name instanceof PyStr s ? named(s.toString()) : Convert.toLong(ts, name);
        Long value = SYSCONF.get((int) n);
        if (value == null) throw OsErrors.of(Errno.EINVAL);
        return value;
    }

    private static int named(String name) {
        PyException unknown = Exceptions.valueError("unrecognized configuration name");
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "SC_NPROCESSORS_ONLN" -> 84;
            case "SC_NPROCESSORS_CONF" -> 83;
            case "SC_PAGESIZE", "SC_PAGE_SIZE" -> 30;
            case "SC_OPEN_MAX" -> 4;
            case "SC_ARG_MAX" -> 0;
            case "SC_CLK_TCK" -> 2;
            default -> throw unknown;
        };
    }
}
