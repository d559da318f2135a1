package dev.gila.types;

import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;
import java.nio.charset.StandardCharsets;

/** The encodings of one byte for each character whose code is below a limit: ASCII and Latin-1. */
public final class ByteCodec {
    private ByteCodec() {}

    /** @param limit the first code point that does not fit: 128 or 256 */
    public static byte[] encode(ThreadState ts, String encoding, PyStr text, String errors, int limit) {
        String t = text.toString();
        boolean fits = true;
        for (int i = 0; i < t.length() && fits; i++) fits = t.charAt(i) < limit;
        if (fits) return t.getBytes(StandardCharsets.ISO_8859_1);
        String reason = "ordinal not in range(" + limit + ")";
        return new Encoding(ts, encoding, text, errors, c -> c < limit, (c, out) -> out.put(c), reason).run();
    }

    public static String decodeAscii(ThreadState ts, byte[] data, String errors) {
        String text = Bytes.latin1(data);
        boolean ascii = true;
        for (int i = 0; i < data.length && ascii; i++) ascii = data[i] >= 0;
        if (ascii) return text;
        Decoding d = new Decoding(ts, "ascii", data, errors);
        for (int i = 0; i < d.input.length; ) {
            if (d.input[i] >= 0) d.out.append((char) d.input[i++]);
            else i = d.error(i, i + 1, "ordinal not in range(128)");
        }
        return d.out.toString();
    }
}
