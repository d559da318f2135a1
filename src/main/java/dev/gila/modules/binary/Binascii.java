package dev.gila.modules.binary;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyBytes;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.types.Buffers;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** The module {@code binascii}: hexadecimal, base 64 (RFC 4648), quoted-printable (RFC 2045), uuencode, checksums. */
@ModuleDef(value = "binascii", doc = "Conversion between binary data and ASCII")
final class Binascii {
    static final PyType ERROR = PyType.withDict("binascii.Error", Exceptions.VALUE_ERROR);
    static final PyType INCOMPLETE = PyType.withDict("binascii.Incomplete", Exceptions.EXCEPTION);

    private static final String UPPER_HEX = "0123456789ABCDEF";
    private static final int QP_LINE = 76;
    private static final int UU_MOST = 45;
    private static final int CRC_CCITT = 0x1021;

    private Binascii() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("Error", ERROR);
        namespace.put("Incomplete", INCOMPLETE);
    }

    private static PyException error(String message) {
        return Exceptions.of(ERROR, message);
    }

    /** Bytes, or a str of ASCII characters alone. */
    private static byte[] ascii(ThreadState ts, Object data) {
        if (!(data instanceof PyStr s)) return Buffers.bytesOf(ts, data);
        String text = s.toString();
        if (!text.chars().allMatch(c -> c < 128)) {
            throw Exceptions.valueError("string argument should contain only ASCII characters");
        }
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    // ---- hexadecimal

    @Def(signature = "data, sep=None, bytes_per_sep=1")
    static Object hexlify(ThreadState ts, Object data, Object sep, long bytes_per_sep) {
        byte[] bytes = Buffers.bytesOf(ts, data);
        if (sep == null || bytes_per_sep == 0 || bytes.length == 0) {
            return new PyBytes(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
        }
        byte[] separator = ascii(ts, sep);
        if (separator.length != 1) throw Exceptions.valueError("sep must be length 1.");
        long group = Math.abs(bytes_per_sep);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            long place = bytes_per_sep > 0 ? bytes.length - i : i;
            if (i > 0 && place % group == 0) out.write(separator[0]);
            out.writeBytes(HexFormat.of().toHexDigits(bytes[i]).getBytes(StandardCharsets.US_ASCII));
        }
        return new PyBytes(out.toByteArray());
    }

    @Def(value = "b2a_hex", signature = "data, sep=None, bytes_per_sep=1")
    static Object b2aHex(ThreadState ts, Object data, Object sep, long bytes_per_sep) {
        return hexlify(ts, data, sep, bytes_per_sep);
    }

    @Def
    static Object unhexlify(ThreadState ts, Object hexstr) {
        byte[] text = ascii(ts, hexstr);
        if (text.length % 2 != 0) throw error("Odd-length string");
        byte[] out = new byte[text.length / 2];
        for (int i = 0; i < out.length; i++) {
            int high = Character.digit(text[2 * i], 16);
            int low = Character.digit(text[2 * i + 1], 16);
            if (high < 0 || low < 0) throw error("Non-hexadecimal digit found");
            out[i] = (byte) (high << 4 | low);
        }
        return new PyBytes(out);
    }

    @Def("a2b_hex")
    static Object a2bHex(ThreadState ts, Object hexstr) {
        return unhexlify(ts, hexstr);
    }

    // ---- base 64

    @Def(value = "b2a_base64", signature = "data, /, *, newline=True")
    static Object b2aBase64(ThreadState ts, Object data, boolean newline) {
        byte[] encoded = Base64.getEncoder().encode(Buffers.bytesOf(ts, data));
        if (!newline) return new PyBytes(encoded);
        byte[] line = java.util.Arrays.copyOf(encoded, encoded.length + 1);
        line[encoded.length] = '\n';
        return new PyBytes(line);
    }

    @Def(value = "a2b_base64", signature = "data, /, *, strict_mode=False")
    static Object a2bBase64(ThreadState ts, Object data, boolean strict_mode) {
        byte[] in = ascii(ts, data);
        if (strict_mode && in.length > 0 && in[0] == '=') throw error("Leading padding not allowed");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int quad = 0;
        int left = 0;
        int pads = 0;
        for (int i = 0; i < in.length; i++) {
            if (in[i] == '=') {
                pads++;
                if (quad >= 2 && quad + pads >= 4) {
                    if (strict_mode && i + 1 < in.length) throw error("Excess data after padding");
                    return new PyBytes(out.toByteArray());
                }
                continue;
            }
            int value = base64Digit(in[i]);
            if (value < 0) {
                if (strict_mode) throw error("Only base64 data is allowed");
                continue;
            }
            if (strict_mode && pads > 0) throw error("Discontinuous padding not allowed");
            pads = 0;
            switch (quad) {
                case 0 -> left = value;
                case 1 -> out.write(left << 2 | value >> 4);
                case 2 -> out.write((left & 0xf) << 4 | value >> 2);
                default -> out.write((left & 0x3) << 6 | value);
            }
            left = value;
            quad = (quad + 1) % 4;
        }
        if (quad == 1) {
            throw error("Invalid base64-encoded string: number of data characters (" + (out.size() / 3 * 4 + 1)
                    + ") cannot be 1 more than a multiple of 4");
        }
        if (quad != 0) throw error("Incorrect padding");
        return new PyBytes(out.toByteArray());
    }

    private static int base64Digit(int c) {
        if (c >= 'A' && c <= 'Z') return c - 'A';
        if (c >= 'a' && c <= 'z') return c - 'a' + 26;
        if (c >= '0' && c <= '9') return c - '0' + 52;
        return c == '+' ? 62 : c == '/' ? 63 : -1;
    }

    // ---- quoted-printable

    @Def(value = "a2b_qp", signature = "data, header=False")
    static Object a2bQp(ThreadState ts, Object data, boolean header) {
        byte[] in = ascii(ts, data);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < in.length; i++) {
            if (in[i] == '=' && i + 1 < in.length && (in[i + 1] == '\n' || in[i + 1] == '\r')) {
                while (i + 1 < in.length && in[i + 1] != '\n') i++;
                i++;
            } else if (in[i] == '=' && i + 2 < in.length && isHex(in[i + 1]) && isHex(in[i + 2])) {
                out.write(Character.digit(in[i + 1], 16) << 4 | Character.digit(in[i + 2], 16));
                i += 2;
            } else if (in[i] == '=' && i + 1 == in.length) {
                break;
            } else if (header && in[i] == '_') {
                out.write(' ');
            } else {
                out.write(in[i]);
            }
        }
        return new PyBytes(out.toByteArray());
    }

    private static boolean isHex(int c) {
        return Character.digit(c, 16) >= 0;
    }

    @Def(value = "b2a_qp", signature = "data, quotetabs=False, istext=True, header=False")
    static Object b2aQp(ThreadState ts, Object data, boolean quotetabs, boolean istext, boolean header) {
        byte[] in = Buffers.bytesOf(ts, data);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int column = 0;
        for (int i = 0; i < in.length; i++) {
            int c = in[i] & 0xff;
            if (istext && (c == '\n' || c == '\r' && i + 1 < in.length && in[i + 1] == '\n')) {
                if (c == '\r') out.write(in[i++]);
                out.write('\n');
                column = 0;
                continue;
            }
            boolean lineEnd = i + 1 == in.length || istext && (in[i + 1] == '\n' || in[i + 1] == '\r');
            boolean blank = c == ' ' || c == '\t';
            boolean dot = c == '.' && column == 0 && lineEnd;
            boolean quote = c > 126
                    || c == '='
                    || c == '_' && header
                    || dot
                    || !istext && (c == '\r' || c == '\n')
                    || blank && (quotetabs || lineEnd) && !(header && c == ' ')
                    || c < 33 && !blank;
            int width = quote ? 3 : 1;
            if (column + width >= QP_LINE && !lineEnd || column + width > QP_LINE) {
                out.write('=');
                out.write('\n');
                column = 0;
            }
            if (quote) {
                out.write('=');
                out.write(UPPER_HEX.charAt(c >> 4));
                out.write(UPPER_HEX.charAt(c & 15));
            } else {
                out.write(header && c == ' ' ? '_' : c);
            }
            column += width;
        }
        return new PyBytes(out.toByteArray());
    }

    // ---- uuencode

    @Def(value = "b2a_uu", signature = "data, /, *, backtick=False")
    static Object b2aUu(ThreadState ts, Object data, boolean backtick) {
        byte[] in = Buffers.bytesOf(ts, data);
        if (in.length > UU_MOST) throw error("At most 45 bytes at once");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(in.length == 0 && backtick ? '`' : ' ' + in.length);
        for (int i = 0; i < in.length; i += 3) {
            int group = (in[i] & 0xff) << 16 | at(in, i + 1) << 8 | at(in, i + 2);
            for (int shift = 18; shift >= 0; shift -= 6) {
                int v = group >> shift & 0x3f;
                out.write(v == 0 && backtick ? '`' : ' ' + v);
            }
        }
        out.write('\n');
        return new PyBytes(out.toByteArray());
    }

    private static int at(byte[] in, int i) {
        return i < in.length ? in[i] & 0xff : 0;
    }

    @Def(value = "a2b_uu")
    static Object a2bUu(ThreadState ts, Object data) {
        byte[] in = ascii(ts, data);
        int length = in.length == 0 ? 0 : in[0] - ' ' & 0x3f;
        byte[] out = new byte[length];
        int bits = 0;
        int held = 0;
        int at = 0;
        for (int i = 1; at < length; i++) {
            int c = i < in.length ? in[i] & 0xff : ' ';
            if (c == '\n' || c == '\r') c = ' ';
            if (c < ' ' || c > ' ' + 64) throw error("Illegal char");
            held = held << 6 | c - ' ' & 0x3f;
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                out[at++] = (byte) (held >> bits);
            }
        }
        return new PyBytes(out);
    }

    // ---- checksums

    @Def(signature = "data, crc=0, /")
    static Object crc32(ThreadState ts, Object data, long crc) {
        return Checksums.crc32(Buffers.bytesOf(ts, data), crc);
    }

    @Def(value = "crc_hqx")
    static long crcHqx(ThreadState ts, Object data, long crc) {
        int c = (int) crc & 0xffff;
        for (byte b : Buffers.bytesOf(ts, data)) {
            c ^= (b & 0xff) << 8;
            for (int i = 0; i < 8; i++) c = (c & 0x8000) != 0 ? c << 1 ^ CRC_CCITT : c << 1;
            c &= 0xffff;
        }
        return c;
    }
}
