package dev.gila.modules.posix;

import static java.util.Map.entry;

import dev.gila.modules.support.StructSequence;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;
import java.util.Map;

/** The constants and types of {@code posix}. */
@ModuleDef(value = "posix", doc = "Access to the operating system, as far as the JVM gives it.")
final class PosixConstants {
    static final StructSequence TERMINAL_SIZE = new StructSequence("os.terminal_size", 2, "columns", "lines");
    static final StructSequence TIMES = new StructSequence(
            "posix.times_result", 5, "user", "system", "children_user", "children_system", "elapsed");
    static final StructSequence UNAME =
            new StructSequence("posix.uname_result", 5, "sysname", "nodename", "release", "version", "machine");
    static final StructSequence STATVFS = new StructSequence(
            "os.statvfs_result",
            10,
            "f_bsize",
            "f_frsize",
            "f_blocks",
            "f_bfree",
            "f_bavail",
            "f_files",
            "f_ffree",
            "f_favail",
            "f_flag",
            "f_namemax",
            "f_fsid");
    static final StructSequence SCHED_PARAM = new StructSequence("posix.sched_param", 1, "sched_priority");

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            entry("F_OK", 0),
            entry("R_OK", 4),
            entry("W_OK", 2),
            entry("X_OK", 1),
            entry("F_LOCK", 1),
            entry("F_TEST", 3),
            entry("F_TLOCK", 2),
            entry("F_ULOCK", 0),
            entry("SEEK_DATA", 3),
            entry("SEEK_HOLE", 4),
            entry("WNOHANG", 1),
            entry("WUNTRACED", 2),
            entry("WCONTINUED", 8),
            entry("P_ALL", 0),
            entry("P_PID", 1),
            entry("P_PGID", 2),
            entry("TMP_MAX", 238328),
            entry("NGROUPS_MAX", 65536),
            entry("PRIO_PROCESS", 0),
            entry("PRIO_PGRP", 1),
            entry("PRIO_USER", 2),
            entry("EX_OK", 0),
            entry("EX_USAGE", 64),
            entry("EX_DATAERR", 65),
            entry("EX_NOINPUT", 66),
            entry("EX_NOUSER", 67),
            entry("EX_NOHOST", 68),
            entry("EX_UNAVAILABLE", 69),
            entry("EX_SOFTWARE", 70),
            entry("EX_OSERR", 71),
            entry("EX_OSFILE", 72),
            entry("EX_CANTCREAT", 73),
            entry("EX_IOERR", 74),
            entry("EX_TEMPFAIL", 75),
            entry("EX_PROTOCOL", 76),
            entry("EX_NOPERM", 77),
            entry("EX_CONFIG", 78));

    /** The names that {@code os.py} asks for to learn what functions support. */
    private static final String[] HAVE = {"HAVE_LSTAT", "HAVE_LCHOWN"};

    private PosixConstants() {}

    static void init(ThreadState ts, PyDict namespace) {
        NUMBERS.forEach((name, n) -> namespace.put(name, (long) n));
        OpenFlags.NAMED.forEach((name, n) -> namespace.put(name, (long) n));
        namespace.put("error", Exceptions.OS_ERROR);
        namespace.put("stat_result", StatResult.TYPE.type());
        namespace.put("DirEntry", DirEntry.TYPE);
        for (StructSequence s : new StructSequence[] {TERMINAL_SIZE, TIMES, UNAME, STATVFS, SCHED_PARAM}) {
            namespace.put(s.name(), s.type());
        }
        PyList have = new PyList();
        for (String name : HAVE) have.add(PyStr.of(name));
        namespace.put("_have_functions", have);
        PyDict environ = new PyDict();
        PosixState.of(ts)
                .environment()
                .forEach((k, v) -> environ.put(ts, PathArgument.encode(k), PathArgument.encode(v)));
        namespace.put("environ", environ);
        namespace.put(
                "sysconf_names",
                names(Map.of(
                        "SC_NPROCESSORS_ONLN",
                        84,
                        "SC_NPROCESSORS_CONF",
                        83,
                        "SC_PAGESIZE",
                        30,
                        "SC_PAGE_SIZE",
                        30,
                        "SC_OPEN_MAX",
                        4,
                        "SC_ARG_MAX",
                        0,
                        "SC_CLK_TCK",
                        2)));
        namespace.put("confstr_names", new PyDict());
        namespace.put("pathconf_names", names(Map.of("PC_NAME_MAX", 3, "PC_PATH_MAX", 4)));
    }

    private static PyDict names(Map<String, Integer> numbers) {
        PyDict d = new PyDict();
        numbers.forEach((name, n) -> d.put(name, (long) n));
        return d;
    }
}
