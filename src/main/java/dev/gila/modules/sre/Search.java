package dev.gila.modules.sre;

/**
 * Looks for places where a program matches, from left to right. What a program's INFO block promises about the start of
 * every match lets it skip places without trying them.
 */
final class Search {
    private static final int FLAGS = 2;
    private static final int LEAST = 3;
    private static final int DETAIL = 5;

    private final int[] code;
    private final CharacterSets sets;
    private final Matcher matcher;
    private final Text text;
    private final int end;
    private final int flags;
    private final String prefix;

    /** The program can match only where the text begins. */
    private final boolean anchored;

    private int start;

    Search(Program program, Text text, int start, int end, Runnable poll) {
        this.code = program.code();
        this.sets = program.sets();
        this.text = text;
        this.start = start;
        this.end = end;
        this.matcher = new Matcher(program, text, end, poll);
        this.flags = code[0] == Op.INFO ? code[FLAGS] : 0;
        this.anchored = isAnchored();
        this.prefix = (flags & Op.INFO_PREFIX) != 0 && text.points() == null ? prefix() : null;
    }

    private boolean isAnchored() {
        int first = code[0] == Op.INFO ? 1 + code[1] : 0;
        return code[first] == Op.AT
                && (code[first + 1] == Op.AT_BEGINNING || code[first + 1] == Op.AT_BEGINNING_STRING);
    }

    private String prefix() {
        int length = code[DETAIL];
        char[] characters = new char[length];
        for (int i = 0; i < length; i++) {
            int c = code[DETAIL + 2 + i];
            if (c > Character.MAX_VALUE) {
                return null;
            }
            characters[i] = (char) c;
        }
        return new String(characters);
    }

    Matcher matcher() {
        return matcher;
    }

    /** Where the match found starts, and where the next one will be looked for. */
    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Whether the program matches right at the start. */
    boolean match() {
        return start <= end && matcher.matchAt(start);
    }

    /** Whether the program matches at the start or anywhere behind it; moves the start there. */
    boolean find() {
        int last = end - (code[0] == Op.INFO ? Math.max(code[LEAST], 0) : 0);
        for (int at = candidate(start, last); at >= 0; at = candidate(at + 1, last)) {
            if (matcher.matchAt(at)) {
                start = at;
                return true;
            }
        }
        return false;
    }

    /** The first place from {@code from} to {@code last} where a match can start, or -1. */
    private int candidate(int from, int last) {
        if (from > last || anchored && from > 0) {
            return -1;
        }
        if (prefix != null) {
            int found = text.flat().indexOf(prefix, from);
            return found <= last ? found : -1;
        }
        if ((flags & Op.INFO_CHARSET) == 0) {
            return from;
        }
        for (int at = from; at <= last && at < end; at++) {
            if (sets.contains(DETAIL, text.at(at))) {
                return at;
            }
        }
        return -1;
    }

    /** Goes on behind the match found; the next one must not be empty where this one ended, if this one was. */
    void advance() {
        matcher.forbidEmptyAt(matcher.position() == start ? start : -1);
        start = matcher.position();
    }
}
