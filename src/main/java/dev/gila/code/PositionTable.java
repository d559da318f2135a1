package dev.gila.code;

import dev.gila.source.Span;

/**
 * Where in the source each instruction comes from: rows of five numbers (the first instruction's position, start line,
 * end line, start column, end column), in order. A row holds up to the next one. Line 0 is no line.
 */
public final class PositionTable extends CodeTable {
    static final int WIDTH = 5;

    public PositionTable(int[] rows) {
        super(rows, WIDTH);
    }

    PositionTable(byte[] stored) {
        super(stored, WIDTH);
    }

    /** The position from which a row holds. */
    public int start(int row) {
        return at(row, 0);
    }

    public int line(int row) {
        return at(row, 1);
    }

    public int endLine(int row) {
        return at(row, 2);
    }

    public int column(int row) {
        return at(row, 3);
    }

    public int endColumn(int row) {
        return at(row, 4);
    }

    /** The row that an instruction belongs to, or -1 for none. */
    public int rowAt(int pc) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (start(middle) <= pc) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /** The line of an instruction, or 0. */
    public int lineAt(int pc) {
        int row = rowAt(pc);
        return row < 0 ? 0 : line(row);
    }

    /** The source of an instruction. */
    public Span at(int pc) {
        int row = rowAt(pc);
        return row < 0 ? Span.NONE : new Span(line(row), column(row), endLine(row), endColumn(row));
    }
}
