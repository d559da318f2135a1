package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyBytes;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.ThreadState;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import java.util.function.IntPredicate;

/** One run of an encoder: the text, the bytes so far, and what happens at an error. */
final class Encoding {
    /** Puts one code point into the bytes. */
    @FunctionalInterface
    interface Put {
        void put(int c, ByteSink out);
    }

    private final ThreadState ts;
    private final String encoding;
    private final PyStr text;
    private final String errors;
    private final IntPredicate encodable;
    private final Put put;
    private final String reason;
    final ByteSink out = new ByteSink();

    Encoding(
            ThreadState ts,
            String encoding,
            PyStr text,
            String errors,
            IntPredicate encodable,
            Put put,
            String reason) {
        this.ts = ts;
        this.encoding = encoding;
        this.text = text;
        this.errors = errors == null ? "strict" : errors;
        this.encodable = encodable;
        this.put = put;
        this.reason = reason;
    }

    byte[] run() {
        int n = text.length();
        for (int i = 0; i < n; ) {
            int c = text.codePointAt(i);
            if (encodable.test(c)) {
                put.put(c, out);
                i++;
                continue;
            }
            int end = i + 1;
            while (end < n && !encodable.test(text.codePointAt(end))) end++;
            i = error(i, end);
        }
        return out.toArray();
    }

    private int error(int start, int end) {
        switch (errors) {
            case "ignore":
                return end;
            case "replace":
                for (int i = start; i < end; i++) putText("?", start, end);
                return end;
            case "strict":
                throw failure(start, end);
            case "surrogateescape":
                return escaped(start, end);
            default:
                return handled(failure(start, end).value(), start, end);
        }
    }

    /** Puts back the bytes that a decoder hid in low surrogates; an error from the first character on that is none. */
    private int escaped(int start, int end) {
        for (int i = start; i < end; i++) {
            int c = text.codePointAt(i);
            if (c < 0xDC80 || c > 0xDCFF) throw failure(i, end);
            out.put(c - 0xDC00);
        }
        return end;
    }

    private PyException failure(int start, int end) {
        return Codecs.error(Exceptions.UNICODE_ENCODE_ERROR, encoding, StrType.plain(text), start, end, reason);
    }

    private int handled(PyBaseException exception, int start, int end) {
        Object handler = CodecRegistry.of(ts).lookupError(errors);
        Object r = Calls.call1(ts, handler, exception);
        boolean formed =
                r instanceof PyTuple t && t.size() == 2 && (t.get(0) instanceof PyStr || t.get(0) instanceof PyBytes);
        if (!formed) throw Exceptions.typeError("encoding error handler must return (str/bytes, int) tuple");
        PyTuple result = (PyTuple) r;
        if (result.get(0) instanceof PyBytes b) out.putAll(b.data());
        else putText(result.get(0).toString(), start, end);
        return Codecs.position(Convert.toLong(ts, result.get(1)), text.length());
    }

    private void putText(String replacement, int start, int end) {
        replacement.codePoints().forEach(c -> {
            if (!encodable.test(c)) throw failure(start, end);
            put.put(c, out);
        });
    }
}
