package dev.gila.modules.posix;

import dev.gila.object.PyException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The table of file descriptors. Several may refer to one file, which is closed with the last of them. */
public final class Descriptors {
    private final List<OpenFile> files = new ArrayList<>();
    private final Map<OpenFile, Integer> references = new IdentityHashMap<>();

    Descriptors() {
        for (int fd = 0; fd < 3; fd++) add(new StandardFile(fd));
    }

    /** Gives the file the lowest free number. */
    public synchronized int add(OpenFile file) {
        references.merge(file, 1, Integer::sum);
        int fd = files.indexOf(null);
        if (fd >= 0) {
            files.set(fd, file);
            return fd;
        }
        files.add(file);
        return files.size() - 1;
    }

    /** The open file of that number; OSError when there is none. */
    public synchronized OpenFile get(int fd) {
        OpenFile file = fd < 0 || fd >= files.size() ? null : files.get(fd);
        if (file == null) throw badDescriptor();
        return file;
    }

    /** Whether the number is in use. */
    public synchronized boolean isOpen(int fd) {
        return fd >= 0 && fd < files.size() && files.get(fd) != null;
    }

    /** The file once more, under another number; {@code to < 0} takes the lowest free one. */
    public int duplicate(int fd, int to) throws IOException {
        OpenFile file = get(fd);
        if (to < 0) return add(file);
        if (to == fd) return to;
        if (isOpen(to)) close(to);
        synchronized (this) {
            while (files.size() <= to) files.add(null);
            files.set(to, file);
            references.merge(file, 1, Integer::sum);
        }
        return to;
    }

    /** Frees the number, and closes the file when no other number refers to it. */
    public void close(int fd) throws IOException {
        OpenFile file;
        boolean last;
        synchronized (this) {
            file = get(fd);
            files.set(fd, null);
            last = references.merge(file, -1, Integer::sum) == 0;
            if (last) references.remove(file);
        }
        if (last) file.close();
    }

    private static PyException badDescriptor() {
        return OsErrors.of(Errno.EBADF);
    }
}
