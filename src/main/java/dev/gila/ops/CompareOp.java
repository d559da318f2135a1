package dev.gila.ops;

import dev.gila.object.Slot;

/** The rich comparisons: each one's slot, and the slot that the other operand is asked for. */
public enum CompareOp {
    LT("<", Slot.LT, Slot.GT),
    LE("<=", Slot.LE, Slot.GE),
    EQ("==", Slot.EQ, Slot.EQ),
    NE("!=", Slot.NE, Slot.NE),
    GT(">", Slot.GT, Slot.LT),
    GE(">=", Slot.GE, Slot.LE);

    final String sign;
    final Slot slot;
    final Slot reflected;

    CompareOp(String sign, Slot slot, Slot reflected) {
        this.sign = sign;
        this.slot = slot;
        this.reflected = reflected;
    }

    public String sign() {
        return sign;
    }

    /** Whether the comparison holds for operands whose order is that of {@code sign} to 0. */
    public boolean holds(int sign) {
        return switch (this) {
            case LT -> sign < 0;
            case LE -> sign <= 0;
            case EQ -> sign == 0;
            case NE -> sign != 0;
            case GT -> sign > 0;
            case GE -> sign >= 0;
        };
    }
}
