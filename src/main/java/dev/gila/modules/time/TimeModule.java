package dev.gila.modules.time;

import dev.gila.gil.Reason;
import dev.gila.modules.posix.Errno;
import dev.gila.modules.posix.OsErrors;
import dev.gila.modules.support.Modules;
import dev.gila.modules.support.Seconds;
import dev.gila.modules.support.Waits;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyCallable;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Calls;
import java.util.concurrent.locks.LockSupport;

/** The module {@code time}. */
@ModuleDef(value = "time", doc = "This module provides various functions to manipulate time values.")
final class TimeModule {
    private static final double NANOS = 1e9;
    private static final double RESOLUTION = 1e-9;

    private TimeModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("struct_time", BrokenDown.STRUCT.type());
        namespace.put("_STRUCT_TM_ITEMS", 11L);
        for (Clock clock : Clock.values()) namespace.put(clock.name(), (long) clock.number());
        putZone(ts, namespace);
    }

    private static void putZone(ThreadState ts, PyDict namespace) {
        TimeZones zones = TimeZones.of(ts);
        namespace.put("timezone", (long) -zones.standardOffset());
        namespace.put("altzone", (long) -zones.daylightOffset());
        namespace.put("daylight", zones.hasDaylight() ? 1L : 0L);
        boolean daylight = zones.hasDaylight();
        namespace.put("tzname", PyTuple.of(PyStr.of(zones.name(false)), PyStr.of(zones.name(daylight))));
    }

    @Def(doc = "The current time in seconds since the Epoch.")
    static double time() {
        return Clock.CLOCK_REALTIME.nanos() / NANOS;
    }

    @Def(doc = "The current time in nanoseconds since the Epoch.")
    static long time_ns() {
        return Clock.CLOCK_REALTIME.nanos();
    }

    @Def(doc = "Monotonic clock, cannot go backward.")
    static double monotonic() {
        return Clock.CLOCK_MONOTONIC.nanos() / NANOS;
    }

    @Def(doc = "Monotonic clock, cannot go backward, as nanoseconds.")
    static long monotonic_ns() {
        return Clock.CLOCK_MONOTONIC.nanos();
    }

    @Def(doc = "Performance counter for benchmarking.")
    static double perf_counter() {
        return Clock.CLOCK_MONOTONIC.nanos() / NANOS;
    }

    @Def(doc = "Performance counter for benchmarking as nanoseconds.")
    static long perf_counter_ns() {
        return Clock.CLOCK_MONOTONIC.nanos();
    }

    @Def(doc = "Process time for profiling: sum of the kernel and user-space CPU time.")
    static double process_time() {
        return Clock.CLOCK_PROCESS_CPUTIME_ID.nanos() / NANOS;
    }

    @Def(doc = "Process time for profiling as nanoseconds.")
    static long process_time_ns() {
        return Clock.CLOCK_PROCESS_CPUTIME_ID.nanos();
    }

    @Def(doc = "Thread time for profiling: sum of the kernel and user-space CPU time.")
    static double thread_time() {
        return Clock.CLOCK_THREAD_CPUTIME_ID.nanos() / NANOS;
    }

    @Def(doc = "Thread time for profiling as nanoseconds.")
    static long thread_time_ns() {
        return Clock.CLOCK_THREAD_CPUTIME_ID.nanos();
    }

    @Def(signature = "clk_id, /", doc = "The time of the specified clock.")
    static double clock_gettime(int clk_id) {
        return Clock.of(clk_id).nanos() / NANOS;
    }

    @Def(signature = "clk_id, /", doc = "The time of the specified clock as nanoseconds.")
    static long clock_gettime_ns(int clk_id) {
        return Clock.of(clk_id).nanos();
    }

    @Def(signature = "clk_id, /", doc = "The resolution of the specified clock.")
    static double clock_getres(int clk_id) {
        Clock.of(clk_id);
        return RESOLUTION;
    }

    @Def(signature = "clk_id, time, /", doc = "Set the time of the specified clock, which a Java program never may.")
    static void clock_settime(ThreadState ts, int clk_id, Object time) {
        Seconds.toNanosFloor(ts, time);
        throw OsErrors.of(Clock.of(clk_id) == Clock.CLOCK_REALTIME ? Errno.EPERM : Errno.EINVAL);
    }

    @Def(signature = "clk_id, time, /", doc = "Set the time of the specified clock, which a Java program never may.")
    static void clock_settime_ns(int clk_id, long time) {
        throw OsErrors.of(Clock.of(clk_id) == Clock.CLOCK_REALTIME ? Errno.EPERM : Errno.EINVAL);
    }

    @Def(signature = "name, /", doc = "Information of the specified clock.")
    static Object get_clock_info(ThreadState ts, String name) {
        Clock clock = switch (name) {
            case "time" -> Clock.CLOCK_REALTIME;
            case "monotonic", "perf_counter" -> Clock.CLOCK_MONOTONIC;
            case "process_time" -> Clock.CLOCK_PROCESS_CPUTIME_ID;
            case "thread_time" -> Clock.CLOCK_THREAD_CPUTIME_ID;
            default -> throw Exceptions.valueError("unknown clock");
        };
        PyDict info = new PyDict();
        info.put("implementation", PyStr.of("clock_gettime(" + clock.name() + ")"));
        info.put("monotonic", clock != Clock.CLOCK_REALTIME);
        info.put("adjustable", clock == Clock.CLOCK_REALTIME);
        info.put("resolution", RESOLUTION);
        PyType namespace = PyType.of(Modules.from(ts, "sys", "implementation"));
        return Calls.callWith(ts, namespace, PyCallable.NO_ARGS, info);
    }

    @Def(signature = "seconds, /", doc = "Delay execution for a given number of seconds.")
    static void sleep(ThreadState ts, Object seconds) {
        long nanos = Seconds.toNanosCeiling(ts, seconds);
        if (nanos < 0) throw Exceptions.valueError("sleep length must be non-negative");
        Waits.await(ts, Reason.SLEEP, nanos, TimeModule::sleepFully);
    }

    private static boolean sleepFully(long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        if (nanos == 0) Thread.yield();
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) throw new InterruptedException();
        }
        return true;
    }

    private static long secondsOrNow(ThreadState ts, Object seconds) {
        return seconds == null || seconds == Singletons.NONE
                ? Math.floorDiv(Clock.CLOCK_REALTIME.nanos(), 1_000_000_000L)
                : Seconds.toWholeSeconds(ts, seconds);
    }

    @Def(signature = "seconds=None, /", doc = "Convert seconds since the Epoch to a time tuple expressing UTC.")
    static Object gmtime(ThreadState ts, Object seconds) {
        return BrokenDown.utc(secondsOrNow(ts, seconds)).toStruct();
    }

    @Def(signature = "seconds=None, /", doc = "Convert seconds since the Epoch to a time tuple expressing local time.")
    static Object localtime(ThreadState ts, Object seconds) {
        return local(ts, seconds).toStruct();
    }

    private static BrokenDown local(ThreadState ts, Object seconds) {
        return BrokenDown.local(secondsOrNow(ts, seconds), TimeZones.of(ts));
    }

    @Def(signature = "tuple, /", doc = "Convert a time tuple in local time to seconds since the Epoch.")
    static double mktime(ThreadState ts, Object tuple) {
        return BrokenDown.from(ts, tuple, "mktime").toEpoch(TimeZones.of(ts));
    }

    @Def(signature = "tuple=None, /", doc = "Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'.")
    static String asctime(ThreadState ts, Object tuple) {
        BrokenDown time = tuple == null
                ? local(ts, null)
                : BrokenDown.from(ts, tuple, "asctime").checked();
        return TimeFormat.format("%c", time, TimeZones.of(ts));
    }

    @Def(signature = "seconds=None, /", doc = "Convert a time in seconds since the Epoch to a string in local time.")
    static String ctime(ThreadState ts, Object seconds) {
        return TimeFormat.format("%c", local(ts, seconds), TimeZones.of(ts));
    }

    @Def(signature = "format, tuple=None, /", doc = "Convert a time tuple to a string according to a format.")
    static String strftime(ThreadState ts, String format, Object tuple) {
        BrokenDown time = tuple == null
                ? local(ts, null)
                : BrokenDown.from(ts, tuple, "strftime").checked();
        if (format.indexOf('\0') >= 0) throw Exceptions.valueError("embedded null character");
        return TimeFormat.format(format, time, TimeZones.of(ts));
    }

    @Def(signature = "*args", doc = "Parse a string to a time tuple according to a format.")
    static Object strptime(ThreadState ts, Object[] args) {
        return Calls.call(ts, Modules.from(ts, "_strptime", "_strptime_time"), args);
    }

    @Def(doc = "Initialize, or reinitialize, the local timezone to the value stored in os.environ['TZ'].")
    static void tzset(ThreadState ts) {
        TimeZones.of(ts).reset(ts);
        Object module = ts.interpreter().modules().get("time");
        if (module instanceof dev.gila.object.PyObject time) putZone(ts, time.dict());
    }
}
