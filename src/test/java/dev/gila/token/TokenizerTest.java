package dev.gila.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.gila.source.SourceText;
import org.junit.jupiter.api.Test;

/** Tokens as {@code python3.12 -m tokenize -e} prints them. */
class TokenizerTest {
    private static String tokens(String source) {
        Tokens tokens = Tokenizer.tokenizeAll(SourceText.of("<source>", source));
        assertNull(tokens.error());
        return tokens.print().replaceAll("(?m) +$", "");
    }

    @Test
    void blocksAndComments() {
        assertEquals("""
            1,0-1,2:            NAME           'if'
            1,3-1,4:            NAME           'x'
            1,4-1,5:            COLON          ':'
            1,6-1,9:            COMMENT        '# c'
            1,9-1,10:           NEWLINE        '\\n'
            2,0-2,1:            NL             '\\n'
            3,0-3,2:            INDENT         '  '
            3,2-3,3:            NAME           'y'
            3,4-3,6:            PLUSEQUAL      '+='
            3,7-3,8:            LPAR           '('
            3,8-3,9:            NL             '\\n'
            4,1-4,4:            NUMBER         '0x1'
            4,4-4,5:            RPAR           ')'
            4,5-4,6:            NEWLINE        '\\n'
            5,0-5,0:            DEDENT         ''
            5,0-5,3:            NAME           'a\u00e9b'
            5,3-5,5:            RARROW         '->'
            5,5-5,8:            ELLIPSIS       '...'
            5,8-5,9:            NEWLINE        ''
            6,0-6,0:            ENDMARKER      ''
            """, tokens("if x: # c\n\n  y += (\n 0x1)\na\u00e9b->..."));
    }

    @Test
    void fStringsInFStrings() {
        assertEquals("""
            1,0-1,3:            FSTRING_START  'rf"'
            1,3-1,6:            FSTRING_MIDDLE 'a\\\\{'
            1,7-1,8:            FSTRING_MIDDLE 'b'
            1,8-1,9:            LBRACE         '{'
            1,9-1,11:           FSTRING_START  "f'"
            1,11-1,12:          LBRACE         '{'
            1,12-1,15:          STRING         '"c"'
            1,15-1,16:          EXCLAMATION    '!'
            1,16-1,17:          NAME           'r'
            1,17-1,18:          RBRACE         '}'
            1,18-1,19:          FSTRING_END    "'"
            1,19-1,20:          COLON          ':'
            1,20-1,21:          FSTRING_MIDDLE '>'
            1,21-1,22:          LBRACE         '{'
            1,22-1,23:          NAME           'w'
            1,23-1,24:          RBRACE         '}'
            1,24-1,24:          FSTRING_MIDDLE ''
            1,24-1,25:          RBRACE         '}'
            1,25-1,26:          FSTRING_END    '"'
            1,26-1,27:          NEWLINE        ''
            2,0-2,0:            ENDMARKER      ''
            """, tokens("rf\"a\\{{b{f'{\"c\"!r}':>{w}}\""));
    }

    @Test
    void columnsCountCharactersOutsideTheFirstPlaneAsOne() {
        Tokens tokens = Tokenizer.tokenize(SourceText.of("<source>", "'\ud83d\udc0d' + x"), TokenWarnings.NONE);
        assertEquals("1,6-1,7", tokens.list().get(2).span().toString());
    }

    @Test
    void keepsTheTokensBeforeAnError() {
        Tokens tokens = Tokenizer.tokenize(SourceText.of("<source>", "a = 'b"), TokenWarnings.NONE);
        assertNotNull(tokens.error());
        assertEquals(2, tokens.list().size());
    }

    @Test
    void everyOperatorIsReadAsItself() {
        for (TokenKind kind : TokenKind.values()) {
            if (kind.text != null && !kind.isKeyword()) {
                boolean closing = ")]}".contains(kind.text);
                Tokens tokens = Tokenizer.tokenize(SourceText.of("<source>", kind.text), TokenWarnings.NONE);
                assertEquals(closing, tokens.error() != null, kind.text);
                assertEquals(closing || kind == tokens.list().get(0).kind(), true, kind.text);
            }
        }
    }
}
