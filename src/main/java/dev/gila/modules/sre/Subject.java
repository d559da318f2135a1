package dev.gila.modules.sre;

import dev.gila.gil.Gil;
import dev.gila.gil.GilThread;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBytes;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Convert;
import dev.gila.types.Buffers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A str or bytes-like object with a search in it. */
final class Subject {
    private static final int URGENT = GilThread.SIGNALS | GilThread.ASYNC_EXC | GilThread.SHUTDOWN;

    private final PyPattern pattern;
    private final Object string;
    private final byte[] bytes;
    private final int position;
    private final Search search;

    private Subject(PyPattern pattern, Object string, byte[] bytes, int position, Search search) {
        this.pattern = pattern;
        this.string = string;
        this.bytes = bytes;
        this.position = position;
        this.search = search;
    }

    /** {@code pos} and {@code endpos} may be null for the whole; out of range they are clipped. */
    static Subject of(ThreadState ts, PyPattern pattern, Object string, Object pos, Object endpos) {
        byte[] bytes = null;
        Text text;
        if (string instanceof PyStr s) {
            text = s.isFlat() ? new Text(s.toString(), null) : new Text(null, s.codePoints());
        } else {
            if (!Buffers.isBuffer(ts, string)) {
                throw Exceptions.typeError(
                        "expected string or bytes-like object, got '%s'",
                        PyType.of(string).name());
            }
            bytes = Buffers.bytesOf(ts, string);
            text = new Text(new String(bytes, StandardCharsets.ISO_8859_1), null);
        }
        Boolean wanted = pattern.isText();
        if (wanted != null && wanted != (bytes == null)) {
            throw Exceptions.typeError(
                    wanted
                            ? "cannot use a string pattern on a bytes-like object"
                            : "cannot use a bytes pattern on a string-like object");
        }
        int length = text.length();
        int start = pos == null ? 0 : clip(Convert.toClipped(ts, pos), length);
        int end = endpos == null ? length : clip(Convert.toClipped(ts, endpos), length);
        Search search = new Search(pattern.program(), text, start, end, () -> poll(ts));
        return new Subject(pattern, string, bytes, start, search);
    }

    private static int clip(long index, int length) {
        return (int) Math.max(0, Math.min(index, length));
    }

    /** Lets Ctrl-C end a match that takes long. The lock is not offered to others, as in CPython. */
    private static void poll(ThreadState ts) {
        if ((ts.breaker() & URGENT) != 0) {
            Gil.checkpoint(ts);
        }
    }

    boolean match() {
        return guarded(true);
    }

    boolean find() {
        return guarded(false);
    }

    private boolean guarded(boolean here) {
        try {
            return here ? search.match() : search.find();
        } catch (IndexOutOfBoundsException broken) {
            throw Exceptions.runtimeError("invalid SRE code");
        }
    }

    PyPattern pattern() {
        return pattern;
    }

    Object string() {
        return string;
    }

    /** Where the whole search began. */
    int position() {
        return position;
    }

    Search search() {
        return search;
    }

    /** Part of the string, as str or bytes. */
    Object slice(int from, int to) {
        if (bytes == null) {
            PyStr s = (PyStr) string;
            boolean all = from == 0 && to == s.length() && s.type() == dev.gila.object.Types.STR;
            return all ? s : PyStr.of(to <= from ? "" : s.substring(from, to));
        }
        boolean all = from == 0 && to == bytes.length && PyType.of(string) == dev.gila.object.Types.BYTES;
        return all ? string : new PyBytes(to <= from ? new byte[0] : Arrays.copyOfRange(bytes, from, to));
    }

    /** Part of the string as it is now, which for mutable ones may not be as it was; or None. */
    Object sliceNow(int from, int to) {
        if (bytes == null || string instanceof PyBytes || from < 0) {
            return sliceOrNone(from, to);
        }
        byte[] now = Buffers.bytesOf(ThreadState.current(), string);
        int end = Math.min(to, now.length);
        return new PyBytes(Arrays.copyOfRange(now, Math.min(from, end), end));
    }

    Object sliceOrEmpty(int from, int to) {
        return from < 0 || to < 0 ? slice(0, 0) : slice(from, to);
    }

    Object sliceOrNone(int from, int to) {
        return from < 0 || to < 0 ? Singletons.NONE : slice(from, to);
    }

    /** The parts as one string. */
    Object join(Iterable<Object> parts) {
        if (bytes == null) {
            StringBuilder all = new StringBuilder();
            parts.forEach(part -> all.append(text(part)));
            return PyStr.of(all.toString());
        }
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        parts.forEach(part -> all.writeBytes(binary(part)));
        return new PyBytes(all.toByteArray());
    }

    private static String text(Object part) {
        if (part instanceof PyStr s) {
            return s.toString();
        }
        throw Exceptions.typeError(
                "sequence item 0: expected str instance, %s found",
                PyType.of(part).name());
    }

    private static byte[] binary(Object part) {
        ThreadState ts = ThreadState.current();
        if (Buffers.isBuffer(ts, part)) {
            return Buffers.bytesOf(ts, part);
        }
        throw Exceptions.typeError(
                "sequence item 0: expected a bytes-like object, %s found",
                PyType.of(part).name());
    }
}
