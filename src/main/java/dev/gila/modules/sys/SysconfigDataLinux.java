package dev.gila.modules.sys;

import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.ThreadState;

/** What {@code sysconfig} reads where {@code sys.platform} is {@code linux}. */
@ModuleDef("_sysconfigdata__linux_jvm")
final class SysconfigDataLinux {
    private SysconfigDataLinux() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("build_time_vars", SysconfigVariables.make(ts));
    }
}
