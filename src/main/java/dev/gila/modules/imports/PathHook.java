package dev.gila.modules.imports;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyCallable;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;

/** The entry of {@code sys.path_hooks} that makes a {@link FileFinder} of a folder. */
@TypeDef
final class PathHook extends PyObject implements PyCallable {
    static final PyType TYPE = PyType.sealed("function", Types.OBJECT);
    static final PathHook INSTANCE = new PathHook();

    private PathHook() {
        super(TYPE);
    }

    @Override
    public Object call(ThreadState ts, Object[] args, String[] keywords) {
        if (args.length != 1 || !(args[0] instanceof PyStr entry)) {
            throw Exceptions.typeError("path_hook_for_FileFinder() takes one path, a str");
        }
        FileFinder finder = FileFinder.of(ts, entry.toString());
        if (finder == null) {
            throw Exceptions.of(Exceptions.IMPORT_ERROR, "only directories are supported");
        }
        return finder;
    }

    @Def
    static Object __repr__(PathHook self) {
        return PyStr.of("<function FileFinder.path_hook.<locals>.path_hook_for_FileFinder>");
    }
}
