package dev.gila.modules.posix;

import dev.gila.object.Def;
import dev.gila.object.Getter;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Convert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** {@code os.DirEntry}: a name found by {@code scandir}, and what the system says about it, kept once asked. */
@TypeDef
final class DirEntry extends PyObject {
    static final PyType TYPE = PyType.sealed("posix.DirEntry", Types.OBJECT);

    private final Path file;
    private final Object name;
    private final Object path;
    private final Object[] stats = new Object[2];

    DirEntry(Path file, Object name, Object path) {
        super(TYPE);
        this.file = file;
        this.name = name;
        this.path = path;
    }

    @Getter
    static Object name(DirEntry self) {
        return self.name;
    }

    @Getter
    static Object path(DirEntry self) {
        return self.path;
    }

    @Def
    static Object __fspath__(DirEntry self) {
        return self.path;
    }

    @Def
    static Object __repr__(ThreadState ts, DirEntry self) {
        return PyStr.of("<DirEntry " + Convert.repr(ts, self.name) + ">");
    }

    @Def(signature = "*, follow_symlinks=True")
    static boolean is_dir(DirEntry self, boolean followSymlinks) {
        return Files.isDirectory(self.file, links(followSymlinks));
    }

    @Def(signature = "*, follow_symlinks=True")
    static boolean is_file(DirEntry self, boolean followSymlinks) {
        return Files.isRegularFile(self.file, links(followSymlinks));
    }

    @Def
    static boolean is_symlink(DirEntry self) {
        return Files.isSymbolicLink(self.file);
    }

    @Def
    static boolean is_junction(DirEntry self) {
        return false;
    }

    @Def
    static Object inode(DirEntry self) {
        return ((dev.gila.object.PyTuple) stat(self, false)).get(1);
    }

    @Def(signature = "*, follow_symlinks=True")
    static Object stat(DirEntry self, boolean followSymlinks) {
        int i = followSymlinks ? 1 : 0;
        try {
            if (self.stats[i] == null) self.stats[i] = StatResult.of(self.file, followSymlinks);
            return self.stats[i];
        } catch (IOException e) {
            throw OsErrors.of(e, self.path, null);
        }
    }

    private static LinkOption[] links(boolean follow) {
        return follow ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    }
}
