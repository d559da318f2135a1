package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyBytes;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import java.util.Locale;

/** Text to bytes and back, by the name of an encoding. */
public final class Codecs {
    private Codecs() {}

    /** {@code str.encode}. */
    public static PyBytes encode(ThreadState ts, PyStr text, String encoding, String errors) {
        String name = encoding == null ? "utf-8" : encoding;
        byte[] direct = encodeDirectly(ts, text, name, errors);
        if (direct != null) return Bytes.of(direct);
        Object r = call(ts, textCodec(ts, name, "encode").get(0), text, errors, "encoder");
        if (r instanceof PyBytes b) return b;
        throw wrongResult(name, "encoder", r, "bytes", "encode");
    }

    /** {@code bytes.decode}. */
    public static PyStr decode(ThreadState ts, Object data, String encoding, String errors) {
        String name = encoding == null ? "utf-8" : encoding;
        String direct = decodeDirectly(ts, data, name, errors);
        if (direct != null) return PyStr.of(direct);
        Object r = call(ts, textCodec(ts, name, "decode").get(1), data, errors, "decoder");
        if (r instanceof PyStr s) return s;
        throw wrongResult(name, "decoder", r, "str", "decode");
    }

    private static String canonical(String encoding) {
        return encoding.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    private static byte[] encodeDirectly(ThreadState ts, PyStr text, String encoding, String errors) {
        switch (canonical(encoding)) {
            case "utf-8", "utf8":
                return UtfCodec.encode(ts, Utf.UTF_8, "utf-8", text, errors);
            case "latin-1", "latin1", "iso-8859-1", "iso8859-1":
                return ByteCodec.encode(ts, "latin-1", text, errors, 0x100);
            case "ascii", "us-ascii":
                return ByteCodec.encode(ts, "ascii", text, errors, 0x80);
            default:
                return null;
        }
    }

    private static String decodeDirectly(ThreadState ts, Object data, String encoding, String errors) {
        switch (canonical(encoding)) {
            case "utf-8", "utf8":
                return UtfCodec.decodeUtf8(ts, Buffers.bytesOf(ts, data), errors, true)
                        .text();
            case "latin-1", "latin1", "iso-8859-1", "iso8859-1":
                return Bytes.latin1(Buffers.bytesOf(ts, data));
            case "ascii", "us-ascii":
                return ByteCodec.decodeAscii(ts, Buffers.bytesOf(ts, data), errors);
            default:
                return null;
        }
    }

    /** A codec between text and bytes; a LookupError for others, such as {@code hex}. */
    private static PyTuple textCodec(ThreadState ts, String encoding, String function) {
        PyTuple codec = CodecRegistry.of(ts).lookup(ts, encoding);
        Object text = codec.type() == Types.TUPLE ? null : Attributes.getOrNull(ts, codec, "_is_text_encoding");
        if (text == null || text != Boolean.FALSE) return codec;
        throw Exceptions.of(
                Exceptions.LOOKUP_ERROR,
                "'%s' is not a text encoding; use codecs.%s() to handle arbitrary codecs",
                encoding,
                function);
    }

    /** Calls one of a codec's functions for the first item of its result. */
    public static Object call(ThreadState ts, Object function, Object input, String errors, String kind) {
        Object r =
                errors == null ? Calls.call1(ts, function, input) : Calls.call2(ts, function, input, PyStr.of(errors));
        if (r instanceof PyTuple t && t.size() == 2) return t.get(0);
        throw Exceptions.typeError("%s must return a tuple (object, integer)", kind);
    }

    private static PyException wrongResult(String encoding, String kind, Object r, String expected, String function) {
        return Exceptions.typeError(
                "'%s' %s returned '%s' instead of '%s'; use codecs.%s() to %s to arbitrary types",
                encoding, kind, PyType.of(r).name(), expected, function, function);
    }

    /** A UnicodeEncodeError or UnicodeDecodeError. */
    static PyException error(PyType type, String encoding, Object object, int start, int end, String reason) {
        return Exceptions.withArgs(type, PyStr.of(encoding), object, (long) start, (long) end, PyStr.of(reason));
    }

    /** The position that an error handler gave, counted from the end when negative. */
    static int position(long position, int length) {
        long p = position < 0 ? position + length : position;
        if (p < 0 || p > length) {
            throw Exceptions.indexError("position %d from error handler out of bounds", position);
        }
        return (int) p;
    }
}
