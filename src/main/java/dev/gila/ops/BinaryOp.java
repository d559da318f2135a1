package dev.gila.ops;

import dev.gila.object.Slot;

/** The binary operators: the slots they try, and the sign that messages show. */
public enum BinaryOp {
    ADD("+", Slot.ADD, Slot.RADD, Slot.IADD),
    SUB("-", Slot.SUB, Slot.RSUB, Slot.ISUB),
    MUL("*", Slot.MUL, Slot.RMUL, Slot.IMUL),
    MATMUL("@", Slot.MATMUL, Slot.RMATMUL, Slot.IMATMUL),
    TRUEDIV("/", Slot.TRUEDIV, Slot.RTRUEDIV, Slot.ITRUEDIV),
    FLOORDIV("//", Slot.FLOORDIV, Slot.RFLOORDIV, Slot.IFLOORDIV),
    MOD("%", Slot.MOD, Slot.RMOD, Slot.IMOD),
    POW("** or pow()", Slot.POW, Slot.RPOW, Slot.IPOW),
    LSHIFT("<<", Slot.LSHIFT, Slot.RLSHIFT, Slot.ILSHIFT),
    RSHIFT(">>", Slot.RSHIFT, Slot.RRSHIFT, Slot.IRSHIFT),
    AND("&", Slot.AND, Slot.RAND, Slot.IAND),
    OR("|", Slot.OR, Slot.ROR, Slot.IOR),
    XOR("^", Slot.XOR, Slot.RXOR, Slot.IXOR),
    DIVMOD("divmod()", Slot.DIVMOD, Slot.RDIVMOD, null);

    final String sign;
    final Slot slot;
    final Slot reflected;
    final Slot inPlace;

    BinaryOp(String sign, Slot slot, Slot reflected, Slot inPlace) {
        this.sign = sign;
        this.slot = slot;
        this.reflected = reflected;
        this.inPlace = inPlace;
    }

    /** The sign of the operator, as in {@code a + b}; "** or pow()" and "divmod()" as CPython's messages have them. */
    public String sign() {
        return sign;
    }

    /** The sign of the augmented assignment, as in {@code a += b}. */
    public String inPlaceSign() {
        return this == POW ? "**=" : sign + "=";
    }
}
