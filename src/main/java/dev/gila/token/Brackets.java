package dev.gila.token;

import java.util.ArrayList;
import java.util.List;

/** The brackets that are open. */
final class Brackets {
    private static final int MAX_DEPTH = 200;

    private final Scanner in;
    private final List<Tokens.Bracket> open = new ArrayList<>();

    Brackets(Scanner in) {
        this.in = in;
    }

    int depth() {
        return open.size();
    }

    Tokens.Bracket innermost() {
        return open.isEmpty() ? null : open.get(open.size() - 1);
    }

    /** The scanner stands behind the bracket, here and in {@link #close}. */
    void open(char bracket) {
        if (open.size() >= MAX_DEPTH) {
            throw in.error("too many nested parentheses");
        }
        open.add(new Tokens.Bracket(bracket, in.line(), in.column() - 1));
    }

    void close(char bracket, FStringMode mode) {
        if (mode != null && mode.depth == 0 && bracket == '}') {
            throw in.error("f-string: single '}' is not allowed");
        }
        if (open.isEmpty()) {
            throw in.error("unmatched '" + bracket + "'");
        }
        Tokens.Bracket opening = open.remove(open.size() - 1);
        if (matching(opening.opening()) == bracket) {
            return;
        }
        if (mode != null && opening.opening() == '{' && mode.depth - 1 == mode.fieldDepth) {
            throw in.error("f-string: unmatched '" + bracket + "'");
        }
        String where = opening.line() != in.line() ? " on line " + opening.line() : "";
        throw in.error("closing parenthesis '" + bracket + "' does not match opening parenthesis '" + opening.opening()
                + "'" + where);
    }

    private static char matching(char opening) {
        return opening == '(' ? ')' : opening == '[' ? ']' : '}';
    }
}
