package dev.gila.modules.posix;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The flags of {@code os.open}, with Linux's values, and what they mean to Java. */
public final class OpenFlags {
    public static final int RDONLY = 0;
    public static final int WRONLY = 1;
    public static final int RDWR = 2;
    public static final int ACCESS = 3;
    public static final int CREAT = 0x40;
    public static final int EXCL = 0x80;
    public static final int TRUNC = 0x200;
    public static final int APPEND = 0x400;
    public static final int NONBLOCK = 0x800;
    public static final int DIRECTORY = 0x10000;
    public static final int NOFOLLOW = 0x20000;
    public static final int CLOEXEC = 0x80000;

    /** The constants as {@code posix} has them. */
    static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("O_RDONLY", RDONLY),
            Map.entry("O_WRONLY", WRONLY),
            Map.entry("O_RDWR", RDWR),
            Map.entry("O_ACCMODE", ACCESS),
            Map.entry("O_CREAT", CREAT),
            Map.entry("O_EXCL", EXCL),
            Map.entry("O_NOCTTY", 0x100),
            Map.entry("O_TRUNC", TRUNC),
            Map.entry("O_APPEND", APPEND),
            Map.entry("O_NONBLOCK", NONBLOCK),
            Map.entry("O_SYNC", 0x101000),
            Map.entry("O_DIRECTORY", DIRECTORY),
            Map.entry("O_NOFOLLOW", NOFOLLOW),
            Map.entry("O_CLOEXEC", CLOEXEC));

    private OpenFlags() {}

    /** Opens a file by those flags, with the permission bits for a new one. */
    static OpenFile open(Path path, int flags, int mode) throws IOException {
        int access = flags & ACCESS;
        boolean writes = access != RDONLY;
        if (Files.isDirectory(path)) {
            if (writes || (flags & CREAT) != 0)
                throw new FileSystemException(path.toString(), null, Errno.text(Errno.EISDIR));
            return new DirectoryFile(path);
        }
        if ((flags & DIRECTORY) != 0) throw new FileSystemException(path.toString(), null, Errno.text(Errno.ENOTDIR));
        Set<OpenOption> options = new HashSet<>();
        if (access != WRONLY) options.add(StandardOpenOption.READ);
        if (writes) options.add(StandardOpenOption.WRITE);
        if (writes && (flags & TRUNC) != 0) options.add(StandardOpenOption.TRUNCATE_EXISTING);
        if ((flags & CREAT) != 0) {
            options.add((flags & EXCL) != 0 ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE);
            // Java creates files only through a channel that writes.
            options.add(StandardOpenOption.WRITE);
        }
        if ((flags & NOFOLLOW) != 0) options.add(LinkOption.NOFOLLOW_LINKS);
        return new ChannelFile(FileChannel.open(path, options, attributes(flags, mode)), path, flags);
    }

    private static FileAttribute<?>[] attributes(int flags, int mode) {
        if ((flags & CREAT) == 0 || java.io.File.separatorChar == '\\') return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FileModes.permissions(mode))};
    }

    /** An open directory: it can be named by its descriptor, and nothing else. */
    private record DirectoryFile(Path path) implements OpenFile {
        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            throw new IOException(Errno.text(Errno.EISDIR));
        }

        @Override
        public int write(byte[] from, int offset, int length) throws IOException {
            throw new IOException(Errno.text(Errno.EBADF));
        }

        @Override
        public boolean isDirectory() {
            return true;
        }

        @Override
        public void close() {}
    }
}
