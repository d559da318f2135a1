package dev.gila.ast;

/** One operator of a {@link Expr.Compare}. */
public enum CmpOperator implements AstName {
    EQ("Eq", "=="),
    NOT_EQ("NotEq", "!="),
    LT("Lt", "<"),
    LT_E("LtE", "<="),
    GT("Gt", ">"),
    GT_E("GtE", ">="),
    IS("Is", "is"),
    IS_NOT("IsNot", "is not"),
    IN("In", "in"),
    NOT_IN("NotIn", "not in");

    private final String astName;

    /** As written in source. */
    public final String symbol;

    CmpOperator(String astName, String symbol) {
        this.astName = astName;
        this.symbol = symbol;
    }

    @Override
    public String astName() {
        return astName;
    }
}
