package dev.gila.ast;

/** The operator of a {@link Expr.BinOp} or {@link Stmt.AugAssign}. */
public enum Operator implements AstName {
    ADD("Add", "+"),
    SUB("Sub", "-"),
    MULT("Mult", "*"),
    MATMULT("MatMult", "@"),
    DIV("Div", "/"),
    MOD("Mod", "%"),
    POW("Pow", "**"),
    LSHIFT("LShift", "<<"),
    RSHIFT("RShift", ">>"),
    BIT_OR("BitOr", "|"),
    BIT_XOR("BitXor", "^"),
    BIT_AND("BitAnd", "&"),
    FLOOR_DIV("FloorDiv", "//");

    private final String astName;

    /** As written in source. */
    public final String symbol;

    Operator(String astName, String symbol) {
        this.astName = astName;
        this.symbol = symbol;
    }

    @Override
    public String astName() {
        return astName;
    }
}
