package dev.gila.modules.posix;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyIterator;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** What {@code os.scandir} returns. */
@TypeDef
final class ScandirIterator extends PyIterator {
    static final PyType TYPE = PyType.sealed("posix.ScandirIterator", Types.OBJECT);

    private final DirectoryStream<Path> stream;
    private final Iterator<Path> entries;
    private final PathArgument folder;
    private boolean closed;

    ScandirIterator(Path path, PathArgument folder) throws IOException {
        super(TYPE);
        stream = Files.newDirectoryStream(path);
        entries = stream.iterator();
        this.folder = folder;
    }

    @Override
    public Object next(ThreadState ts) {
        if (closed) return null;
        if (!entries.hasNext()) {
            close(this);
            return null;
        }
        Path file = entries.next();
        String name = file.getFileName().toString();
        String parent = folder.text() == null ? "" : folder.text();
        String path = parent.isEmpty() || parent.endsWith("/") ? parent + name : parent + "/" + name;
        return new DirEntry(file, folder.like(name), folder.like(path));
    }

    @Def
    static Object __iter__(Object self) {
        return self;
    }

    @Def
    static Object __next__(ThreadState ts, ScandirIterator self) {
        Object o = self.next(ts);
        if (o == null) throw Exceptions.stopIteration(null);
        return o;
    }

    @Def
    static Object __enter__(Object self) {
        return self;
    }

    @Def(signature = "*args")
    static void __exit__(ScandirIterator self, Object[] args) {
        close(self);
    }

    @Def
    static void close(ScandirIterator self) {
        self.closed = true;
        try {
            self.stream.close();
        } catch (IOException e) {
            throw OsErrors.of(e, self.folder.given(), null);
        }
    }
}
