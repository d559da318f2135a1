package dev.gila.parser;

import dev.gila.ast.Bytes;
import dev.gila.source.SourceError;
import dev.gila.token.Token;
import dev.gila.token.TokenKind;

/** Backslash escapes of string and bytes literals. */
final class Escapes {
    private static final String SIMPLE = "\\'\"abfnrtv";
    private static final String SIMPLE_VALUES = "\\'\"\u0007\b\f\n\r\t\u000b";

    private final Grammar rules;

    Escapes(Grammar rules) {
        this.rules = rules;
    }

    String text(String body, Token token) {
        return body.indexOf('\\') < 0 ? body : new Decoder(body, token, false).decode();
    }

    Bytes bytes(String body, boolean raw, Token token) {
        for (int i = 0; i < body.length(); i++) {
            if (body.charAt(i) >= 0x80) {
                throw rules.in.error(token.span(), "bytes can only contain ASCII literal characters");
            }
        }
        String decoded = raw || body.indexOf('\\') < 0 ? body : new Decoder(body, token, true).decode();
        return new Bytes(decoded.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    private final class Decoder {
        private final String body;
        private final Token token;
        private final boolean bytes;
        private final StringBuilder out;
        private int at;

        Decoder(String body, Token token, boolean bytes) {
            this.body = body;
            this.token = token;
            this.bytes = bytes;
            this.out = new StringBuilder(body.length());
        }

        String decode() {
            while (at < body.length()) {
                char c = body.charAt(at++);
                if (c != '\\' || at == body.length()) {
                    out.append(c);
                } else {
                    escape(body.charAt(at++));
                }
            }
            return out.toString();
        }

        private void escape(char c) {
            int simple = SIMPLE.indexOf(c);
            if (simple >= 0) {
                out.append(SIMPLE_VALUES.charAt(simple));
            } else if (c >= '0' && c <= '7') {
                octal();
            } else if (c == 'x') {
                hexadecimal(2, "\\xXX");
            } else if (c == 'u' && !bytes) {
                hexadecimal(4, "\\uXXXX");
            } else if (c == 'U' && !bytes) {
                hexadecimal(8, "\\UXXXXXXXX");
            } else if (c == 'N' && !bytes) {
                named();
            } else if (c != '\n') {
                unknown(c);
            }
        }

        /** The tokenizer has warned of a brace in an f-string. */
        private void unknown(char c) {
            if (token.kind() != TokenKind.FSTRING_MIDDLE || c != '{' && c != '}') {
                warn("invalid escape sequence '\\" + c + "'");
            }
            out.append('\\').append(c);
        }

        private void warn(String message) {
            rules.warnings.warn(token.line(), message);
        }

        private void octal() {
            int start = at - 1;
            while (at < body.length() && at < start + 3 && body.charAt(at) >= '0' && body.charAt(at) <= '7') {
                at++;
            }
            int value = Integer.parseInt(body.substring(start, at), 8);
            if (value > 0xff) {
                warn("invalid octal escape sequence '\\" + body.substring(start, at) + "'");
            }
            out.append((char) (bytes ? value & 0xff : value));
        }

        private void hexadecimal(int digits, String form) {
            int start = at - 2;
            int value = 0;
            for (int i = 0; i < digits; i++) {
                int digit = at < body.length() ? Character.digit(body.charAt(at), 16) : -1;
                if (digit < 0 || body.charAt(at) >= 0x80) {
                    throw bytes ? invalidByte(start) : undecodable(start, at, "truncated " + form + " escape");
                }
                value = value << 4 | digit;
                at++;
            }
            if (value < 0 || value > Character.MAX_CODE_POINT) {
                throw undecodable(start, at, "illegal Unicode character");
            }
            out.appendCodePoint(value);
        }

        private void named() {
            int start = at - 2;
            if (at == body.length() || body.charAt(at) != '{') {
                throw undecodable(start, at, "malformed \\N character escape");
            }
            int end = body.indexOf('}', at);
            if (end <= at + 1) {
                throw undecodable(start, end < 0 ? body.length() : end + 1, "malformed \\N character escape");
            }
            try {
                out.appendCodePoint(Character.codePointOf(body.substring(at + 1, end)));
            } catch (IllegalArgumentException unknown) {
                throw undecodable(start, end + 1, "unknown Unicode character name");
            }
            at = end + 1;
        }

        private SourceError invalidByte(int start) {
            return rules.in.error(token.span(), "(value error) invalid \\x escape at position " + start);
        }

        /** CPython decodes a form of the text in which each character outside ASCII has become ten. */
        private SourceError undecodable(int start, int end, String reason) {
            String message = "(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s"
                    .formatted(expanded(start), expanded(end) - 1, reason);
            return rules.in.error(token.span(), message);
        }

        private int expanded(int index) {
            int position = 0;
            for (int i = 0; i < index; i += Character.charCount(body.codePointAt(i))) {
                position += body.codePointAt(i) < 0x80 ? 1 : 10;
            }
            return position;
        }
    }
}
