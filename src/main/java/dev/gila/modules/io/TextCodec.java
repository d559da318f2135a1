package dev.gila.modules.io;

import dev.gila.modules.support.Modules;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBytes;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Comparison;
import dev.gila.types.Codecs;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * How a text file turns text into bytes and back: UTF-8, ASCII and Latin-1 by Java as long as all goes well, everything
 * else, errors included, through the codec that Python knows under the name. A decoder keeps the bytes of a character that
 * has not arrived whole.
 */
final class TextCodec {
    private enum Kind {
        UTF8,
        ASCII,
        LATIN1,
        OTHER
    }

    private static final Map<String, Kind> KINDS = Map.of(
            "utf8",
            Kind.UTF8,
            "utf-8",
            Kind.UTF8,
            "u8",
            Kind.UTF8,
            "ascii",
            Kind.ASCII,
            "us-ascii",
            Kind.ASCII,
            "latin-1",
            Kind.LATIN1,
            "latin1",
            Kind.LATIN1,
            "iso-8859-1",
            Kind.LATIN1,
            "iso8859-1",
            Kind.LATIN1);

    private static final byte[] NO_BYTES = {};

    private final String encoding;
    private final String errors;
    private final Kind kind;
    private Object encoder;
    private Object decoder;
    private byte[] held = NO_BYTES;

    TextCodec(ThreadState ts, String encoding, String errors) {
        this.encoding = encoding;
        this.errors = errors;
        kind = KINDS.getOrDefault(encoding.toLowerCase(Locale.ROOT).replace('_', '-'), Kind.OTHER);
        if (kind == Kind.OTHER) check(ts);
    }

    String encoding() {
        return encoding;
    }

    String errors() {
        return errors;
    }

    private Object info(ThreadState ts) {
        return Calls.call1(ts, Modules.from(ts, "_codecs", "lookup"), PyStr.of(encoding));
    }

    private void check(ThreadState ts) {
        Object isText = Attributes.getOrNull(ts, info(ts), "_is_text_encoding");
        if (isText == null || Comparison.truth(ts, isText)) return;
        throw Exceptions.of(
                Exceptions.LOOKUP_ERROR,
                "'%s' is not a text encoding; use codecs.open() to handle arbitrary codecs",
                encoding);
    }

    // ---- to bytes

    byte[] encode(ThreadState ts, PyStr text) {
        String s = text.toString();
        int limit = kind == Kind.LATIN1 ? 0x100 : 0x80;
        int plain = 0;
        while (plain < s.length() && s.charAt(plain) < limit) plain++;
        if (plain == s.length() && kind != Kind.OTHER) return s.getBytes(StandardCharsets.ISO_8859_1);
        if (kind == Kind.UTF8 && !hasLoneSurrogate(s, plain)) return s.getBytes(StandardCharsets.UTF_8);
        if (kind != Kind.OTHER) return Codecs.encode(ts, text, encoding, errors).data();
        if (encoder == null) {
            encoder = Calls.call1(ts, Attributes.get(ts, info(ts), "incrementalencoder"), PyStr.of(errors));
        }
        return bytes(Calls.method(ts, encoder, "encode", text));
    }

    private static byte[] bytes(Object o) {
        if (o instanceof PyBytes b) return b.data();
        throw Exceptions.typeError(
                "encoder should return a bytes object, not '%s'", PyType.of(o).name());
    }

    static boolean hasLoneSurrogate(String s, int from) {
        for (int i = from; i < s.length(); i++) {
            char c = s.charAt(i);
            if (!Character.isSurrogate(c)) continue;
            boolean pair =
                    Character.isHighSurrogate(c) && i + 1 < s.length() && Character.isLowSurrogate(s.charAt(i + 1));
            if (!pair) return true;
            i++;
        }
        return false;
    }

    /** Tells an encoder that writes a mark at the start whether this is the start. */
    void resetEncoder(ThreadState ts, boolean atStart) {
        if (kind != Kind.OTHER) return;
        if (encoder == null) {
            encoder = Calls.call1(ts, Attributes.get(ts, info(ts), "incrementalencoder"), PyStr.of(errors));
        }
        if (atStart) Calls.method(ts, encoder, "reset");
        else
            Calls.method(
                    ts, encoder, "setstate", encoding.toLowerCase(Locale.ROOT).contains("sig") ? 0L : 2L);
    }

    // ---- to text

    /** The text of some more bytes; at the end, what is incomplete is an error. */
    String decode(ThreadState ts, byte[] data, boolean end) {
        if (kind == Kind.OTHER) return decodeByCodec(ts, data, end);
        byte[] all = data;
        if (held.length > 0) {
            all = Arrays.copyOf(held, held.length + data.length);
            System.arraycopy(data, 0, all, held.length, data.length);
            held = NO_BYTES;
        }
        int complete = kind == Kind.UTF8 && !end ? completeUtf8(all) : all.length;
        if (complete < all.length) held = Arrays.copyOfRange(all, complete, all.length);
        return decodeWhole(ts, all, complete);
    }

    private String decodeWhole(ThreadState ts, byte[] all, int length) {
        if (kind == Kind.LATIN1) return new String(all, 0, length, StandardCharsets.ISO_8859_1);
        int plain = 0;
        while (plain < length && all[plain] >= 0) plain++;
        if (plain == length) return new String(all, 0, length, StandardCharsets.ISO_8859_1);
        if (kind == Kind.UTF8) {
            String s = new String(all, 0, length, StandardCharsets.UTF_8);
            if (s.indexOf('\uFFFD') < 0) return s;
        }
        PyBytes bytes = new PyBytes(length == all.length ? all : Arrays.copyOf(all, length));
        return Codecs.decode(ts, bytes, encoding, errors).toString();
    }

    /** How many of the bytes stand before a last character whose rest may still come. */
    private static int completeUtf8(byte[] b) {
        int n = b.length;
        for (int back = 1; back <= Math.min(3, n); back++) {
            int c = b[n - back] & 0xFF;
            if (c < 0x80) return n;
            if (c >= 0xC0) {
                int needed = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2;
                return needed > back ? n - back : n;
            }
        }
        return n;
    }

    private String decodeByCodec(ThreadState ts, byte[] data, boolean end) {
        if (decoder == null) {
            decoder = Calls.call1(ts, Attributes.get(ts, info(ts), "incrementaldecoder"), PyStr.of(errors));
        }
        Object text = Calls.method(ts, decoder, "decode", new PyBytes(data), end);
        if (text instanceof PyStr s) return s.toString();
        throw Exceptions.typeError(
                "decoder should return a string result, not '%s'",
                PyType.of(text).name());
    }

    /** Forgets what has been decoded, except, past the start, the byte order that a mark gave. */
    void resetDecoder(ThreadState ts, boolean atStart) {
        held = NO_BYTES;
        if (decoder != null && atStart) Calls.method(ts, decoder, "reset");
    }

    /** The bytes of a character not yet whole. */
    int heldBytes() {
        return held.length;
    }

    /** How many bytes the first {@code chars} characters of some decoded text took. */
    int bytesOf(ThreadState ts, String raw, int chars) {
        String part = raw.substring(0, chars);
        if (kind != Kind.OTHER) return encode(ts, PyStr.of(part)).length;
        String name = encoding.toLowerCase(Locale.ROOT).replace('_', '-');
        Map<String, String> markless = Map.of("utf-16", "utf-16-le", "utf-32", "utf-32-le", "utf-8-sig", "utf-8");
        return Codecs.encode(ts, PyStr.of(part), markless.getOrDefault(name, encoding), errors)
                .length();
    }
}
