package dev.gila.modules.imports;

import dev.gila.modules.posix.PosixState;
import dev.gila.modules.support.Modules;
import dev.gila.object.Exceptions;
import dev.gila.object.PyCallable;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Calls;
import java.nio.file.Files;
import java.nio.file.Path;

/** The entry of {@code sys.path_hooks} for archives: {@code zipimport.zipimporter}, loaded when an archive is met. */
final class ZipHook extends PyObject implements PyCallable {
    static final ZipHook INSTANCE = new ZipHook();

    private ZipHook() {
        super(PyType.sealed("zipimporter_hook", Types.OBJECT));
    }

    @Override
    public Object call(ThreadState ts, Object[] args, String[] keywords) {
        if (args.length == 1 && args[0] instanceof PyStr entry && isInFile(ts, entry.toString())) {
            return Calls.call1(ts, Modules.from(ts, "zipimport", "zipimporter"), entry);
        }
        throw Exceptions.of(Exceptions.IMPORT_ERROR, "not a Zip file");
    }

    private static boolean isInFile(ThreadState ts, String entry) {
        if (entry.isEmpty()) return false;
        for (Path p = PosixState.of(ts).resolve(entry); p != null; p = p.getParent()) {
            if (Files.exists(p)) return Files.isRegularFile(p);
        }
        return false;
    }
}
