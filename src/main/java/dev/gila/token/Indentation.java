package dev.gila.token;

import dev.gila.source.SourceError.Kind;

/**
 * The indentation of the enclosing blocks. Each is measured twice, with tabs to every eighth column and with tabs as one
 * character: text in which the two would order lines differently is refused.
 */
final class Indentation {
    private static final int MAX_LEVELS = 100;
    private static final int TAB = 8;

    private final Scanner in;
    private final int[] columns = new int[MAX_LEVELS];
    private final int[] tabless = new int[MAX_LEVELS];
    private int level;
    private int column;
    private int tablessColumn;

    Indentation(Scanner in) {
        this.in = in;
    }

    int level() {
        return level;
    }

    /** Passes the blanks at the start of a line. A line continued by a backslash has the indentation of its first part. */
    void measure() {
        column = 0;
        tablessColumn = 0;
        int continued = 0;
        while (true) {
            switch (in.peek()) {
                case ' ' -> {
                    column++;
                    tablessColumn++;
                }
                case '\t' -> {
                    column = (column / TAB + 1) * TAB;
                    tablessColumn++;
                }
                case '\f' -> {
                    column = 0;
                    tablessColumn = 0;
                }
                case '\\' -> {
                    if (in.peek(1) != '\n' || in.peek(2) == Scanner.END) {
                        return;
                    }
                    continued = continued != 0 ? continued : column;
                    in.advance();
                }
                default -> {
                    if (continued != 0) {
                        column = continued;
                        tablessColumn = continued;
                    }
                    return;
                }
            }
            in.advance();
        }
    }

    /** Takes the measured line into account: 1 if it opens a block, else minus the number of blocks that it closes. */
    int update() {
        if (column == columns[level]) {
            checkTabs(tablessColumn == tabless[level]);
            return 0;
        }
        if (column > columns[level]) {
            if (level + 1 >= MAX_LEVELS) {
                throw in.error(Kind.INDENTATION_ERROR, "too many levels of indentation", in.line(), 1, 0, false);
            }
            checkTabs(tablessColumn > tabless[level]);
            level++;
            columns[level] = column;
            tabless[level] = tablessColumn;
            return 1;
        }
        int before = level;
        while (level > 0 && column < columns[level]) {
            level--;
        }
        if (column != columns[level]) {
            String message = "unindent does not match any outer indentation level";
            int length = in.source.line(in.line()).length();
            throw in.error(Kind.INDENTATION_ERROR, message, in.line(), length, -1, false);
        }
        checkTabs(tablessColumn == tabless[level]);
        return level - before;
    }

    private void checkTabs(boolean consistent) {
        if (!consistent) {
            throw in.error(
                    Kind.TAB_ERROR, "inconsistent use of tabs and spaces in indentation", in.line(), 1, 0, false);
        }
    }
}
