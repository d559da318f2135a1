package dev.gila.source;

import dev.gila.source.SourceError.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;

/** Finds out how a file is encoded (PEP 263) and decodes it. */
final class SourceDecoder {
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final String BLANKS = " \t\f";
    private static final String KEYWORD = "coding";
    private static final Map<String, Charset> PYTHON_NAMES = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "utf-8-sig", StandardCharsets.UTF_8,
            "latin", StandardCharsets.ISO_8859_1,
            "latin-1", StandardCharsets.ISO_8859_1,
            "iso-latin-1", StandardCharsets.ISO_8859_1,
            "ascii", StandardCharsets.US_ASCII);

    private final String filename;
    private final byte[] bytes;
    private final boolean marked;

    SourceDecoder(String filename, byte[] bytes) {
        this.filename = filename;
        this.bytes = bytes;
        this.marked = bytes.length >= 3 && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2];
    }

    String decode() {
        String declared = declared();
        Charset charset = declared == null ? StandardCharsets.UTF_8 : charset(declared);
        if (marked && !charset.equals(StandardCharsets.UTF_8)) {
            throw error("encoding problem: " + declared + " with BOM", 0);
        }
        int start = marked ? MARK.length : 0;
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
        } catch (CharacterCodingException undecodable) {
            throw undecodable(declared, charset);
        }
    }

    /** The name in the first line, or in the second if the first is blank or a comment; null if there is none. */
    private String declared() {
        int at = marked ? MARK.length : 0;
        for (int line = 0; line < 2 && at < bytes.length; line++) {
            int end = at;
            while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
                end++;
            }
            String text = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
            int start = skip(text, 0, BLANKS);
            if (start < text.length() && text.charAt(start) != '#') return null;
            String name = nameIn(text);
            if (name != null) return name;
            at = end + (end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n' ? 2 : 1);
        }
        return null;
    }

    /** What stands in a comment after the first {@code coding:} or {@code coding=} with a name; null if none does. */
    private static String nameIn(String comment) {
        for (int at = comment.indexOf(KEYWORD); at >= 0; at = comment.indexOf(KEYWORD, at + 1)) {
            int end = at + KEYWORD.length();
            if (end == comment.length() || ":=".indexOf(comment.charAt(end)) < 0) continue;
            int start = skip(comment, end + 1, " \t");
            int stop = start;
            while (stop < comment.length() && isName(comment.charAt(stop))) stop++;
            if (stop > start) return comment.substring(start, stop);
        }
        return null;
    }

    private static boolean isName(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || "-_.".indexOf(c) >= 0);
    }

    private static int skip(String text, int from, String characters) {
        int at = from;
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) at++;
        return at;
    }

    private Charset charset(String name) {
        String normal = name.toLowerCase(Locale.ROOT).replace('_', '-');
        Charset known = PYTHON_NAMES.get(normal);
        if (known != null) {
            return known;
        }
        try {
            return Charset.forName(normal);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw error("unknown encoding: " + name, 0);
        }
    }

    private SourceError undecodable(String declared, Charset charset) {
        int position = firstInvalid(charset);
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        int value = bytes[position] & 0xff;
        if (declared != null) {
            return error(
                    "(unicode error) '%s' codec can't decode byte 0x%02x in position %d: invalid byte"
                            .formatted(declared, value, position),
                    line);
        }
        String message = "Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, but no encoding declared;"
                + " see https://peps.python.org/pep-0263/ for details";
        return error(message.formatted(value, filename, line), line);
    }

    private int firstInvalid(Charset charset) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        charset.newDecoder().decode(input, java.nio.CharBuffer.allocate(bytes.length + 1), true);
        return Math.min(input.position(), bytes.length - 1);
    }

    private SourceError error(String message, int line) {
        return new SourceError(Kind.SYNTAX_ERROR, message, filename, line, 0, line, 0, null, false);
    }
}
