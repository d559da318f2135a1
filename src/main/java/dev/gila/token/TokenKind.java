package dev.gila.token;

import java.util.HashMap;
import java.util.Map;

/** The kinds of token, named as Python's {@code token} module names them; each keyword is a kind of its own. */
public enum TokenKind {
    ENDMARKER(null),
    NAME(null),
    NUMBER(null),
    STRING(null),
    FSTRING_START(null),
    FSTRING_MIDDLE(null),
    FSTRING_END(null),
    NEWLINE(null),
    INDENT(null),
    DEDENT(null),
    COMMENT(null),
    /** A line end that ends no statement. */
    NL(null),
    /** A character that no token starts with. */
    OP(null),

    EXCLAMATION("!"),
    NOTEQUAL("!="),
    PERCENT("%"),
    PERCENTEQUAL("%="),
    AMPER("&"),
    AMPEREQUAL("&="),
    LPAR("("),
    RPAR(")"),
    STAR("*"),
    DOUBLESTAR("**"),
    DOUBLESTAREQUAL("**="),
    STAREQUAL("*="),
    PLUS("+"),
    PLUSEQUAL("+="),
    COMMA(","),
    MINUS("-"),
    MINEQUAL("-="),
    RARROW("->"),
    DOT("."),
    ELLIPSIS("..."),
    SLASH("/"),
    DOUBLESLASH("//"),
    DOUBLESLASHEQUAL("//="),
    SLASHEQUAL("/="),
    COLON(":"),
    COLONEQUAL(":="),
    SEMI(";"),
    LESS("<"),
    LEFTSHIFT("<<"),
    LEFTSHIFTEQUAL("<<="),
    LESSEQUAL("<="),
    EQUAL("="),
    EQEQUAL("=="),
    GREATER(">"),
    GREATEREQUAL(">="),
    RIGHTSHIFT(">>"),
    RIGHTSHIFTEQUAL(">>="),
    AT("@"),
    ATEQUAL("@="),
    LSQB("["),
    RSQB("]"),
    CIRCUMFLEX("^"),
    CIRCUMFLEXEQUAL("^="),
    LBRACE("{"),
    VBAR("|"),
    VBAREQUAL("|="),
    RBRACE("}"),
    TILDE("~"),

    FALSE("False"),
    NONE("None"),
    TRUE("True"),
    AND("and"),
    AS("as"),
    ASSERT("assert"),
    ASYNC("async"),
    AWAIT("await"),
    BREAK("break"),
    CLASS("class"),
    CONTINUE("continue"),
    DEF("def"),
    DEL("del"),
    ELIF("elif"),
    ELSE("else"),
    EXCEPT("except"),
    FINALLY("finally"),
    FOR("for"),
    FROM("from"),
    GLOBAL("global"),
    IF("if"),
    IMPORT("import"),
    IN("in"),
    IS("is"),
    LAMBDA("lambda"),
    NONLOCAL("nonlocal"),
    NOT("not"),
    OR("or"),
    PASS("pass"),
    RAISE("raise"),
    RETURN("return"),
    TRY("try"),
    WHILE("while"),
    WITH("with"),
    YIELD("yield");

    private static final Map<String, TokenKind> KEYWORDS = byText(true);
    private static final Map<String, TokenKind> OPERATORS = byText(false);

    /** How the token is written, for operators and keywords; null for the others. */
    public final String text;

    TokenKind(String text) {
        this.text = text;
    }

    private static Map<String, TokenKind> byText(boolean keywords) {
        Map<String, TokenKind> found = new HashMap<>();
        for (TokenKind kind : values()) {
            if (kind.text != null && kind.isKeyword() == keywords) found.put(kind.text, kind);
        }
        return found;
    }

    /** The keyword that a word is, or NAME. */
    public static TokenKind ofWord(String word) {
        return KEYWORDS.getOrDefault(word, NAME);
    }

    /** The operator written so, or null. */
    static TokenKind ofOperator(String text) {
        return OPERATORS.get(text);
    }

    public boolean isKeyword() {
        return compareTo(FALSE) >= 0;
    }

    /** The name that {@code python -m tokenize -e} prints. */
    public String exactName() {
        return isKeyword() ? "NAME" : name();
    }
}
