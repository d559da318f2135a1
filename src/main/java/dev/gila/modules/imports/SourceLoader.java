package dev.gila.modules.imports;

import dev.gila.code.CodeObject;
import dev.gila.frame.Execution;
import dev.gila.frame.Frame;
import dev.gila.frame.PyCode;
import dev.gila.modules.posix.OsErrors;
import dev.gila.modules.posix.PosixState;
import dev.gila.modules.support.Modules;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBytes;
import dev.gila.object.PyDict;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Comparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/** {@code importlib.machinery.SourceFileLoader}: loads a module from its source file or from the code cached for it. */
@TypeDef(doc = "Concrete implementation of SourceLoader using the file system.")
final class SourceLoader extends PyObject {
    static final PyType TYPE = PyType.withDict("_frozen_importlib_external.SourceFileLoader", Types.OBJECT);

    private SourceLoader(PyType type) {
        super(type);
    }

    static SourceLoader of(String name, Object path) {
        SourceLoader loader = new SourceLoader(TYPE);
        __init__(loader, PyStr.intern(name), path);
        return loader;
    }

    @Def(kind = Def.Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new SourceLoader(cls);
    }

    @Def(signature = "fullname, path")
    static void __init__(SourceLoader self, Object fullname, Object path) {
        self.setOwn("name", fullname);
        self.setOwn("path", path);
    }

    private String path() {
        return getOwn("path").toString();
    }

    private Path file(ThreadState ts) {
        return PosixState.of(ts).resolve(path());
    }

    @Def(signature = "spec")
    static Object create_module(SourceLoader self, Object spec) {
        return Singletons.NONE;
    }

    @Def(signature = "module")
    static void exec_module(ThreadState ts, SourceLoader self, Object module) {
        Object name = Attributes.get(ts, module, "__name__");
        Object code = self.type().isBuiltin() ? self.code(ts) : Calls.method(ts, self, "get_code", name);
        if (!(code instanceof PyCode compiled)) {
            throw Exceptions.of(
                    Exceptions.IMPORT_ERROR, "cannot load module '%s' when get_code() returns None", name.toString());
        }
        run(ts, compiled, (PyDict) Attributes.get(ts, module, "__dict__"));
    }

    /** Runs the code of a module in its namespace. */
    static void run(ThreadState ts, PyCode code, PyDict namespace) {
        PyDict builtins = ts.interpreter().builtins();
        namespace.putIfAbsent(ts, PyStr.intern("__builtins__"), builtins);
        code.entry().run(ts, new Frame(code, namespace, builtins, namespace));
    }

    /** The module's code: the cached one when it is that of the source as it is now. */
    PyCode code(ThreadState ts) {
        Path file = file(ts);
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            // The files hold code as it is without -O.
            boolean optimized = ImportSystem.of(ts).optimizes(ts);
            CodeObject cached = optimized ? null : CodeCache.read(file, attributes);
            if (cached != null) return Execution.of(ts).link(cached);
            PyCode made = compile(ts, new PyBytes(Files.readAllBytes(file)), path());
            if (!optimized && !ImportSystem.of(ts).dontWriteBytecode(ts))
                CodeCache.write(file, attributes, made.code());
            return made;
        } catch (IOException e) {
            throw OsErrors.of(e, getOwn("path"), null);
        }
    }

    static PyCode compile(ThreadState ts, Object source, String path) {
        Object compile = ts.interpreter().builtins().get("compile");
        return (PyCode) Calls.call(ts, compile, source, PyStr.of(path), PyStr.intern("exec"), 0L, true);
    }

    @Def(signature = "fullname")
    static Object get_code(ThreadState ts, SourceLoader self, Object fullname) {
        if (self.type().isBuiltin()) return self.code(ts);
        Object path = Calls.method(ts, self, "get_filename", fullname);
        Object data = Calls.method(ts, self, "get_data", path);
        return Calls.method(ts, self, "source_to_code", data, path);
    }

    @Def(signature = "data, path")
    static Object source_to_code(ThreadState ts, SourceLoader self, Object data, Object path) {
        return compile(ts, data, path.toString());
    }

    @Def(signature = "fullname=None")
    static Object get_filename(SourceLoader self, Object fullname) {
        self.checkName(fullname);
        return self.getOwn("path");
    }

    private void checkName(Object fullname) {
        Object name = getOwn("name");
        if (fullname == null || fullname == Singletons.NONE || fullname.equals(name)) return;
        throw Exceptions.of(Exceptions.IMPORT_ERROR, "loader for %s cannot handle %s", name, fullname);
    }

    @Def(signature = "fullname")
    static Object get_source(ThreadState ts, SourceLoader self, Object fullname) {
        Object path = Calls.method(ts, self, "get_filename", fullname);
        Object data = Calls.method(ts, self, "get_data", path);
        return Calls.call1(ts, Modules.from(ts, "importlib._bootstrap_external", "decode_source"), data);
    }

    @Def(signature = "path")
    static Object get_data(ThreadState ts, SourceLoader self, Object path) {
        try {
            return new PyBytes(Files.readAllBytes(PosixState.of(ts).resolve(path.toString())));
        } catch (IOException e) {
            throw OsErrors.of(e, path, null);
        }
    }

    @Def(signature = "path")
    static Object path_stats(ThreadState ts, SourceLoader self, Object path) {
        try {
            Path file = PosixState.of(ts).resolve(path.toString());
            BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
            PyDict stats = new PyDict();
            stats.put("mtime", a.lastModifiedTime().to(TimeUnit.NANOSECONDS) / 1e9);
            stats.put("size", a.size());
            return stats;
        } catch (IOException e) {
            throw OsErrors.of(e, path, null);
        }
    }

    @Def(signature = "fullname=None")
    static boolean is_package(SourceLoader self, Object fullname) {
        String file = self.path().substring(self.path().lastIndexOf('/') + 1);
        String name = self.getOwn("name").toString();
        return file.equals("__init__.py") && !name.endsWith("__init__");
    }

    @Def(signature = "fullname=None")
    static Object load_module(ThreadState ts, SourceLoader self, Object fullname) {
        self.checkName(fullname);
        return ImportSystem.of(ts).load(ts, self.getOwn("name").toString());
    }

    @Def(signature = "name=None")
    static Object get_resource_reader(ThreadState ts, SourceLoader self, Object name) {
        return Calls.call1(ts, Modules.from(ts, "importlib.readers", "FileReader"), self);
    }

    @Def
    static Object __eq__(ThreadState ts, SourceLoader self, Object other) {
        if (!(other instanceof SourceLoader o) || o.type() != self.type()) return Singletons.NOT_IMPLEMENTED;
        return Comparison.equal(ts, self.getOwn("name"), o.getOwn("name"))
                && Comparison.equal(ts, self.getOwn("path"), o.getOwn("path"));
    }

    @Def
    static long __hash__(SourceLoader self) {
        return self.path().hashCode() ^ self.getOwn("name").hashCode();
    }
}
