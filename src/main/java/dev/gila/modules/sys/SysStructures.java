package dev.gila.modules.sys;

import dev.gila.modules.support.StructSequence;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import java.util.Map;

/** The named tuples of {@code sys}. */
final class SysStructures {
    static final StructSequence VERSION_INFO =
            new StructSequence("sys.version_info", 5, "major", "minor", "micro", "releaselevel", "serial");
    private static final String[] FLAG_NAMES = {
        "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
        "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode",
        "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits"
    };
    static final StructSequence FLAGS = new StructSequence("sys.flags", FLAG_NAMES.length, FLAG_NAMES);
    private static final StructSequence FLOAT_INFO = new StructSequence(
            "sys.float_info",
            11,
            "max",
            "max_exp",
            "max_10_exp",
            "min",
            "min_exp",
            "min_10_exp",
            "dig",
            "mant_dig",
            "epsilon",
            "radix",
            "rounds");
    private static final StructSequence INT_INFO = new StructSequence(
            "sys.int_info",
            4,
            "bits_per_digit",
            "sizeof_digit",
            "default_max_str_digits",
            "str_digits_check_threshold");
    private static final StructSequence HASH_INFO = new StructSequence(
            "sys.hash_info",
            9,
            "width",
            "modulus",
            "inf",
            "nan",
            "imag",
            "algorithm",
            "hash_bits",
            "seed_bits",
            "cutoff");
    private static final StructSequence THREAD_INFO =
            new StructSequence("sys.thread_info", 3, "name", "lock", "version");
    static final StructSequence ASYNCGEN_HOOKS = new StructSequence("sys.asyncgen_hooks", 2, "firstiter", "finalizer");
    static final StructSequence UNRAISABLE =
            new StructSequence("UnraisableHookArgs", 5, "exc_type", "exc_value", "exc_traceback", "err_msg", "object");

    private SysStructures() {}

    static PyTuple version() {
        return VERSION_INFO.of(3L, 12L, (long) Version.MICRO, PyStr.intern("final"), 0L);
    }

    static PyTuple flags(Map<String, Integer> given) {
        Object[] values = new Object[FLAG_NAMES.length];
        for (int i = 0; i < values.length; i++) values[i] = (long) given.getOrDefault(FLAG_NAMES[i], 0);
        for (String flag : new String[] {"dev_mode", "safe_path"}) {
            int i = java.util.Arrays.asList(FLAG_NAMES).indexOf(flag);
            values[i] = !values[i].equals(0L);
        }
        if (!given.containsKey("hash_randomization")) values[11] = 1L;
        if (!given.containsKey("int_max_str_digits")) values[17] = (long) Version.MAX_STR_DIGITS;
        return FLAGS.of(values);
    }

    static PyTuple floatInfo() {
        return FLOAT_INFO.of(
                Double.MAX_VALUE, 1024L, 308L, Double.MIN_NORMAL, -1021L, -307L, 15L, 53L, Math.ulp(1.0), 2L, 1L);
    }

    static PyTuple intInfo() {
        return INT_INFO.of(30L, 4L, (long) Version.MAX_STR_DIGITS, 640L);
    }

    static PyTuple hashInfo() {
        return HASH_INFO.of(64L, (1L << 61) - 1, 314159L, 0L, 1000003L, PyStr.intern("gila"), 64L, 0L, 0L);
    }

    static PyTuple threadInfo() {
        return THREAD_INFO.of(PyStr.intern("pthread"), PyStr.intern("mutex+cond"), dev.gila.object.Singletons.NONE);
    }
}
