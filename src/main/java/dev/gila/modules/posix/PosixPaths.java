package dev.gila.modules.posix;

import dev.gila.object.Def;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Convert;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

/** The part of {@code posix} about files and directories by path. */
@ModuleDef("posix")
final class PosixPaths {
    private PosixPaths() {}

    private interface FileAction<T> {
        T run() throws IOException;
    }

    private static <T> T attempt(PathArgument path, FileAction<T> action) {
        return attempt(path, null, action);
    }

    private static <T> T attempt(PathArgument path, PathArgument second, FileAction<T> action) {
        try {
            return action.run();
        } catch (IOException e) {
            throw OsErrors.of(e, path.given(), second == null ? null : second.given());
        } catch (UnsupportedOperationException e) {
            throw OsErrors.of(38, path.given());
        }
    }

    private static LinkOption[] follow(boolean follow) {
        return follow ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    }

    @Def(signature = "path")
    static Object fspath(ThreadState ts, Object path) {
        return PathArgument.fspath(ts, path);
    }

    @Def(signature = "path, *, dir_fd=None, follow_symlinks=True")
    static Object stat(ThreadState ts, Object path, Object dirFd, boolean followSymlinks) {
        PathArgument p = PathArgument.orDescriptor(ts, path, "stat");
        if (p.text() == null) return PosixDescriptors.fstat(ts, p.fd());
        Path file = p.resolve(ts);
        return attempt(p, () -> StatResult.of(file, followSymlinks));
    }

    @Def(signature = "path, *, dir_fd=None")
    static Object lstat(ThreadState ts, Object path, Object dirFd) {
        PathArgument p = PathArgument.of(ts, path, "lstat");
        Path file = p.resolve(ts);
        return attempt(p, () -> StatResult.of(file, false));
    }

    @Def(signature = "path=None")
    static Object listdir(ThreadState ts, Object path) {
        boolean none = Singletons.NONE == Singletons.orNone(path);
        PathArgument p =
                none ? new PathArgument(PyStr.of("."), ".", -1, false) : PathArgument.orDescriptor(ts, path, "listdir");
        Path folder = p.resolve(ts);
        return attempt(p, () -> {
            PyList names = new PyList();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                for (Path e : entries) names.add(p.like(e.getFileName().toString()));
            }
            return names;
        });
    }

    @Def(signature = "path=None")
    static Object scandir(ThreadState ts, Object path) {
        boolean none = Singletons.NONE == Singletons.orNone(path);
        PathArgument p =
                none ? new PathArgument(PyStr.of("."), ".", -1, false) : PathArgument.orDescriptor(ts, path, "scandir");
        Path folder = p.resolve(ts);
        return attempt(p, () -> new ScandirIterator(folder, p));
    }

    @Def(signature = "path, mode=511, *, dir_fd=None")
    static void mkdir(ThreadState ts, Object path, int mode, Object dirFd) {
        PathArgument p = PathArgument.of(ts, path, "mkdir");
        Path folder = p.resolve(ts);
        int bits = mode & ~PosixState.of(ts).umask();
        attempt(p, () -> {
            Path made = Files.createDirectory(folder);
            if (java.io.File.separatorChar != '\\') Files.setPosixFilePermissions(made, FileModes.permissions(bits));
            return made;
        });
    }

    @Def(signature = "path, *, dir_fd=None")
    static void rmdir(ThreadState ts, Object path, Object dirFd) {
        PathArgument p = PathArgument.of(ts, path, "rmdir");
        Path folder = p.resolve(ts);
        attempt(p, () -> {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(Errno.text(Errno.ENOTDIR));
            }
            Files.delete(folder);
            return null;
        });
    }

    @Def(signature = "path, *, dir_fd=None")
    static void remove(ThreadState ts, Object path, Object dirFd) {
        delete(ts, path, "remove");
    }

    @Def(signature = "path, *, dir_fd=None")
    static void unlink(ThreadState ts, Object path, Object dirFd) {
        delete(ts, path, "unlink");
    }

    private static void delete(ThreadState ts, Object path, String function) {
        PathArgument p = PathArgument.of(ts, path, function);
        Path file = p.resolve(ts);
        attempt(p, () -> {
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) throw new IOException(Errno.text(Errno.EISDIR));
            Files.delete(file);
            return null;
        });
    }

    @Def(signature = "src, dst, *, src_dir_fd=None, dst_dir_fd=None")
    static void rename(ThreadState ts, Object src, Object dst, Object srcDirFd, Object dstDirFd) {
        move(ts, src, dst, "rename");
    }

    @Def(signature = "src, dst, *, src_dir_fd=None, dst_dir_fd=None")
    static void replace(ThreadState ts, Object src, Object dst, Object srcDirFd, Object dstDirFd) {
        move(ts, src, dst, "replace");
    }

    private static void move(ThreadState ts, Object src, Object dst, String function) {
        PathArgument from = PathArgument.of(ts, src, function);
        PathArgument to = PathArgument.of(ts, dst, function);
        Path a = from.resolve(ts);
        Path b = to.resolve(ts);
        attempt(from, to, () -> Files.move(a, b, StandardCopyOption.ATOMIC_MOVE));
    }

    @Def(signature = "src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True")
    static void link(ThreadState ts, Object src, Object dst, Object a, Object b, boolean followSymlinks) {
        PathArgument from = PathArgument.of(ts, src, "link");
        PathArgument to = PathArgument.of(ts, dst, "link");
        Path existing = from.resolve(ts);
        Path made = to.resolve(ts);
        attempt(from, to, () -> Files.createLink(made, existing));
    }

    @Def(signature = "src, dst, target_is_directory=False, *, dir_fd=None")
    static void symlink(ThreadState ts, Object src, Object dst, boolean targetIsDirectory, Object dirFd) {
        PathArgument target = PathArgument.of(ts, src, "symlink");
        PathArgument link = PathArgument.of(ts, dst, "symlink");
        Path made = link.resolve(ts);
        attempt(target, link, () -> Files.createSymbolicLink(made, Path.of(target.text())));
    }

    @Def(signature = "path, *, dir_fd=None")
    static Object readlink(ThreadState ts, Object path, Object dirFd) {
        PathArgument p = PathArgument.of(ts, path, "readlink");
        Path link = p.resolve(ts);
        return p.like(attempt(p, () -> Files.readSymbolicLink(link).toString()));
    }

    @Def(signature = "path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True")
    static boolean access(
            ThreadState ts, Object path, int mode, Object dirFd, boolean effectiveIds, boolean followSymlinks) {
        PathArgument p = PathArgument.orDescriptor(ts, path, "access");
        Path file = p.resolve(ts);
        return Files.exists(file, follow(followSymlinks))
                && ((mode & 4) == 0 || Files.isReadable(file))
                && ((mode & 2) == 0 || Files.isWritable(file))
                && ((mode & 1) == 0 || Files.isExecutable(file));
    }

    @Def(signature = "path, mode, *, dir_fd=None, follow_symlinks=True")
    static void chmod(ThreadState ts, Object path, int mode, Object dirFd, boolean followSymlinks) {
        PathArgument p = PathArgument.orDescriptor(ts, path, "chmod");
        Path file = p.resolve(ts);
        attempt(p, () -> {
            Files.setAttribute(file, "unix:mode", mode & 07777, follow(followSymlinks));
            return null;
        });
    }

    @Def(signature = "fd, mode")
    static void fchmod(ThreadState ts, int fd, int mode) {
        chmod(ts, (long) fd, mode, null, true);
    }

    @Def(signature = "path, uid, gid, *, dir_fd=None, follow_symlinks=True")
    static void chown(ThreadState ts, Object path, int uid, int gid, Object dirFd, boolean followSymlinks) {
        PathArgument p = PathArgument.orDescriptor(ts, path, "chown");
        Path file = p.resolve(ts);
        attempt(p, () -> {
            if (uid >= 0) Files.setAttribute(file, "unix:uid", uid, follow(followSymlinks));
            if (gid >= 0) Files.setAttribute(file, "unix:gid", gid, follow(followSymlinks));
            return null;
        });
    }

    @Def(signature = "path, uid, gid")
    static void lchown(ThreadState ts, Object path, int uid, int gid) {
        chown(ts, path, uid, gid, null, false);
    }

    @Def(signature = "path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True")
    static void utime(ThreadState ts, Object path, Object times, Object ns, Object dirFd, boolean followSymlinks) {
        PathArgument p = PathArgument.orDescriptor(ts, path, "utime");
        boolean hasTimes = times != null && times != Singletons.NONE;
        if (hasTimes && ns != null) {
            throw dev.gila.object.Exceptions.valueError("utime: you may specify either 'times' or 'ns' but not both");
        }
        FileTime[] set = hasTimes ? pair(ts, times, false) : ns != null ? pair(ts, ns, true) : null;
        FileTime now = FileTime.fromMillis(System.currentTimeMillis());
        FileTime accessed = set == null ? now : set[0];
        FileTime modified = set == null ? now : set[1];
        Path file = p.resolve(ts);
        attempt(p, () -> {
            Files.getFileAttributeView(file, BasicFileAttributeView.class, follow(followSymlinks))
                    .setTimes(modified, accessed, null);
            return null;
        });
    }

    private static FileTime[] pair(ThreadState ts, Object times, boolean nanos) {
        if (!(times instanceof PyTuple t) || t.size() != 2) {
            throw dev.gila.object.Exceptions.typeError(
                    nanos
                            ? "utime: 'ns' must be a tuple of two ints"
                            : "utime: 'times' must be either a tuple of two ints or None");
        }
        return new FileTime[] {time(ts, t.get(0), nanos), time(ts, t.get(1), nanos)};
    }

    private static FileTime time(ThreadState ts, Object o, boolean nanos) {
        if (nanos) return FileTime.from(Convert.toLong(ts, o), TimeUnit.NANOSECONDS);
        if (o instanceof Long n) return FileTime.from(n, TimeUnit.SECONDS);
        double seconds = Convert.toDouble(ts, o);
        long whole = (long) Math.floor(seconds);
        return FileTime.from(java.time.Instant.ofEpochSecond(whole, (long) ((seconds - whole) * 1e9)));
    }

    @Def(signature = "path, length")
    static void truncate(ThreadState ts, Object path, long length) {
        PathArgument p = PathArgument.orDescriptor(ts, path, "truncate");
        if (p.text() == null) {
            PosixDescriptors.ftruncate(ts, p.fd(), length);
            return;
        }
        Path file = p.resolve(ts);
        attempt(p, () -> {
            OpenFile f = OpenFlags.open(file, OpenFlags.RDWR, 0);
            f.truncate(length);
            f.close();
            return null;
        });
    }

    @Def
    static Object getcwd(ThreadState ts) {
        return PyStr.of(PosixState.of(ts).directory().toString());
    }

    @Def
    static Object getcwdb(ThreadState ts) {
        return PathArgument.encode(PosixState.of(ts).directory().toString());
    }

    @Def(signature = "path")
    static void chdir(ThreadState ts, Object path) {
        PathArgument p = PathArgument.orDescriptor(ts, path, "chdir");
        Path folder = p.resolve(ts);
        attempt(p, () -> {
            Path real = folder.toRealPath();
            if (!Files.isDirectory(real)) throw new IOException(Errno.text(Errno.ENOTDIR));
            PosixState.of(ts).setDirectory(real);
            return null;
        });
    }

    @Def(signature = "path, mode=438, *, dir_fd=None")
    static void mkfifo(ThreadState ts, Object path, int mode, Object dirFd) {
        throw OsErrors.of(
                38, "named pipes cannot be made by Gila, which runs on the JVM", PathArgument.fspath(ts, path), null);
    }

    @Def(signature = "path")
    static Object statvfs(ThreadState ts, Object path) {
        PathArgument p = PathArgument.orDescriptor(ts, path, "statvfs");
        Path file = p.resolve(ts);
        return attempt(p, () -> {
            var store = Files.getFileStore(file);
            long block = store.getBlockSize();
            return PosixConstants.STATVFS.of(
                    block,
                    block,
                    store.getTotalSpace() / block,
                    store.getUnallocatedSpace() / block,
                    store.getUsableSpace() / block,
                    0L,
                    0L,
                    0L,
                    store.isReadOnly() ? 1L : 0L,
                    255L,
                    0L);
        });
    }
}
