package dev.gila.modules.imports;

import dev.gila.object.Def;
import dev.gila.object.PyList;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import dev.gila.ops.Subscripts;
import java.util.Arrays;

/** {@code _NamespacePath}: the folders of a namespace package, found again when the parent's path has changed. */
@TypeDef
final class NamespacePath extends PyObject {
    static final PyType TYPE = PyType.sealed("_frozen_importlib_external._NamespacePath", Types.OBJECT);

    private final String name;
    private PyList folders;
    private Object[] parentPath;

    NamespacePath(String name, PyList folders) {
        super(TYPE);
        this.name = name;
        this.folders = folders;
    }

    private Object parent(ThreadState ts) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) return ImportSystem.of(ts).sysAttribute("path");
        return Attributes.get(ts, ts.interpreter().modules().get(name.substring(0, dot)), "__path__");
    }

    private PyList folders(ThreadState ts) {
        Object[] now = Iteration.toArray(ts, parent(ts));
        if (parentPath == null) parentPath = now;
        if (Arrays.equals(now, parentPath)) return folders;
        parentPath = now;
        Object spec = PathFinder.find(ts, name, new PyList(now));
        if (spec != null && Attributes.get(ts, spec, "submodule_search_locations") instanceof NamespacePath found) {
            folders = found.folders;
        }
        return folders;
    }

    @Def
    static Object __iter__(ThreadState ts, NamespacePath self) {
        return Iteration.iter(ts, self.folders(ts));
    }

    @Def
    static long __len__(ThreadState ts, NamespacePath self) {
        return self.folders(ts).size();
    }

    @Def
    static Object __getitem__(ThreadState ts, NamespacePath self, Object index) {
        return Subscripts.get(ts, self.folders(ts), index);
    }

    @Def
    static void __setitem__(ThreadState ts, NamespacePath self, Object index, Object value) {
        Subscripts.set(ts, self.folders, index, value);
    }

    @Def
    static boolean __contains__(ThreadState ts, NamespacePath self, Object item) {
        return Comparison.contains(ts, self.folders(ts), item);
    }

    @Def
    static void append(NamespacePath self, Object item) {
        self.folders.add(item);
    }

    @Def
    static Object __repr__(ThreadState ts, NamespacePath self) {
        return PyStr.of("_NamespacePath(" + Convert.repr(ts, self.folders) + ")");
    }
}
