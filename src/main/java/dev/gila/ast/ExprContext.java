package dev.gila.ast;

/** How a name, attribute, subscript or display is used. */
public enum ExprContext implements AstName {
    LOAD("Load"),
    STORE("Store"),
    DEL("Del");

    private final String astName;

    ExprContext(String astName) {
        this.astName = astName;
    }

    @Override
    public String astName() {
        return astName;
    }
}
