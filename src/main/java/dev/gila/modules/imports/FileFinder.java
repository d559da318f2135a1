package dev.gila.modules.imports;

import dev.gila.modules.posix.PosixState;
import dev.gila.object.Def;
import dev.gila.object.PyList;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * {@code importlib.machinery.FileFinder}: finds modules in one folder. The folder's listing is kept until the folder
 * changes.
 */
@TypeDef(doc = "File-based finder.")
final class FileFinder extends PyObject {
    static final PyType TYPE = PyType.withDict("_frozen_importlib_external.FileFinder", Types.OBJECT);

    private final String folder;
    private FileTime listedAt;
    private volatile Set<String> names = Set.of();

    private FileFinder(PyType type, String folder) {
        super(type);
        this.folder = folder;
        setOwn("path", PyStr.of(folder));
    }

    /** The finder of an entry of {@code sys.path}; {@code null} when that is no folder. */
    static FileFinder of(ThreadState ts, String entry) {
        String folder = entry.isEmpty() ? PosixState.of(ts).directory().toString() : entry;
        return Files.isDirectory(PosixState.of(ts).resolve(folder)) ? new FileFinder(TYPE, folder) : null;
    }

    @Def(kind = Def.Kind.NEW, signature = "path, *loader_details")
    static Object make(ThreadState ts, PyType cls, Object path, Object[] details) {
        String text = path.toString();
        return new FileFinder(
                cls, text.isEmpty() ? PosixState.of(ts).directory().toString() : text);
    }

    @Def(kind = Def.Kind.CLASS, signature = "*loader_details")
    static Object path_hook(PyType cls, Object[] details) {
        return PathHook.INSTANCE;
    }

    @Def(signature = "fullname, target=None")
    static Object find_spec(ThreadState ts, FileFinder self, String fullname, Object target) {
        return Singletons.orNone(self.find(ts, fullname));
    }

    /** The module's spec; one without a loader is a part of a namespace package; {@code null} when there is nothing. */
    ModuleSpec find(ThreadState ts, String fullname) {
        Path path = PosixState.of(ts).resolve(folder);
        if (!refresh(path)) return null;
        String tail = fullname.substring(fullname.lastIndexOf('.') + 1);
        String base = folder.endsWith("/") ? folder + tail : folder + "/" + tail;
        boolean isFolder = false;
        if (names.contains(tail)) {
            String init = base + "/__init__.py";
            if (Files.isRegularFile(path.resolve(tail).resolve("__init__.py"))) {
                PyList locations = new PyList();
                locations.add(PyStr.of(base));
                return spec(fullname, init, locations);
            }
            isFolder = Files.isDirectory(path.resolve(tail));
        }
        if (names.contains(tail + ".py") && Files.isRegularFile(path.resolve(tail + ".py"))) {
            return spec(fullname, base + ".py", null);
        }
        if (!isFolder) return null;
        PyList portion = new PyList();
        portion.add(PyStr.of(base));
        return ModuleSpec.of(fullname, Singletons.NONE, null, portion, false);
    }

    private static ModuleSpec spec(String name, String file, PyList locations) {
        Object path = PyStr.of(file);
        return ModuleSpec.of(name, SourceLoader.of(name, path), path, locations, true);
    }

    private boolean refresh(Path path) {
        try {
            FileTime now = Files.getLastModifiedTime(path);
            if (now.equals(listedAt)) return true;
            String[] found = path.toFile().list();
            if (found == null) return false;
            names = new HashSet<>(Arrays.asList(found));
            listedAt = now;
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Def
    static void invalidate_caches(FileFinder self) {
        self.listedAt = null;
    }

    @Def
    static Object __repr__(FileFinder self) {
        return PyStr.of("FileFinder('" + self.folder + "')");
    }
}
