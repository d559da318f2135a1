package dev.gila.code;

/**
 * Which instructions are protected: rows of three numbers (first instruction, end, handler), inner ones before those
 * around them.
 */
public record ExceptionTable(int[] rows) {
    public static final int NO_HANDLER = -1;

    private static final int WIDTH = 3;

    public int size() {
        return rows.length / WIDTH;
    }

    public int start(int row) {
        return rows[row * WIDTH];
    }

    public int end(int row) {
        return rows[row * WIDTH + 1];
    }

    public int handler(int row) {
        return rows[row * WIDTH + 2];
    }

    /** Where an exception at an instruction is handled, or {@link #NO_HANDLER}. */
    public int handlerAt(int pc) {
        for (int i = 0; i < rows.length; i += WIDTH) {
            if (rows[i] <= pc && pc < rows[i + 1]) {
                return rows[i + 2];
            }
        }
        return NO_HANDLER;
    }
}
