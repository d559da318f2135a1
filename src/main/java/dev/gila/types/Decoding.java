package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;

/** One run of a decoder: the bytes, the text so far, and what happens at an error. */
final class Decoding {
    final ThreadState ts;
    final String encoding;
    byte[] input;
    final StringBuilder out = new StringBuilder();
    private final String errors;

    Decoding(ThreadState ts, String encoding, byte[] input, String errors) {
        this.ts = ts;
        this.encoding = encoding;
        this.input = input;
        this.errors = errors == null ? "strict" : errors;
    }

    /** Deals with bytes that do not decode; returns where to go on. */
    int error(int start, int end, String reason) {
        switch (errors) {
            case "ignore":
                return end;
            case "replace":
                out.append('\uFFFD');
                return end;
            case "strict":
                throw failure(start, end, reason);
            default:
                return handled(failure(start, end, reason).value());
        }
    }

    private PyException failure(int start, int end, String reason) {
        return Codecs.error(Exceptions.UNICODE_DECODE_ERROR, encoding, Bytes.of(input.clone()), start, end, reason);
    }

    private int handled(PyBaseException exception) {
        Object handler = CodecRegistry.of(ts).lookupError(errors);
        Object r = Calls.call1(ts, handler, exception);
        boolean formed = r instanceof PyTuple t && t.size() == 2 && t.get(0) instanceof PyStr;
        if (!formed) throw Exceptions.typeError("decoding error handler must return (str, int) tuple");
        PyTuple result = (PyTuple) r;
        input = Bytes.data(Attributes.get(ts, exception, "object"));
        out.append(result.get(0));
        return Codecs.position(Convert.toLong(ts, result.get(1)), input.length);
    }
}
