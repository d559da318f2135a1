package dev.gila.code;

/** Rows of numbers that go with code. Those of stored code are decoded when somebody first asks, which is seldom. */
abstract class CodeTable {
    private final byte[] stored;
    private final int width;
    private volatile int[] rows;

    CodeTable(int[] rows, int width) {
        stored = null;
        this.rows = rows;
        this.width = width;
    }

    /** The table whose rows {@link CodeWriter#table} wrote. */
    CodeTable(byte[] stored, int width) {
        this.stored = stored;
        this.width = width;
    }

    /** All numbers, row after row; not to be changed. */
    public final int[] rows() {
        int[] known = rows;
        if (known == null) rows = known = CodeReader.table(stored, width);
        return known;
    }

    public final int size() {
        return rows().length / width;
    }

    final int at(int row, int column) {
        return rows()[row * width + column];
    }
}
