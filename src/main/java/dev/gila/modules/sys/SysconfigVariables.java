package dev.gila.modules.sys;

import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;
import java.util.Map;

/** The variables of {@code sysconfig} that mean something where no C compiler built the interpreter. */
final class SysconfigVariables {
    private static final Map<String, String> TEXTS = Map.of(
            "VERSION", "3.12",
            "SOABI", "gila-312",
            "EXT_SUFFIX", ".gila-312.so",
            "CFLAGS", "",
            "CONFIG_ARGS", "",
            "PY_CFLAGS", "",
            "LDLIBRARY", "",
            "MULTIARCH", "jvm");

    private static final Map<String, Long> NUMBERS = Map.of(
            "Py_DEBUG", 0L,
            "Py_ENABLE_SHARED", 0L,
            "Py_TRACE_REFS", 0L,
            "WITH_DOC_STRINGS", 1L,
            "HAVE_FORK", 0L,
            "SIZEOF_VOID_P", 8L);

    private SysconfigVariables() {}

    static PyDict make(ThreadState ts) {
        PyDict variables = new PyDict();
        TEXTS.forEach((name, text) -> variables.put(name, PyStr.of(text)));
        NUMBERS.forEach(variables::put);
        String home = SysState.of(ts).config().home().toString();
        for (String place : new String[] {"prefix", "exec_prefix"}) variables.put(place, PyStr.of(home));
        variables.put("LIBDIR", PyStr.of(home + "/lib"));
        variables.put("BINDIR", PyStr.of(home + "/bin"));
        variables.put("INCLUDEPY", PyStr.of(home + "/include/python3.12"));
        variables.put("LIBDEST", PyStr.of(home + "/lib/python3.12"));
        return variables;
    }
}
