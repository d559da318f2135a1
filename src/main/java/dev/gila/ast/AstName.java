package dev.gila.ast;

/** A field's value that is a class without fields in Python's {@code ast} module: an operator or a context. */
public sealed interface AstName permits ExprContext, BoolOperator, Operator, UnaryOperator, CmpOperator {
    String astName();
}
