package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyBytes;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Convert;
import java.util.Map;

/** The error handlers that every interpreter knows, as functions of the exception; {@code codecs.lookup_error} finds them. */
@ModuleDef(CodecErrors.MODULE)
final class CodecErrors {
    static final String MODULE = "_codecs.errors";

    /** The handlers' names, and those of the functions. */
    static final Map<String, String> NAMES = Map.of(
            "strict", "strict_errors",
            "ignore", "ignore_errors",
            "replace", "replace_errors",
            "xmlcharrefreplace", "xmlcharrefreplace_errors",
            "backslashreplace", "backslashreplace_errors",
            "namereplace", "namereplace_errors",
            "surrogateescape", "surrogateescape",
            "surrogatepass", "surrogatepass");

    private static final char REPLACEMENT = '\uFFFD';

    private CodecErrors() {}

    /** What went wrong, read from the exception. */
    private record Failure(PyBaseException exception, Object object, int start, int end) {
        static Failure of(ThreadState ts, Object exception) {
            boolean unicode = exception instanceof PyBaseException e && e.type().isSubtypeOf(Exceptions.UNICODE_ERROR);
            if (!unicode) throw unknown(exception);
            PyBaseException e = (PyBaseException) exception;
            Object object = Attributes.get(ts, e, "object");
            int length = object instanceof PyStr s ? s.length() : ((PyBytes) object).length();
            int start = (int) Math.max(0, Math.min(length, Convert.toLong(ts, Attributes.get(ts, e, "start"))));
            int end = (int) Math.max(start, Math.min(length, Convert.toLong(ts, Attributes.get(ts, e, "end"))));
            return new Failure(e, object, start, end);
        }

        static PyException unknown(Object exception) {
            return Exceptions.typeError(
                    "don't know how to handle %s in error callback",
                    PyType.of(exception).name());
        }

        boolean is(PyType type) {
            return exception.type().isSubtypeOf(type);
        }

        boolean encoding() {
            return is(Exceptions.UNICODE_ENCODE_ERROR);
        }

        boolean decoding() {
            return is(Exceptions.UNICODE_DECODE_ERROR);
        }

        int[] points() {
            PyStr s = (PyStr) object;
            int[] points = new int[end - start];
            for (int i = start; i < end; i++) points[i - start] = s.codePointAt(i);
            return points;
        }

        PyException error() {
            return new PyException(exception);
        }

        PyTuple replacedBy(Object replacement) {
            return PyTuple.of(replacement, (long) end);
        }
    }

    @Def("strict_errors")
    static Object strict(Object exception) {
        if (exception instanceof PyBaseException e) throw new PyException(e);
        throw Exceptions.typeError("codec must pass exception instance");
    }

    @Def("ignore_errors")
    static Object ignore(ThreadState ts, Object exception) {
        return Failure.of(ts, exception).replacedBy(PyStr.EMPTY);
    }

    @Def("replace_errors")
    static Object replace(ThreadState ts, Object exception) {
        Failure f = Failure.of(ts, exception);
        if (f.decoding()) return f.replacedBy(PyStr.of(String.valueOf(REPLACEMENT)));
        String one = f.encoding() ? "?" : String.valueOf(REPLACEMENT);
        return f.replacedBy(PyStr.of(one.repeat(f.end - f.start)));
    }

    @Def("xmlcharrefreplace_errors")
    static Object xmlcharrefreplace(ThreadState ts, Object exception) {
        Failure f = Failure.of(ts, exception);
        if (!f.encoding()) throw Failure.unknown(exception);
        StringBuilder out = new StringBuilder();
        for (int c : f.points()) out.append("&#").append(c).append(';');
        return f.replacedBy(PyStr.of(out.toString()));
    }

    @Def("backslashreplace_errors")
    static Object backslashreplace(ThreadState ts, Object exception) {
        Failure f = Failure.of(ts, exception);
        StringBuilder out = new StringBuilder();
        if (f.decoding()) {
            byte[] data = ((PyBytes) f.object).data();
            for (int i = f.start; i < f.end; i++) StrRepr.appendEscape(data[i] & 0xFF, out);
        } else {
            for (int c : f.points()) StrRepr.appendEscape(c, out);
        }
        return f.replacedBy(PyStr.of(out.toString()));
    }

    @Def("namereplace_errors")
    static Object namereplace(ThreadState ts, Object exception) {
        Failure f = Failure.of(ts, exception);
        if (!f.encoding()) throw Failure.unknown(exception);
        StringBuilder out = new StringBuilder();
        for (int c : f.points()) {
            String name = Character.getName(c);
            if (name != null) out.append("\\N{").append(name).append('}');
            else StrRepr.appendEscape(c, out);
        }
        return f.replacedBy(PyStr.of(out.toString()));
    }

    /** Bytes that do not decode travel through text as the low surrogates U+DC80 to U+DCFF (PEP 383). */
    @Def
    static Object surrogateescape(ThreadState ts, Object exception) {
        Failure f = Failure.of(ts, exception);
        if (f.encoding()) {
            int[] points = f.points();
            byte[] out = new byte[points.length];
            for (int i = 0; i < points.length; i++) {
                if (points[i] < 0xDC80 || points[i] > 0xDCFF) throw f.error();
                out[i] = (byte) (points[i] - 0xDC00);
            }
            return f.replacedBy(Bytes.of(out));
        }
        if (!f.decoding()) throw Failure.unknown(exception);
        byte[] data = ((PyBytes) f.object).data();
        StringBuilder out = new StringBuilder();
        int i = f.start;
        while (i < f.end && data[i] < 0) out.append((char) (0xDC00 + (data[i++] & 0xFF)));
        if (i == f.start) throw f.error();
        return PyTuple.of(PyStr.of(out.toString()), (long) i);
    }

    /** Surrogates are encoded and decoded like other code points. */
    @Def
    static Object surrogatepass(ThreadState ts, Object exception) {
        Failure f = Failure.of(ts, exception);
        Utf form = Utf.named(
                Convert.str(ts, Attributes.get(ts, f.exception, "encoding")).toString());
        if (form == null) throw f.error();
        if (f.encoding()) {
            ByteSink out = new ByteSink();
            for (int c : f.points()) {
                if (!isSurrogate(c)) throw f.error();
                form.put(c, out);
            }
            return f.replacedBy(Bytes.of(out.toArray()));
        }
        if (!f.decoding()) throw Failure.unknown(exception);
        byte[] data = ((PyBytes) f.object).data();
        int c = form.surrogateAt(data, f.start);
        if (c < 0) throw f.error();
        return PyTuple.of(PyStr.of(String.valueOf((char) c)), (long) f.start + form.surrogateSize());
    }

    static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
