package dev.gila.modules.text;

import dev.gila.object.Def;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyBytes;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.types.Buffers;
import dev.gila.types.ByteCodec;
import dev.gila.types.Bytes;
import dev.gila.types.CharmapCodec;
import dev.gila.types.CodecRegistry;
import dev.gila.types.Codecs;
import dev.gila.types.EscapeCodec;
import dev.gila.types.UtfCodec;

/** {@code _codecs}: the registry, and the codecs that are not UTF-16 or UTF-32. Each returns the result and how much it took. */
@ModuleDef("_codecs")
final class CodecsModule {
    private CodecsModule() {}

    @Def
    static void register(ThreadState ts, Object search_function) {
        CodecRegistry.of(ts).register(search_function);
    }

    @Def
    static void unregister(ThreadState ts, Object search_function) {
        CodecRegistry.of(ts).unregister(search_function);
    }

    @Def
    static Object lookup(ThreadState ts, String encoding) {
        return CodecRegistry.of(ts).lookup(ts, encoding);
    }

    @Def("_forget_codec")
    static void forget(ThreadState ts, String encoding) {
        CodecRegistry.of(ts).forget(encoding);
    }

    @Def
    static void register_error(ThreadState ts, String errors, Object handler) {
        CodecRegistry.of(ts).registerError(errors, handler);
    }

    @Def
    static Object lookup_error(ThreadState ts, String name) {
        return CodecRegistry.of(ts).lookupError(name);
    }

    @Def(signature = "obj, encoding='utf-8', errors=None")
    static Object encode(ThreadState ts, Object obj, String encoding, String errors) {
        return Codecs.call(ts, CodecRegistry.of(ts).lookup(ts, encoding).get(0), obj, errors, "encoder");
    }

    @Def(signature = "obj, encoding='utf-8', errors=None")
    static Object decode(ThreadState ts, Object obj, String encoding, String errors) {
        return Codecs.call(ts, CodecRegistry.of(ts).lookup(ts, encoding).get(1), obj, errors, "decoder");
    }

    static PyTuple encoded(byte[] data, long length) {
        return PyTuple.of(Bytes.of(data), length);
    }

    static PyTuple decoded(UtfCodec.Decoded d) {
        return PyTuple.of(PyStr.of(d.text()), (long) d.consumed());
    }

    private static PyTuple decoded(String text, byte[] data) {
        return PyTuple.of(PyStr.of(text), (long) data.length);
    }

    @Def(signature = "data, errors=None, final=False, /")
    static Object utf_8_decode(ThreadState ts, Object data, String errors, boolean last) {
        return decoded(UtfCodec.decodeUtf8(ts, Buffers.bytesOf(ts, data), errors, last));
    }

    @Def(signature = "data, errors=None, /")
    static Object latin_1_decode(ThreadState ts, Object data, String errors) {
        byte[] bytes = Buffers.bytesOf(ts, data);
        return decoded(Bytes.latin1(bytes), bytes);
    }

    @Def(signature = "str, errors=None, /")
    static Object latin_1_encode(ThreadState ts, PyStr str, String errors) {
        return encoded(ByteCodec.encode(ts, "latin-1", str, errors, 0x100), str.length());
    }

    @Def(signature = "data, errors=None, /")
    static Object ascii_decode(ThreadState ts, Object data, String errors) {
        byte[] bytes = Buffers.bytesOf(ts, data);
        return decoded(ByteCodec.decodeAscii(ts, bytes, errors), bytes);
    }

    @Def(signature = "str, errors=None, /")
    static Object ascii_encode(ThreadState ts, PyStr str, String errors) {
        return encoded(ByteCodec.encode(ts, "ascii", str, errors, 0x80), str.length());
    }

    @Def(signature = "data, errors=None, mapping=None, /")
    static Object charmap_decode(ThreadState ts, Object data, String errors, Object mapping) {
        byte[] bytes = Buffers.bytesOf(ts, data);
        if (mapping == null || mapping == Singletons.NONE) return decoded(Bytes.latin1(bytes), bytes);
        return decoded(CharmapCodec.decode(ts, bytes, errors, mapping), bytes);
    }

    @Def(signature = "str, errors=None, mapping=None, /")
    static Object charmap_encode(ThreadState ts, PyStr str, String errors, Object mapping) {
        if (mapping == null || mapping == Singletons.NONE) return latin_1_encode(ts, str, errors);
        return encoded(CharmapCodec.encode(ts, str, errors, mapping), str.length());
    }

    @Def
    static Object charmap_build(ThreadState ts, PyStr map) {
        return CharmapCodec.inverse(ts, map);
    }

    @Def(signature = "data, errors=None, final=True, /")
    static Object unicode_escape_decode(ThreadState ts, Object data, String errors, boolean last) {
        return decoded(EscapeCodec.decodeUnicode(ts, bytes(ts, data), errors, last));
    }

    @Def(signature = "data, errors=None, final=True, /")
    static Object raw_unicode_escape_decode(ThreadState ts, Object data, String errors, boolean last) {
        return decoded(EscapeCodec.decodeRaw(ts, bytes(ts, data), errors, last));
    }

    /** The bytes of a bytes-like object, or of text in UTF-8. */
    private static byte[] bytes(ThreadState ts, Object data) {
        return data instanceof PyStr s ? Codecs.encode(ts, s, "utf-8", null).data() : Buffers.bytesOf(ts, data);
    }

    @Def(signature = "str, errors=None, /")
    static Object unicode_escape_encode(PyStr str, String errors) {
        return encoded(EscapeCodec.encodeUnicode(str), str.length());
    }

    @Def(signature = "str, errors=None, /")
    static Object raw_unicode_escape_encode(PyStr str, String errors) {
        return encoded(EscapeCodec.encodeRaw(str), str.length());
    }

    @Def(signature = "data, errors=None, /")
    static Object escape_encode(PyBytes data, String errors) {
        return encoded(EscapeCodec.encodeBytes(data.data()), data.length());
    }

    @Def(signature = "data, errors=None, /")
    static Object escape_decode(ThreadState ts, Object data, String errors) {
        byte[] bytes = bytes(ts, data);
        return encoded(EscapeCodec.decodeBytes(bytes, errors), bytes.length);
    }

    @Def(signature = "data, errors=None, /")
    static Object readbuffer_encode(ThreadState ts, Object data, String errors) {
        byte[] bytes = bytes(ts, data).clone();
        return encoded(bytes, bytes.length);
    }
}
