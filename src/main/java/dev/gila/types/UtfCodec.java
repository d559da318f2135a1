package dev.gila.types;

import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;
import java.nio.charset.StandardCharsets;

/** UTF-8, UTF-16 and UTF-32, strictly: no surrogates, no overlong forms. */
public final class UtfCodec {
    private static final char REPLACEMENT = '\uFFFD';

    private UtfCodec() {}

    /** Decoded text, and how many bytes it came from; fewer than there were when the last character is incomplete. */
    public record Decoded(String text, int consumed) {}

    /** @param encoding the name that errors show */
    public static byte[] encode(ThreadState ts, Utf form, String encoding, PyStr text, String errors) {
        if (form == Utf.UTF_8 && !hasLoneSurrogate(text.toString())) {
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
        return new Encoding(
                        ts,
                        encoding,
                        text,
                        errors,
                        c -> !CodecErrors.isSurrogate(c),
                        form::put,
                        "surrogates not allowed")
                .run();
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) continue;
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!pair) return true;
            i++;
        }
        return false;
    }

    /** @param last whether no more bytes follow, so that an incomplete character is an error */
    public static Decoded decodeUtf8(ThreadState ts, byte[] data, String errors, boolean last) {
        String fast = new String(data, StandardCharsets.UTF_8);
        if (fast.indexOf(REPLACEMENT) < 0) return new Decoded(fast, data.length);
        Decoding d = new Decoding(ts, "utf-8", data, errors);
        int i = 0;
        while (i < d.input.length) {
            byte b = d.input[i];
            if (b >= 0) {
                d.out.append((char) b);
                i++;
                continue;
            }
            int size = sequenceSize(b & 0xFF);
            int valid = validPrefix(d.input, i, size);
            if (size > 0 && valid == size) {
                d.out.appendCodePoint(codePoint(d.input, i, size));
                i += size;
            } else if (size == 0) {
                i = d.error(i, i + 1, "invalid start byte");
            } else if (i + valid == d.input.length) {
                if (!last) break;
                i = d.error(i, i + valid, "unexpected end of data");
            } else {
                i = d.error(i, i + valid, "invalid continuation byte");
            }
        }
        return new Decoded(d.out.toString(), i);
    }

    private static int sequenceSize(int first) {
        if (first < 0xC2) return 0;
        return first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    }

    /** How many bytes of a sequence are what they may be; the second one's range depends on the first. */
    private static int validPrefix(byte[] data, int start, int size) {
        int n = 1;
        for (; n < size && start + n < data.length; n++) {
            int b = data[start + n] & 0xFF;
            int least = 0x80;
            int most = 0xBF;
            if (n == 1) {
                int first = data[start] & 0xFF;
                if (first == 0xE0) least = 0xA0;
                else if (first == 0xED) most = 0x9F;
                else if (first == 0xF0) least = 0x90;
                else if (first == 0xF4) most = 0x8F;
            }
            if (b < least || b > most) break;
        }
        return n;
    }

    private static int codePoint(byte[] data, int i, int size) {
        int c = data[i] & 0xFF >> size + 1;
        for (int k = 1; k < size; k++) c = c << 6 | data[i + k] & 0x3F;
        return c;
    }

    /** UTF-16 or UTF-32 in a given byte order; {@code start} is the first byte to look at. */
    public static Decoded decode(
            ThreadState ts, Utf form, String encoding, byte[] data, int start, String errors, boolean last) {
        Decoding d = new Decoding(ts, encoding, data, errors);
        int i = start;
        while (i < d.input.length) {
            if (i + form.unit() > d.input.length) {
                if (!last) break;
                i = d.error(i, d.input.length, "truncated data");
                continue;
            }
            int c = form.number(d.input, i);
            if (form.unit() == 4) {
                i = decode32(d, i, c);
                continue;
            }
            if (!CodecErrors.isSurrogate(c)) {
                d.out.append((char) c);
                i += 2;
                continue;
            }
            if (!last && Character.isHighSurrogate((char) c) && i + 4 > d.input.length) break;
            i = decodePair(d, form, i, c);
        }
        return new Decoded(d.out.toString(), i);
    }

    private static int decode32(Decoding d, int i, int c) {
        if (CodecErrors.isSurrogate(c))
            return d.error(i, i + 4, "code point in surrogate code point range(0xd800, 0xe000)");
        if (c < 0 || c > Character.MAX_CODE_POINT) return d.error(i, i + 4, "code point not in range(0x110000)");
        d.out.appendCodePoint(c);
        return i + 4;
    }

    private static int decodePair(Decoding d, Utf form, int i, int high) {
        if (!Character.isHighSurrogate((char) high)) return d.error(i, i + 2, "illegal encoding");
        if (i + 4 > d.input.length) return d.error(i, d.input.length, "unexpected end of data");
        int low = form.number(d.input, i + 2);
        if (!Character.isLowSurrogate((char) low)) return d.error(i, i + 2, "illegal UTF-16 surrogate");
        d.out.appendCodePoint(Character.toCodePoint((char) high, (char) low));
        return i + 4;
    }
}
