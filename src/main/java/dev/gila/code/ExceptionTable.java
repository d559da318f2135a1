package dev.gila.code;

/**
 * Which instructions are protected: rows of three numbers (first instruction, end, handler), inner ones before those
 * around them.
 */
public final class ExceptionTable extends CodeTable {
    public static final int NO_HANDLER = -1;

    static final int WIDTH = 3;

    public ExceptionTable(int[] rows) {
        super(rows, WIDTH);
    }

    ExceptionTable(byte[] stored) {
        super(stored, WIDTH);
    }

    public int start(int row) {
        return at(row, 0);
    }

    public int end(int row) {
        return at(row, 1);
    }

    public int handler(int row) {
        return at(row, 2);
    }

    /** Where an exception at an instruction is handled, or {@link #NO_HANDLER}. */
    public int handlerAt(int pc) {
        for (int i = 0; i < size(); i++) if (start(i) <= pc && pc < end(i)) return handler(i);
        return NO_HANDLER;
    }
}
