package dev.gila.modules.io;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Setter;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import java.util.Set;

/** The methods of {@code TextIOWrapper}. */
@TypeDef(of = TextIo.class, doc = "Character and line based layer over a BufferedIOBase object, buffer.")
final class TextIoType {
    private static final Set<String> NEWLINES = Set.of("", "\n", "\r", "\r\n");

    private TextIoType() {}

    @Def(kind = Def.Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new TextIo(cls);
    }

    @Def(signature = "buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False")
    static void __init__(
            ThreadState ts,
            TextIo self,
            Object buffer,
            Object encoding,
            Object errors,
            Object newline,
            boolean lineBuffering,
            boolean writeThrough) {
        String name = encoding(encoding);
        self.attach(ts, buffer, new TextCodec(ts, name, text(errors, "errors", "strict")), newline(newline));
        self.lineBuffering = lineBuffering;
        self.writeThrough = writeThrough;
    }

    private static String encoding(Object given) {
        String name = text(given, "encoding", "UTF-8");
        return name.equals("locale") ? "UTF-8" : name;
    }

    private static String text(Object given, String what, String fallback) {
        if (given == null || given == Singletons.NONE) return fallback;
        if (given instanceof PyStr s) return s.toString();
        throw Exceptions.typeError(
                "TextIOWrapper() argument '%s' must be str or None, not %s",
                what, PyType.of(given).name());
    }

    static String newline(Object given) {
        if (given == null || given == Singletons.NONE) return null;
        if (!(given instanceof PyStr s)) {
            throw Exceptions.typeError(
                    "TextIOWrapper() argument 'newline' must be str or None, not %s",
                    PyType.of(given).name());
        }
        if (NEWLINES.contains(s.toString())) return s.toString();
        throw Exceptions.valueError("illegal newline value: %s", s.toString());
    }

    @Def(signature = "*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None")
    static void reconfigure(
            ThreadState ts, TextIo self, Object encoding, Object errors, Object newline, Object lines, Object through) {
        boolean recodes = given(encoding) || given(errors) || newline != null;
        if (recodes && self.hasReadAhead()) {
            throw IoErrors.unsupported(
                    "It is not possible to set the encoding or newline of stream after the first read");
        }
        Calls.method(ts, self, "flush");
        if (given(lines)) self.lineBuffering = Comparison.truth(ts, lines);
        if (given(through)) self.writeThrough = Comparison.truth(ts, through);
        if (!recodes) return;
        TextCodec old = self.codec();
        String sameErrors = given(encoding) ? "strict" : old.errors();
        String name = given(encoding) ? encoding(encoding) : old.encoding();
        String mode = newline == null ? self.newline() : newline(newline);
        self.configure(new TextCodec(ts, name, text(errors, "errors", sameErrors)), mode);
    }

    private static boolean given(Object o) {
        return o != null && o != Singletons.NONE;
    }

    @Def(signature = "text, /")
    static long write(ThreadState ts, TextIo self, Object text) {
        if (!(text instanceof PyStr s)) {
            throw Exceptions.typeError(
                    "write() argument must be str, not %s", PyType.of(text).name());
        }
        self.checkOpen(ts);
        if (self.buffer() instanceof BufferedStream b && b.type() == BufferedReader.TYPE) {
            throw IoErrors.unsupported("not writable");
        }
        self.write(ts, s);
        return s.length();
    }

    @Def(signature = "size=-1, /")
    static Object read(ThreadState ts, TextIo self, Object size) {
        self.checkOpen(ts);
        long n = given(size) ? Convert.toLong(ts, size) : -1;
        return PyStr.of(n < 0 ? self.readAll(ts) : self.read(ts, n));
    }

    @Def(signature = "size=-1, /")
    static Object readline(ThreadState ts, TextIo self, Object size) {
        return PyStr.of(self.readLine(ts, given(size) ? Convert.toLong(ts, size) : -1));
    }

    @Def
    static Object __next__(ThreadState ts, TextIo self) {
        self.telling = false;
        Object line = self.type().isBuiltin() ? PyStr.of(self.readLine(ts, -1)) : Calls.method(ts, self, "readline");
        if (Comparison.truth(ts, line)) return line;
        self.telling = self.seekable;
        throw Exceptions.stopIteration(null);
    }

    @Def
    static void flush(ThreadState ts, TextIo self) {
        self.checkOpen(ts);
        self.telling = self.seekable;
        self.flushPending(ts);
        Calls.method(ts, self.buffer(), "flush");
    }

    @Def
    static void close(ThreadState ts, TextIo self) {
        if (!self.isAttached() || IoErrors.isClosed(ts, self.buffer())) return;
        PyException failed = null;
        try {
            Calls.method(ts, self, "flush");
        } catch (PyException e) {
            failed = e;
        }
        Unflushed.of(ts).remove(self);
        Calls.method(ts, self.buffer(), "close");
        if (failed != null) throw failed;
    }

    @Def
    static Object detach(ThreadState ts, TextIo self) {
        Object buffer = self.buffer();
        Calls.method(ts, self, "flush");
        self.detach();
        return buffer;
    }

    @Def
    static long tell(ThreadState ts, TextIo self) {
        return self.tell(ts);
    }

    @Def(signature = "cookie, whence=0, /")
    static Object seek(ThreadState ts, TextIo self, Object cookie, int whence) {
        self.checkOpen(ts);
        if (!self.seekable) throw IoErrors.unsupported("underlying stream is not seekable");
        long position = Convert.toLong(ts, cookie);
        if (whence == 1) {
            if (position != 0) throw IoErrors.unsupported("can't do nonzero cur-relative seeks");
            position = self.tell(ts);
        } else if (whence == 2) {
            if (position != 0) throw IoErrors.unsupported("can't do nonzero end-relative seeks");
            Calls.method(ts, self, "flush");
            Object end = Calls.method(ts, self.buffer(), "seek", 0L, 2L);
            self.dropAhead(ts, false);
            return end;
        } else if (whence != 0) {
            throw Exceptions.valueError("invalid whence (%d, should be 0, 1 or 2)", whence);
        }
        if (position < 0) throw Exceptions.valueError("negative seek position %d", position);
        self.seek(ts, position);
        return position;
    }

    @Def(signature = "pos=None, /")
    static Object truncate(ThreadState ts, TextIo self, Object pos) {
        Calls.method(ts, self, "flush");
        Object to = given(pos) ? pos : (Object) self.tell(ts);
        return Calls.method(ts, self.buffer(), "truncate", to);
    }

    @Def
    static Object fileno(ThreadState ts, TextIo self) {
        return Calls.method(ts, self.buffer(), "fileno");
    }

    @Def
    static Object isatty(ThreadState ts, TextIo self) {
        return Calls.method(ts, self.buffer(), "isatty");
    }

    @Def
    static Object seekable(ThreadState ts, TextIo self) {
        return Calls.method(ts, self.buffer(), "seekable");
    }

    @Def
    static Object readable(ThreadState ts, TextIo self) {
        return Calls.method(ts, self.buffer(), "readable");
    }

    @Def
    static Object writable(ThreadState ts, TextIo self) {
        return Calls.method(ts, self.buffer(), "writable");
    }

    @Getter
    static Object buffer(TextIo self) {
        return self.isAttached() ? self.buffer() : Singletons.NONE;
    }

    @Getter
    static Object encoding(TextIo self) {
        return PyStr.of(self.codec().encoding());
    }

    @Getter
    static Object errors(TextIo self) {
        return PyStr.of(self.codec().errors());
    }

    @Getter
    static Object newlines(TextIo self) {
        return self.seenNewlines();
    }

    @Getter
    static boolean line_buffering(TextIo self) {
        return self.lineBuffering;
    }

    @Getter
    static boolean write_through(TextIo self) {
        return self.writeThrough;
    }

    @Getter
    static boolean closed(ThreadState ts, TextIo self) {
        return IoErrors.isClosed(ts, self.buffer());
    }

    @Getter
    static Object name(ThreadState ts, TextIo self) {
        return Attributes.get(ts, self.buffer(), "name");
    }

    @Getter
    static long _CHUNK_SIZE(TextIo self) {
        return TextIo.CHUNK;
    }

    @Setter("_CHUNK_SIZE")
    static void setChunkSize(ThreadState ts, TextIo self, Object value) {
        if (Convert.toLong(ts, value) <= 0) throw Exceptions.valueError("a strictly positive integer is required");
    }

    @Def
    static Object __repr__(ThreadState ts, TextIo self) {
        Object name = self.isAttached() ? Attributes.getOrNull(ts, self.buffer(), "name") : null;
        Object mode = self.getOwn("mode");
        StringBuilder out = new StringBuilder("<_io.TextIOWrapper");
        if (name != null) out.append(" name=").append(Convert.repr(ts, name));
        if (mode != null) out.append(" mode=").append(Convert.repr(ts, mode));
        return PyStr.of(out.append(" encoding='")
                .append(self.codec().encoding())
                .append("'>")
                .toString());
    }

    @Def
    static Object __getstate__(TextIo self) {
        throw Exceptions.typeError("cannot pickle '%s' object", self.type().name());
    }
}
