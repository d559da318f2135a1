package dev.gila.modules.io;

import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.Singletons;

/**
 * The ends of lines in decoded text: which kinds have been seen, and, where asked, all of them made "\n". A carriage
 * return at the end of a piece is kept back, since its line feed may come with the next.
 */
final class Newlines {
    private static final int CR = 1;
    private static final int LF = 2;
    private static final int CRLF = 4;

    private final boolean translate;
    private boolean pendingCr;
    private int seen;

    Newlines(boolean translate) {
        this.translate = translate;
    }

    String apply(String piece, boolean end) {
        String s = pendingCr && (end || !piece.isEmpty()) ? "\r" + piece : piece;
        if (s != piece) pendingCr = false;
        if (!end && !s.isEmpty() && s.charAt(s.length() - 1) == '\r') {
            pendingCr = true;
            s = s.substring(0, s.length() - 1);
        }
        if (s.indexOf('\r') < 0) {
            if ((seen & LF) == 0 && s.indexOf('\n') >= 0) seen |= LF;
            return s;
        }
        for (int i = 0; i < s.length() && seen != (CR | LF | CRLF); i++) {
            char c = s.charAt(i);
            if (c == '\n') {
                seen |= LF;
            } else if (c == '\r') {
                boolean both = i + 1 < s.length() && s.charAt(i + 1) == '\n';
                seen |= both ? CRLF : CR;
                if (both) i++;
            }
        }
        return translate ? s.replace("\r\n", "\n").replace('\r', '\n') : s;
    }

    boolean hasPending() {
        return pendingCr;
    }

    void setPending(boolean pending) {
        pendingCr = pending;
    }

    void reset() {
        pendingCr = false;
        seen = 0;
    }

    /** What {@code newlines} shows: None, one kind, or a tuple of several. */
    Object seen() {
        String[] kinds = {"\r", "\n", "\r\n"};
        Object[] found = new Object[Integer.bitCount(seen)];
        int n = 0;
        for (int i = 0; i < kinds.length; i++) if ((seen & 1 << i) != 0) found[n++] = PyStr.intern(kinds[i]);
        return n == 0 ? Singletons.NONE : n == 1 ? found[0] : PyTuple.of(found);
    }
}
