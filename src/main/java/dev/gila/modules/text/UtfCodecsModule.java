package dev.gila.modules.text;

import dev.gila.object.Def;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.ThreadState;
import dev.gila.types.Buffers;
import dev.gila.types.Utf;
import dev.gila.types.UtfCodec;
import dev.gila.types.UtfCodec.Decoded;

/** {@code _codecs}: UTF-8, UTF-16 and UTF-32, with their byte orders and byte order marks. */
@ModuleDef("_codecs")
final class UtfCodecsModule {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private UtfCodecsModule() {}

    /** A decoder's result, and the byte order found: -1 little, 1 big, 0 the machine's. */
    private record Ordered(Decoded decoded, long order) {
        PyTuple pair() {
            return CodecsModule.decoded(decoded);
        }

        PyTuple triple() {
            return PyTuple.of(PyStr.of(decoded.text()), (long) decoded.consumed(), order);
        }
    }

    private static Ordered decode(
            ThreadState ts, Utf little, Utf big, Object data, String errors, int order, boolean last) {
        byte[] bytes = Buffers.bytesOf(ts, data);
        int start = 0;
        long found = order;
        if (order == 0 && bytes.length >= little.unit()) {
            if (little.number(bytes, 0) == BYTE_ORDER_MARK) found = -1;
            else if (big.number(bytes, 0) == BYTE_ORDER_MARK) found = 1;
            if (found != 0) start = little.unit();
        }
        Utf form = found == 1 ? big : little;
        return new Ordered(UtfCodec.decode(ts, form, form.codecName(), bytes, start, errors, last), found);
    }

    private static PyTuple encode(ThreadState ts, Utf little, Utf big, PyStr str, String errors, int order) {
        Utf form = order > 0 ? big : little;
        byte[] data = UtfCodec.encode(ts, form, order == 0 ? form.genericName() : form.codecName(), str, errors);
        if (order != 0) return CodecsModule.encoded(data, str.length());
        byte[] marked = new byte[data.length + form.unit()];
        marked[0] = (byte) BYTE_ORDER_MARK;
        marked[1] = (byte) (BYTE_ORDER_MARK >> 8);
        System.arraycopy(data, 0, marked, form.unit(), data.length);
        return CodecsModule.encoded(marked, str.length());
    }

    @Def(signature = "str, errors=None, /")
    static Object utf_8_encode(ThreadState ts, PyStr str, String errors) {
        return CodecsModule.encoded(UtfCodec.encode(ts, Utf.UTF_8, "utf-8", str, errors), str.length());
    }

    @Def(signature = "data, errors=None, final=False, /")
    static Object utf_16_decode(ThreadState ts, Object data, String errors, boolean last) {
        return decode(ts, Utf.UTF_16_LE, Utf.UTF_16_BE, data, errors, 0, last).pair();
    }

    @Def(signature = "data, errors=None, final=False, /")
    static Object utf_16_le_decode(ThreadState ts, Object data, String errors, boolean last) {
        return decode(ts, Utf.UTF_16_LE, Utf.UTF_16_BE, data, errors, -1, last).pair();
    }

    @Def(signature = "data, errors=None, final=False, /")
    static Object utf_16_be_decode(ThreadState ts, Object data, String errors, boolean last) {
        return decode(ts, Utf.UTF_16_LE, Utf.UTF_16_BE, data, errors, 1, last).pair();
    }

    @Def(signature = "data, errors=None, byteorder=0, final=False, /")
    static Object utf_16_ex_decode(ThreadState ts, Object data, String errors, int byteorder, boolean last) {
        return decode(ts, Utf.UTF_16_LE, Utf.UTF_16_BE, data, errors, byteorder, last)
                .triple();
    }

    @Def(signature = "str, errors=None, byteorder=0, /")
    static Object utf_16_encode(ThreadState ts, PyStr str, String errors, int byteorder) {
        return encode(ts, Utf.UTF_16_LE, Utf.UTF_16_BE, str, errors, byteorder);
    }

    @Def(signature = "str, errors=None, /")
    static Object utf_16_le_encode(ThreadState ts, PyStr str, String errors) {
        return encode(ts, Utf.UTF_16_LE, Utf.UTF_16_BE, str, errors, -1);
    }

    @Def(signature = "str, errors=None, /")
    static Object utf_16_be_encode(ThreadState ts, PyStr str, String errors) {
        return encode(ts, Utf.UTF_16_LE, Utf.UTF_16_BE, str, errors, 1);
    }

    @Def(signature = "data, errors=None, final=False, /")
    static Object utf_32_decode(ThreadState ts, Object data, String errors, boolean last) {
        return decode(ts, Utf.UTF_32_LE, Utf.UTF_32_BE, data, errors, 0, last).pair();
    }

    @Def(signature = "data, errors=None, final=False, /")
    static Object utf_32_le_decode(ThreadState ts, Object data, String errors, boolean last) {
        return decode(ts, Utf.UTF_32_LE, Utf.UTF_32_BE, data, errors, -1, last).pair();
    }

    @Def(signature = "data, errors=None, final=False, /")
    static Object utf_32_be_decode(ThreadState ts, Object data, String errors, boolean last) {
        return decode(ts, Utf.UTF_32_LE, Utf.UTF_32_BE, data, errors, 1, last).pair();
    }

    @Def(signature = "data, errors=None, byteorder=0, final=False, /")
    static Object utf_32_ex_decode(ThreadState ts, Object data, String errors, int byteorder, boolean last) {
        return decode(ts, Utf.UTF_32_LE, Utf.UTF_32_BE, data, errors, byteorder, last)
                .triple();
    }

    @Def(signature = "str, errors=None, byteorder=0, /")
    static Object utf_32_encode(ThreadState ts, PyStr str, String errors, int byteorder) {
        return encode(ts, Utf.UTF_32_LE, Utf.UTF_32_BE, str, errors, byteorder);
    }

    @Def(signature = "str, errors=None, /")
    static Object utf_32_le_encode(ThreadState ts, PyStr str, String errors) {
        return encode(ts, Utf.UTF_32_LE, Utf.UTF_32_BE, str, errors, -1);
    }

    @Def(signature = "str, errors=None, /")
    static Object utf_32_be_encode(ThreadState ts, PyStr str, String errors) {
        return encode(ts, Utf.UTF_32_LE, Utf.UTF_32_BE, str, errors, 1);
    }
}
