package dev.gila.modules.io;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Calls;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;

/** {@code _io.StringIO}: a text file in memory. Positions count code points. */
@TypeDef(doc = "Text I/O implementation using an in-memory buffer.")
final class StringIo extends IoBase {
    static final PyType TYPE = PyType.withDict("_io.StringIO", TextIoBase.TYPE);

    private final StringBuilder text = new StringBuilder();
    /** In UTF-16 units; may lie beyond the end, where zeros are thought of. */
    private int position;

    private boolean wide;
    private String newline = "\n";
    private Newlines newlines;

    private StringIo(PyType type) {
        super(type);
    }

    @Def(kind = Def.Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new StringIo(cls);
    }

    @Def(signature = "initial_value='', newline='\\n'")
    static void __init__(StringIo self, Object initialValue, Object newline) {
        self.text.setLength(0);
        self.position = 0;
        self.closed = false;
        self.newline = newline == null ? "\n" : TextIoType.newline(newline);
        boolean universal = self.newline == null || self.newline.isEmpty();
        self.newlines = universal ? new Newlines(self.newline == null) : null;
        if (initialValue == null || initialValue == Singletons.NONE) return;
        if (!(initialValue instanceof PyStr s)) {
            throw Exceptions.typeError(
                    "initial_value must be str or None, not %s",
                    PyType.of(initialValue).name());
        }
        self.put(s.toString());
        self.position = 0;
    }

    private void checkOpen() {
        if (closed) throw Exceptions.valueError("I/O operation on closed file");
    }

    private void put(String given) {
        String s = newlines != null ? newlines.apply(given, true) : given;
        if (newline != null && newline.length() > 0 && !newline.equals("\n")) s = s.replace("\n", newline);
        if (!wide) wide = s.codePointCount(0, s.length()) != s.length();
        while (text.length() < position) text.append('\0');
        int end = Math.min(text.length(), position + s.length());
        if (wide && end < text.length()) {
            int replaced = s.codePointCount(0, s.length());
            int left = text.codePointCount(position, text.length());
            end = text.offsetByCodePoints(position, Math.min(left, replaced));
        }
        if (position == text.length()) text.append(s);
        else text.replace(position, end, s);
        position += s.length();
    }

    /** The UTF-16 index of a position in code points. */
    private int index(long points) {
        if (!wide) return (int) Math.min(points, Integer.MAX_VALUE - 8);
        int all = text.codePointCount(0, text.length());
        return points <= all ? text.offsetByCodePoints(0, (int) points) : (int) (text.length() + points - all);
    }

    private long points(int index) {
        if (!wide) return index;
        int end = Math.min(index, text.length());
        return text.codePointCount(0, end) + (index - end);
    }

    @Def(signature = "s, /")
    static long write(StringIo self, Object s) {
        self.checkOpen();
        if (!(s instanceof PyStr given)) {
            throw Exceptions.typeError(
                    "string argument expected, got '%s'", PyType.of(s).name());
        }
        if (!given.toString().isEmpty()) self.put(given.toString());
        return given.length();
    }

    @Def(signature = "size=-1, /")
    static Object read(ThreadState ts, StringIo self, Object size) {
        self.checkOpen();
        long n = size == null || size == Singletons.NONE ? -1 : Convert.toLong(ts, size);
        int start = Math.min(self.position, self.text.length());
        int end = self.text.length();
        if (n >= 0) end = (int) Math.min(end, self.index(self.points(start) + Math.min(n, end - start)));
        self.position = Math.max(self.position, end);
        return PyStr.of(self.text.substring(start, end));
    }

    @Def(signature = "size=-1, /")
    static Object readline(ThreadState ts, StringIo self, Object size) {
        self.checkOpen();
        return PyStr.of(self.line(size == null || size == Singletons.NONE ? -1 : Convert.toLong(ts, size)));
    }

    private String line(long limit) {
        if (position >= text.length()) return "";
        int end = lineEnd(position);
        if (limit >= 0) end = (int) Math.min(end, index(points(position) + limit));
        String line = text.substring(position, end);
        position = end;
        return line;
    }

    private int lineEnd(int from) {
        int n = text.length();
        String terminator = newline == null ? "\n" : newline;
        if (!terminator.isEmpty()) {
            int i = text.indexOf(terminator, from);
            return i < 0 ? n : i + terminator.length();
        }
        for (int i = from; i < n; i++) {
            char c = text.charAt(i);
            if (c == '\n') return i + 1;
            if (c == '\r') return i + 1 < n && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
        }
        return n;
    }

    @Def
    static Object __next__(ThreadState ts, StringIo self) {
        self.checkOpen();
        Object line = self.type().isBuiltin() ? PyStr.of(self.line(-1)) : Calls.method(ts, self, "readline");
        if (!Comparison.truth(ts, line)) throw Exceptions.stopIteration(null);
        return line;
    }

    @Def
    static Object getvalue(StringIo self) {
        self.checkOpen();
        return PyStr.of(self.text.toString());
    }

    @Def
    static long tell(StringIo self) {
        self.checkOpen();
        return self.points(self.position);
    }

    @Def(signature = "pos, whence=0, /")
    static long seek(StringIo self, long pos, int whence) {
        self.checkOpen();
        if (whence < 0 || whence > 2) throw Exceptions.valueError("Invalid whence (%d, should be 0, 1 or 2)", whence);
        if (pos < 0 && whence == 0) throw Exceptions.valueError("Negative seek position %d", pos);
        if (whence != 0 && pos != 0) {
            throw Exceptions.of(Exceptions.OS_ERROR, "Can't do nonzero cur-relative seeks");
        }
        if (whence == 0) self.position = self.index(pos);
        else if (whence == 2) self.position = self.text.length();
        return self.points(self.position);
    }

    @Def(signature = "pos=None, /")
    static long truncate(ThreadState ts, StringIo self, Object pos) {
        self.checkOpen();
        long size = pos == null || pos == Singletons.NONE ? self.points(self.position) : Convert.toLong(ts, pos);
        if (size < 0) throw Exceptions.valueError("Negative size value %d", size);
        self.text.setLength(Math.min(self.text.length(), self.index(size)));
        return size;
    }

    @Def
    static void close(StringIo self) {
        self.closed = true;
        self.text.setLength(0);
    }

    @Def
    static boolean readable(StringIo self) {
        self.checkOpen();
        return true;
    }

    @Def
    static boolean writable(StringIo self) {
        self.checkOpen();
        return true;
    }

    @Def
    static boolean seekable(StringIo self) {
        self.checkOpen();
        return true;
    }

    @Getter
    static boolean closed(StringIo self) {
        return self.closed;
    }

    @Getter
    static boolean line_buffering(StringIo self) {
        self.checkOpen();
        return false;
    }

    @Getter
    static Object newlines(StringIo self) {
        self.checkOpen();
        return self.newlines == null ? Singletons.NONE : self.newlines.seen();
    }

    @Def
    static Object __getstate__(StringIo self) {
        self.checkOpen();
        PyDict attributes = self.dict();
        return PyTuple.of(
                PyStr.of(self.text.toString()),
                self.newline == null ? Singletons.NONE : PyStr.of(self.newline),
                self.points(self.position),
                attributes == null || attributes.size() == 0 ? Singletons.NONE : attributes.copy());
    }

    @Def
    static void __setstate__(ThreadState ts, StringIo self, PyTuple state) {
        __init__(self, PyStr.EMPTY, state.get(1));
        self.text.append(state.get(0));
        String all = self.text.toString();
        self.wide = all.codePointCount(0, all.length()) != all.length();
        long position = Convert.toLong(ts, state.get(2));
        if (position < 0) throw Exceptions.valueError("position value cannot be negative");
        self.position = self.index(position);
        if (state.get(3) instanceof PyDict d) self.dict().putAll(ts, d);
    }
}
