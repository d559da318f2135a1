package dev.gila.modules.sys;

import dev.gila.modules.imports.CodeCache;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyList;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.types.PyNamespace;
import java.nio.ByteOrder;
import java.util.Collection;

/** The values of {@code sys}. */
@ModuleDef(
        value = "sys",
        doc = "This module provides access to some objects used or maintained by the\n"
                + "interpreter and to functions that interact strongly with the interpreter.")
final class SysModule {
    private SysModule() {}

    static void init(ThreadState ts, PyDict d) {
        SysConfig config = SysState.of(ts).config();
        fillStart(d, config);
        fillPlaces(d, config);
        d.put("version", PyStr.of(Version.text()));
        d.put("version_info", SysStructures.version());
        d.put("hexversion", Version.HEX);
        d.put("api_version", 1013L);
        d.put(
                "copyright",
                PyStr.of("Gila is licensed under the Apache License 2.0; Python's library under the PSF licence."));
        d.put("platform", PyStr.of(Version.platform()));
        d.put("byteorder", PyStr.intern(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? "little" : "big"));
        d.put("maxsize", Long.MAX_VALUE);
        d.put("maxunicode", (long) Character.MAX_CODE_POINT);
        d.put("float_repr_style", PyStr.intern("short"));
        d.put("float_info", SysStructures.floatInfo());
        d.put("int_info", SysStructures.intInfo());
        d.put("hash_info", SysStructures.hashInfo());
        d.put("thread_info", SysStructures.threadInfo());
        d.put("implementation", implementation());
        d.put("_git", PyTuple.of(PyStr.intern("Gila"), PyStr.EMPTY, PyStr.EMPTY));
        d.put("dont_write_bytecode", config.flags().getOrDefault("dont_write_bytecode", 0) != 0);
        d.put("pycache_prefix", Singletons.NONE);
        d.put("abiflags", PyStr.EMPTY);
        d.put("stdlib_module_names", StandardModules.names(ts));
        d.put("monitoring", new PyNamespace());
        for (String hook : new String[] {"excepthook", "displayhook", "breakpointhook", "unraisablehook"}) {
            d.put("__" + hook + "__", d.get(hook));
        }
    }

    private static void fillStart(PyDict d, SysConfig config) {
        d.put("argv", texts(config.argv()));
        d.put("orig_argv", texts(config.originalArgv()));
        d.put("warnoptions", texts(config.warnings()));
        d.put("path", texts(config.path()));
        d.put("flags", SysStructures.flags(config.flags()));
        PyDict options = new PyDict();
        config.implementation()
                .forEach((name, value) -> options.put(name, value.isEmpty() ? Boolean.TRUE : (Object) PyStr.of(value)));
        d.put("_xoptions", options);
    }

    private static void fillPlaces(PyDict d, SysConfig config) {
        PyStr home = PyStr.of(config.home().toString());
        for (String name : new String[] {"prefix", "base_prefix", "exec_prefix", "base_exec_prefix"}) d.put(name, home);
        d.put("executable", PyStr.of(config.executable()));
        d.put("_base_executable", PyStr.of(config.executable()));
        d.put("platlibdir", PyStr.intern("lib"));
        d.put(
                "_stdlib_dir",
                PyStr.of(config.home().resolve("lib").resolve("python3.12").toString()));
        d.put("_framework", PyStr.EMPTY);
    }

    private static PyList texts(Collection<String> given) {
        PyList list = new PyList();
        for (String s : given) list.add(PyStr.of(s));
        return list;
    }

    private static PyObject implementation() {
        PyNamespace made = new PyNamespace();
        made.setOwn("name", PyStr.intern("gila"));
        made.setOwn("cache_tag", PyStr.intern(CodeCache.TAG));
        made.setOwn("version", SysStructures.version());
        made.setOwn("hexversion", Version.HEX);
        made.setOwn("_multiarch", PyStr.intern("jvm"));
        return made;
    }
}
