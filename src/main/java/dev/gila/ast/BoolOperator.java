package dev.gila.ast;

/** The operator of a {@link Expr.BoolOp}. */
public enum BoolOperator implements AstName {
    AND("And", "and"),
    OR("Or", "or");

    private final String astName;

    /** As written in source. */
    public final String symbol;

    BoolOperator(String astName, String symbol) {
        this.astName = astName;
        this.symbol = symbol;
    }

    @Override
    public String astName() {
        return astName;
    }
}
