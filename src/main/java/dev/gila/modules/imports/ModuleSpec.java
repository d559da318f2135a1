package dev.gila.modules.imports;

import dev.gila.object.Def;
import dev.gila.object.Getter;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Setter;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;

/** {@code importlib.machinery.ModuleSpec}: where a module comes from and how to load it. */
@TypeDef(doc = "The specification for a module, used for loading.")
final class ModuleSpec extends PyObject {
    static final PyType TYPE = PyType.withDict("_frozen_importlib.ModuleSpec", Types.OBJECT);

    private ModuleSpec(PyType type) {
        super(type);
    }

    /**
     * The spec of a module.
     *
     * @param origin the file, or a word such as {@code built-in}; {@code null} for none
     * @param locations where submodules are looked for, or {@code null} when the module is no package
     */
    static ModuleSpec of(String name, Object loader, Object origin, Object locations, boolean isFile) {
        ModuleSpec spec = new ModuleSpec(TYPE);
        spec.fill(PyStr.intern(name), loader, Singletons.orNone(origin), Singletons.NONE, locations);
        spec.setOwn("_set_fileattr", isFile);
        return spec;
    }

    @Def(kind = Def.Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, dev.gila.object.PyDict kwargs) {
        return new ModuleSpec(cls);
    }

    @Def(signature = "name, loader, *, origin=None, loader_state=None, is_package=None")
    static void __init__(
            ThreadState ts, ModuleSpec self, Object name, Object loader, Object origin, Object state, Object pkg) {
        boolean isPackage = pkg != null && Comparison.truth(ts, pkg);
        Object locations = isPackage ? new dev.gila.object.PyList() : null;
        self.fill(name, loader, Singletons.orNone(origin), Singletons.orNone(state), locations);
    }

    private void fill(Object name, Object loader, Object origin, Object state, Object locations) {
        setOwn("name", name);
        setOwn("loader", loader);
        setOwn("origin", origin);
        setOwn("loader_state", state);
        setOwn("submodule_search_locations", Singletons.orNone(locations));
        setOwn("_uninitialized_submodules", new dev.gila.object.PyList());
        setOwn("_set_fileattr", false);
        setOwn("_cached", Singletons.NONE);
        setOwn("_initializing", false);
    }

    String name() {
        return getOwn("name").toString();
    }

    Object loader() {
        return getOwn("loader");
    }

    void setInitializing(boolean initializing) {
        setOwn("_initializing", initializing);
    }

    @Getter
    static Object cached(ModuleSpec self) {
        Object set = self.getOwn("_cached");
        if (set != Singletons.NONE) return set;
        Object origin = self.getOwn("origin");
        if (origin instanceof PyStr file && self.getOwn("_set_fileattr") == Boolean.TRUE) {
            String path = CodeCache.pathFor(file.toString());
            if (path != null) {
                set = PyStr.of(path);
                self.setOwn("_cached", set);
            }
        }
        return set;
    }

    @Setter("cached")
    static void setCached(ModuleSpec self, Object value) {
        self.setOwn("_cached", Singletons.orNone(value));
    }

    @Getter
    static Object parent(ModuleSpec self) {
        String name = self.name();
        if (self.getOwn("submodule_search_locations") != Singletons.NONE) return self.getOwn("name");
        return PyStr.intern(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
    }

    @Getter
    static Object has_location(ModuleSpec self) {
        return self.getOwn("_set_fileattr");
    }

    @Setter("has_location")
    static void setHasLocation(ThreadState ts, ModuleSpec self, Object value) {
        self.setOwn("_set_fileattr", Comparison.truth(ts, value));
    }

    @Def
    static Object __repr__(ThreadState ts, ModuleSpec self) {
        StringBuilder out = new StringBuilder(
                self.type().name().substring(self.type().name().lastIndexOf('.') + 1));
        out.append("(name=").append(Convert.repr(ts, self.getOwn("name")));
        out.append(", loader=").append(Convert.repr(ts, self.loader()));
        Object origin = self.getOwn("origin");
        if (origin != Singletons.NONE) out.append(", origin=").append(Convert.repr(ts, origin));
        Object locations = self.getOwn("submodule_search_locations");
        if (locations != Singletons.NONE) {
            out.append(", submodule_search_locations=").append(Convert.repr(ts, locations));
        }
        return PyStr.of(out.append(')').toString());
    }

    @Def
    static Object __eq__(ThreadState ts, ModuleSpec self, Object other) {
        for (String field : new String[] {"name", "loader", "origin", "submodule_search_locations", "cached"}) {
            Object theirs = Attributes.getOrNull(ts, other, field);
            if (theirs == null) return Singletons.NOT_IMPLEMENTED;
            if (!Comparison.equal(ts, Attributes.get(ts, self, field), theirs)) return false;
        }
        return true;
    }

    @Def
    static long __hash__(ModuleSpec self) {
        throw dev.gila.object.Exceptions.typeError("unhashable type: 'ModuleSpec'");
    }
}
