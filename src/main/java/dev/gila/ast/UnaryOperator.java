package dev.gila.ast;

/** The operator of a {@link Expr.UnaryOp}. */
public enum UnaryOperator implements AstName {
    INVERT("Invert", "~"),
    NOT("Not", "not"),
    UADD("UAdd", "+"),
    USUB("USub", "-");

    private final String astName;

    /** As written in source. */
    public final String symbol;

    UnaryOperator(String astName, String symbol) {
        this.astName = astName;
        this.symbol = symbol;
    }

    @Override
    public String astName() {
        return astName;
    }
}
