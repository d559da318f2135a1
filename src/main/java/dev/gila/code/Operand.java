package dev.gila.code;

/** What one number after an opcode means. */
public enum Operand {
    /** A register that the instruction writes. */
    DEF("d"),
    /** The first of several registers that it writes; how many follows as a {@link #COUNT}. */
    DEFS("d.."),
    /** Two registers that it writes, this one and the next. */
    DEF_PAIR("d,d+1"),
    /** A register that it reads; it may hold a constant. */
    USE("s"),
    /** A register that it reads, or -1 for none. */
    OPTIONAL("s?"),
    /** The first of several registers that it reads; how many follows as a {@link #COUNT}. */
    USES("s.."),
    /** Two registers that it reads, this one and the next. */
    USE_PAIR("s,s+1"),
    /** A local's register: read or written, and named in messages. */
    LOCAL("local"),
    /** A local's register that holds a cell. */
    CELL("cell"),
    COUNT("n"),
    /** An index into the code's names. */
    NAME("name"),
    /** The position of an instruction. */
    TARGET("to"),
    /** An index into the inline caches of the linked code. */
    CACHE("cache"),
    NUMBER("i");

    /** How the opcode page shows it. */
    public final String sign;

    Operand(String sign) {
        this.sign = sign;
    }

    /** Whether the number is a register. */
    public boolean isRegister() {
        return ordinal() <= CELL.ordinal();
    }
}
