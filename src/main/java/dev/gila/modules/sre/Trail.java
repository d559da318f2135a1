package dev.gila.modules.sre;

import java.util.Arrays;

/**
 * What a matcher goes back to: places to try next and things to undo on the way, the latest first. A record is a kind
 * and three numbers, with the repeat that was current.
 */
final class Trail {
    /** Go on at a code with a position. */
    static final int RESUME = 0;

    /** Try the next of several branches. */
    static final int BRANCH = 1;

    /** Give back one character of a greedy repeat; the third number is the position of its minimum. */
    static final int SHORTER = 2;

    /** Take one more character for a lazy repeat; the third number is how many it has. */
    static final int LONGER = 3;

    /** Not a choice: set a mark back; the numbers are the mark, its old position, and the last group closed before. */
    static final int MARK = 4;

    private static final int WIDTH = 4;

    private int[] numbers = new int[64 * WIDTH];
    private Repeat[] repeats = new Repeat[64];
    private int size;

    int size() {
        return size;
    }

    void clear() {
        Arrays.fill(repeats, 0, Math.min(size, repeats.length), null);
        size = 0;
    }

    void push(int kind, int first, int second, int third, Repeat repeat) {
        if (size == repeats.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
            repeats = Arrays.copyOf(repeats, repeats.length * 2);
        }
        int at = size * WIDTH;
        numbers[at] = kind;
        numbers[at + 1] = first;
        numbers[at + 2] = second;
        numbers[at + 3] = third;
        repeats[size++] = repeat;
    }

    void pop() {
        repeats[--size] = null;
    }

    int kind() {
        return numbers[(size - 1) * WIDTH];
    }

    int first() {
        return numbers[(size - 1) * WIDTH + 1];
    }

    int second() {
        return numbers[(size - 1) * WIDTH + 2];
    }

    int third() {
        return numbers[(size - 1) * WIDTH + 3];
    }

    Repeat repeat() {
        return repeats[size - 1];
    }

    void setSecond(int value) {
        numbers[(size - 1) * WIDTH + 2] = value;
    }

    /** Drops the choices above a size, so that they are final, and keeps what must be undone. */
    void commit(int base) {
        int kept = base;
        for (int i = base; i < size; i++) {
            if (numbers[i * WIDTH] == MARK) {
                System.arraycopy(numbers, i * WIDTH, numbers, kept * WIDTH, WIDTH);
                kept++;
            }
            repeats[i] = null;
        }
        size = kept;
    }
}
