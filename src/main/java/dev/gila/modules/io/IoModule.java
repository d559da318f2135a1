package dev.gila.modules.io;

import dev.gila.modules.posix.PosixState;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyBytes;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;

/** The functions of {@code _io}. */
@ModuleDef(value = "_io", doc = "The files behind module io.")
final class IoModule {
    static final int DEFAULT_BUFFER_SIZE = 8192;

    private static final PyType[] TYPES = {
        IoBase.TYPE,
        RawIoBase.TYPE,
        BufferedIoBase.TYPE,
        TextIoBase.TYPE,
        FileIo.TYPE,
        BytesIo.TYPE,
        StringIo.TYPE,
        BufferedReader.TYPE,
        BufferedWriter.TYPE,
        BufferedRandom.TYPE,
        BufferedRWPair.TYPE,
        TextIo.TYPE,
        IncrementalNewlineDecoder.TYPE
    };

    private IoModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        for (PyType t : TYPES) namespace.put(t.name().substring("_io.".length()), t);
        BufferedMethods.install(BufferedReader.TYPE, BufferedWriter.TYPE, BufferedRandom.TYPE);
        namespace.put("DEFAULT_BUFFER_SIZE", (long) DEFAULT_BUFFER_SIZE);
        namespace.put("UnsupportedOperation", IoErrors.UNSUPPORTED);
        namespace.put("BlockingIOError", Exceptions.BLOCKING_IO_ERROR);
    }

    @Def(
            signature = "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True,"
                    + " opener=None",
            doc = "Open file and return a stream.  Raise OSError upon failure.")
    static Object open(
            ThreadState ts,
            Object file,
            Object mode,
            int buffering,
            Object encoding,
            Object errors,
            Object newline,
            boolean closefd,
            Object opener) {
        OpenMode m = OpenMode.parse(mode == null ? "r" : text(mode, "mode"));
        m.check(buffering, encoding, errors, newline);
        Object path = file instanceof PyStr
                        || file instanceof PyBytes
                        || PyType.of(file).slot(Slot.INDEX) != null
                ? file
                : fspath(ts, file);
        FileIo raw = new FileIo(FileIo.TYPE);
        FileIoType.__init__(ts, raw, path, m.raw(), closefd, opener);
        try {
            return layers(ts, raw, m, buffering, encoding, errors, newline);
        } catch (PyException e) {
            raw.closeDescriptor(ts);
            throw e;
        }
    }

    private static Object fspath(ThreadState ts, Object file) {
        Object method = Attributes.special(ts, file, "__fspath__");
        if (method == null) {
            throw Exceptions.typeError(
                    "expected str, bytes or os.PathLike object, not %s",
                    PyType.of(file).name());
        }
        return Calls.call0(ts, method);
    }

    private static String text(Object o, String argument) {
        return dev.gila.ops.Convert.toText(o, "open", "argument '" + argument + "'");
    }

    private static Object layers(
            ThreadState ts, FileIo raw, OpenMode m, int buffering, Object encoding, Object errors, Object newline) {
        boolean lines = buffering == 1 && !m.binary() || buffering < 0 && raw.isTerminal();
        int size = buffering < 0 || buffering == 1 ? DEFAULT_BUFFER_SIZE : buffering;
        if (buffering == 0) {
            if (m.binary()) return raw;
            throw Exceptions.valueError("can't have unbuffered text I/O");
        }
        BufferedStream buffer = new BufferedStream(
                m.updating() ? BufferedRandom.TYPE : m.reading() ? BufferedReader.TYPE : BufferedWriter.TYPE);
        if (m.updating() && !raw.isSeekable()) throw IoErrors.unsupported("File or stream is not seekable.");
        buffer.attach(ts, raw, size);
        if (m.binary()) return buffer;
        TextIo text = new TextIo(TextIo.TYPE);
        TextIoType.__init__(ts, text, buffer, encoding, errors, newline, lines, false);
        text.setOwn("mode", PyStr.of(m.text()));
        return text;
    }

    @Def(signature = "path")
    static Object open_code(ThreadState ts, PyStr path) {
        return open(ts, path, PyStr.of("rb"), -1, null, null, null, true, null);
    }

    @Def(signature = "encoding, stacklevel=2, /")
    static Object text_encoding(Object encoding, int stacklevel) {
        return encoding == null || encoding == Singletons.NONE ? PyStr.of("locale") : encoding;
    }

    /** The standard file of that number as {@code sys} has it, or None when the process has none. */
    static Object standard(ThreadState ts, int fd, boolean unbuffered) {
        if (!PosixState.of(ts).descriptors().isOpen(fd)) return Singletons.NONE;
        String name = fd == 0 ? "<stdin>" : fd == 1 ? "<stdout>" : "<stderr>";
        FileIo raw = FileIo.of(ts, fd, fd != 0, PyStr.of(name));
        BufferedStream buffer = new BufferedStream(fd == 0 ? BufferedReader.TYPE : BufferedWriter.TYPE);
        buffer.attach(ts, raw, DEFAULT_BUFFER_SIZE);
        boolean lines = fd == 2 || raw.isTerminal();
        TextIo text = TextIo.of(ts, buffer, "utf-8", fd == 2 ? "backslashreplace" : "strict", lines);
        text.writeThrough = unbuffered && fd != 0;
        text.setOwn("mode", PyStr.of(fd == 0 ? "r" : "w"));
        return text;
    }
}
