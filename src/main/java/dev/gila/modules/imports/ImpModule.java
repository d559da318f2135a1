package dev.gila.modules.imports;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Hashing;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyBytes;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.types.Buffers;
import dev.gila.types.PyModule;
import java.nio.ByteBuffer;

/** {@code _imp}: what {@code importlib} asks of the interpreter. Nothing is frozen here, and there are no C extensions. */
@ModuleDef(value = "_imp", doc = "(Extremely) low-level import machinery bits as used by importlib.")
final class ImpModule {
    private static final String GLOBAL_LOCK = "";

    private ImpModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("check_hash_based_pycs", PyStr.intern("default"));
        namespace.put("pyc_magic_number_token", 3531L);
    }

    @Def
    static void acquire_lock(ThreadState ts) {
        ImportSystem.of(ts).enterGlobal(ts, GLOBAL_LOCK);
    }

    @Def
    static void release_lock(ThreadState ts) {
        ImportSystem.of(ts).leaveGlobal(ts, GLOBAL_LOCK);
    }

    @Def
    static boolean lock_held(ThreadState ts) {
        return ImportSystem.of(ts).holdsGlobal(GLOBAL_LOCK);
    }

    @Def
    static long is_builtin(ThreadState ts, String name) {
        return ImportSystem.of(ts).isBuiltin(name) ? 1 : 0;
    }

    @Def
    static boolean is_frozen(String name) {
        return false;
    }

    /** CPython's own tests call this; with nothing frozen there is nothing to override. */
    @Def("_override_frozen_modules_for_tests")
    static void overrideFrozenModules(long override) {}

    @Def
    static boolean is_frozen_package(String name) {
        throw notFrozen(name);
    }

    @Def(signature = "name, /, *, withdata=False")
    static Object find_frozen(String name, boolean withdata) {
        return Singletons.NONE;
    }

    @Def(signature = "name, data=None, /")
    static Object get_frozen_object(String name, Object data) {
        throw notFrozen(name);
    }

    @Def
    static Object init_frozen(String name) {
        return Singletons.NONE;
    }

    private static PyException notFrozen(String name) {
        PyException e = Exceptions.of(Exceptions.IMPORT_ERROR, "No such frozen object named %s", name);
        e.value().setField("name", PyStr.of(name));
        return e;
    }

    @Def
    static Object get_magic() {
        return new PyBytes(new byte[] {'G', 'I', '\r', '\n'});
    }

    @Def
    static Object extension_suffixes() {
        return new PyList();
    }

    @Def
    static Object create_builtin(ThreadState ts, Object spec) {
        return ImportSystem.of(ts).load(ts, Attributes.get(ts, spec, "name").toString());
    }

    @Def
    static long exec_builtin(Object module) {
        return 0;
    }

    @Def(signature = "spec, file=None, /")
    static Object create_dynamic(ThreadState ts, Object spec, Object file) {
        throw Exceptions.of(
                Exceptions.IMPORT_ERROR,
                "cannot load %s: Gila runs on the JVM and loads no C extension modules",
                Attributes.get(ts, spec, "name").toString());
    }

    @Def
    static long exec_dynamic(PyModule module) {
        return 0;
    }

    @Def(signature = "code, path, /")
    static void _fix_co_filename(Object code, Object path) {}

    @Def
    static Object _frozen_module_names() {
        return new PyList();
    }

    @Def
    static long _override_multi_interp_extensions_check(int override) {
        return 0;
    }

    @Def(signature = "key, source")
    static Object source_hash(ThreadState ts, long key, Object source) {
        long h = Hashing.ofBytes(new PyBytes(Buffers.bytesOf(ts, source))) ^ key;
        return new PyBytes(ByteBuffer.allocate(8).putLong(h).array());
    }
}
