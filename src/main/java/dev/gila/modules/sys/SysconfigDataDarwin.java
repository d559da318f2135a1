package dev.gila.modules.sys;

import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.ThreadState;

/** What {@code sysconfig} reads where {@code sys.platform} is {@code darwin}. */
@ModuleDef("_sysconfigdata__darwin_jvm")
final class SysconfigDataDarwin {
    private SysconfigDataDarwin() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("build_time_vars", SysconfigVariables.make(ts));
    }
}
