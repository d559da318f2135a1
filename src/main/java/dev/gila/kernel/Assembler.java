package dev.gila.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Machine code for x86-64 processors with AVX-512 or AVX2: instructions on vectors of floats or doubles, and the few beside
 * them that make loops. Vector registers are numbers; memory is what a pointer register holds, {@link #index} bytes and a
 * distance. Encodings are those of Intel's Software Developer's Manual, volume 2, sections 2.3 (VEX) and 2.7 (EVEX).
 */
final class Assembler {
    // Operations of three registers.
    static final int AND = 0x54;
    static final int AND_NOT = 0x55; // of a: ~a & b
    static final int XOR = 0x57;
    static final int ADD = 0x58;
    static final int MULTIPLY = 0x59;
    static final int SUBTRACT = 0x5C;
    static final int MINIMUM = 0x5D; // b where either is NaN, or both are zero
    static final int DIVIDE = 0x5E;
    static final int MAXIMUM = 0x5F; // likewise

    // Registers that System V functions get their first four arguments in, and may use as they like.
    static final int RDI = 7;
    static final int RSI = 6;
    static final int RDX = 2;
    static final int RCX = 1;

    /** One that belongs to the caller: see {@link #save}. */
    static final int RBX = 3;

    /** What counts: added to each pointer. */
    private static final int RAX = 0;

    // Opcodes.
    private static final int LOAD = 0x10;
    private static final int STORE = 0x11;
    private static final int STREAM = 0x2B;
    private static final int REPEAT_FLOAT = 0x18;
    private static final int REPEAT_DOUBLE = 0x19;
    private static final int REPEAT_WORD = 0x7C;
    private static final int MOVE_WORD = 0x6E;
    private static final int MOVE = 0x28;
    private static final int COMPARE = 0xC2;
    private static final int BLEND_FLOATS = 0x4A;
    private static final int BLEND_DOUBLES = 0x4B;

    // Conditions of jumps.
    private static final int BELOW = 0x82;
    private static final int NOT_BELOW = 0x83;
    private static final int NOT_ZERO = 0x85;

    /** What a comparison looks for: numbers that are not ordered, since one is NaN. */
    private static final int UNORDERED = 3;

    // Tables of opcodes.
    private static final int MAP_0F = 1;
    private static final int MAP_0F38 = 2;
    private static final int MAP_0F3A = 3;

    /** A register that an instruction does not read. */
    private static final int NONE = 0;

    /** In the place of an index: none. */
    private static final int NO_INDEX = 4;

    /** The mask register that is used, and, where an instruction may have one, what says that it has none. */
    private static final int MASK = 1;

    private static final int UNMASKED = 0;

    private final boolean isDouble;
    private final boolean isWide;
    private ByteBuffer code = ByteBuffer.allocate(1 << 10).order(ByteOrder.LITTLE_ENDIAN);

    /** For elements of that type, float32 or float64; with AVX-512 where {@code isWide}, else with AVX2. */
    Assembler(DType dtype, boolean isWide) {
        this.isDouble = dtype == DType.FLOAT64;
        this.isWide = isWide;
    }

    /** The vector registers there are. */
    int registers() {
        return isWide ? 32 : 16;
    }

    /** Bytes of a vector. */
    int width() {
        return isWide ? 64 : 32;
    }

    /** {@code to = a op b}, where {@code op} is one of the operations above. */
    void apply(int op, int to, int a, int b) {
        registers(MAP_0F, isDouble, isDouble, op, to, a, b);
    }

    /**
     * Where an element of {@code tested} is NaN, that of {@code to} becomes that of {@code from}; uses {@code spare}, or the
     * first mask register.
     */
    void moveWhereNaN(int to, int tested, int from, int spare) {
        registers(MAP_0F, isDouble, isDouble, COMPARE, isWide ? MASK : spare, tested, tested);
        bytes(UNORDERED);
        if (isWide) {
            prefix(MAP_0F, isDouble, isDouble, to, NONE, (from & 16) != 0, from >> 3 & 1, MASK);
            bytes(MOVE, 0xC0 | (to & 7) << 3 | from & 7);
        } else {
            registers(MAP_0F3A, true, false, isDouble ? BLEND_DOUBLES : BLEND_FLOATS, to, to, from);
            bytes(spare << 4);
        }
    }

    /** {@code to = [pointer + index + distance]}. */
    void load(int to, int pointer, int distance) {
        move(LOAD, to, pointer, RAX, distance);
    }

    /** {@code to = [pointer + distance]}. */
    void loadTop(int to, int pointer, int distance) {
        move(LOAD, to, pointer, NO_INDEX, distance);
    }

    /** {@code [pointer + index + distance] = from}. */
    void store(int from, int pointer, int distance) {
        move(STORE, from, pointer, RAX, distance);
    }

    /** {@code [pointer + distance] = from}. */
    void storeTop(int from, int pointer, int distance) {
        move(STORE, from, pointer, NO_INDEX, distance);
    }

    /** The same past the caches, to a multiple of the vector's size. */
    void stream(int from, int pointer, int distance) {
        move(STREAM, from, pointer, RAX, distance);
    }

    /** Each element of {@code to} is the first that slot {@code slot} of a table of addresses points to; uses the index. */
    void repeat(int to, int table, int slot) {
        pointer(RAX, table, slot);
        int op = isDouble ? REPEAT_DOUBLE : REPEAT_FLOAT;
        prefix(MAP_0F38, true, isWide && isDouble, to, NONE, false, RAX >> 3, UNMASKED);
        bytes(op, (to & 7) << 3 | RAX);
    }

    /** Each element of {@code to} is a number; uses the index. */
    void fill(int to, double number) {
        int half = Float.floatToRawIntBits((float) number);
        long bits = isDouble
                ? Double.doubleToRawLongBits(number)
                : (long) half << Integer.SIZE | Integer.toUnsignedLong(half);
        bytes(0x48, 0xB8 + RAX);
        room(Long.BYTES).putLong(bits);
        if (isWide) {
            registers(MAP_0F38, true, true, REPEAT_WORD, to, NONE, RAX);
        } else {
            // Of the low half of the register, by an instruction whose length bit is zero.
            bytes(0xC4, (to < 8 ? 0x80 : 0) | 0x60 | MAP_0F, 0xF9, MOVE_WORD, 0xC0 | (to & 7) << 3 | RAX);
            registers(MAP_0F38, true, false, REPEAT_DOUBLE, to, NONE, to);
        }
    }

    /** {@code to = table[slot]}, of a table of addresses. */
    void pointer(int to, int table, int slot) {
        bytes(0x48 | to >> 3 << 2 | table >> 3, 0x8B, 0x80 | (to & 7) << 3 | table & 7);
        room(Integer.BYTES).putInt(slot * Long.BYTES);
    }

    /** Multiplies a register by two so many times. */
    void shiftLeft(int register, int times) {
        bytes(0x48, 0xC1, 0xE0 | register, times);
    }

    /** The index is a number. */
    void index(int value) {
        bytes(0xB8 + RAX);
        room(Integer.BYTES).putInt(value);
    }

    /** Adds to the index, and jumps back to a place while it is below a register. */
    void loop(int step, int limit, int place) {
        add(RAX, step);
        loopBelow(limit, place);
    }

    /** Jumps back to a place while the index is below a register. */
    void loopBelow(int limit, int place) {
        bytes(0x48, 0x39, 0xC0 | limit << 3 | RAX);
        jump(BELOW, place);
    }

    /** Adds to the index, and jumps back to a place until it is a multiple of a power of two. */
    void loopWithin(int step, int power, int place) {
        add(RAX, step);
        bytes(0xA9);
        room(Integer.BYTES).putInt(power - 1);
        jump(NOT_ZERO, place);
    }

    /** Copies the index, without so many of its lowest bits but one; jumps over what follows, up to {@link #land}, if that is set. */
    int skipIfOdd(int to, int bits) {
        bytes(0x48, 0x89, 0xC0 | RAX << 3 | to);
        halve(to, bits + 1);
        bytes(0x0F, BELOW);
        room(Integer.BYTES).putInt(0);
        return code.position();
    }

    /** Halves a register, and jumps back to a place unless it was odd. */
    void loopWhileEven(int register, int place) {
        halve(register, 1);
        jump(NOT_BELOW, place);
    }

    /** The bit that goes last is the carry, which says what is below. */
    private void halve(int register, int times) {
        bytes(0x48, 0xC1, 0xE8 | register, times);
    }

    /** Keeps what the caller has in a register, until {@link #restore}. */
    void save(int register) {
        bytes(0x50 | register);
    }

    void restore(int register) {
        bytes(0x58 | register);
    }

    /** Adds a number to a register. */
    void add(int register, int number) {
        bytes(0x48 | register >> 3, 0x81, 0xC0 | register & 7);
        room(Integer.BYTES).putInt(number);
    }

    private void jump(int condition, int place) {
        bytes(0x0F, condition);
        room(Integer.BYTES).putInt(place - code.position() - Integer.BYTES);
    }

    /** Skips what follows, up to {@link #land}, unless the lowest bit of a byte behind a pointer is set. */
    int skipUnless(int pointer, int distance) {
        bytes(0xF6, 0x40 | pointer, distance, 1, 0x0F, 0x84);
        room(Integer.BYTES).putInt(0);
        return code.position();
    }

    /** Where what skips something skips to. */
    void land(int skipped) {
        code.putInt(skipped - Integer.BYTES, code.position() - skipped);
    }

    /** Here, where a loop may begin. */
    int place() {
        return code.position();
    }

    /** Returns to the caller, whose vectors of half the size are as fast as before. */
    void end() {
        bytes(0xC5, 0xF8, 0x77, 0xC3);
    }

    /** All that was written. */
    byte[] code() {
        return Arrays.copyOf(code.array(), code.position());
    }

    private void move(int op, int register, int pointer, int index, int distance) {
        prefix(MAP_0F, isDouble, isWide && isDouble, register, NONE, false, pointer >> 3, UNMASKED);
        // A distance of four bytes, and a second byte that says which registers are added.
        bytes(op, 0x80 | (register & 7) << 3 | 4, index << 3 | pointer & 7);
        room(Integer.BYTES).putInt(distance);
    }

    private void registers(int map, boolean is66, boolean isW, int op, int to, int a, int b) {
        prefix(map, is66, isWide && isW, to, a, (b & 16) != 0, b >> 3 & 1, UNMASKED);
        bytes(op, 0xC0 | (to & 7) << 3 | b & 7);
    }

    /**
     * What precedes an opcode: high bits of registers, inverted; the table of opcodes; the register that is read first.
     *
     * @param is66 whether the instruction has the prefix 66, in those of doubles
     * @param x the fifth bit of the number of the last register
     * @param b its fourth bit
     * @param mask the mask register that says which elements are written
     */
    private void prefix(int map, boolean is66, boolean isW, int to, int first, boolean x, int b, int mask) {
        int high = ((to & 8) == 0 ? 0x80 : 0) | (x ? 0 : 0x40) | (b == 0 ? 0x20 : 0) | map;
        int low = (isW ? 0x80 : 0) | (~first & 15) << 3 | (is66 ? 1 : 0);
        if (isWide) {
            bytes(0x62, high | ((to & 16) == 0 ? 0x10 : 0), low | 4, 0x40 | ((first & 16) == 0 ? 8 : 0) | mask);
        } else {
            bytes(0xC4, high, low | 4);
        }
    }

    private void bytes(int... values) {
        for (int value : values) room(1).put((byte) value);
    }

    private ByteBuffer room(int more) {
        if (code.remaining() < more) {
            code = ByteBuffer.allocate(2 * code.capacity())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(code.flip());
        }
        return code;
    }
}
