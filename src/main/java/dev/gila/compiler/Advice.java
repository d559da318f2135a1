package dev.gila.compiler;

import dev.gila.ast.CmpOperator;
import dev.gila.ast.Expr;
import dev.gila.ast.Singleton;
import dev.gila.ast.Stmt;

/** SyntaxWarnings about code that is valid and surely not meant. */
final class Advice {
    private Advice() {}

    /** {@code x is 5}. */
    static void checkIdentity(Compilation c, Expr.Compare node) {
        Expr left = node.left();
        for (int i = 0; i < node.ops().size(); i++) {
            CmpOperator op = node.ops().get(i);
            Expr right = node.comparators().get(i);
            if (op == CmpOperator.IS || op == CmpOperator.IS_NOT) {
                String literal = literal(left) != null ? literal(left) : literal(right);
                if (literal != null) {
                    String sign = op == CmpOperator.IS ? "==" : "!=";
                    c.warn(
                            node.span(),
                            "\"" + op.symbol + "\" with '" + literal + "' literal. Did you mean \"" + sign + "\"?");
                }
            }
            left = right;
        }
    }

    /** The type of a literal whose identity means nothing, or {@code null}. */
    private static String literal(Expr node) {
        if (node instanceof Expr.Constant constant) {
            boolean single = constant.value() instanceof Singleton || constant.value() instanceof Boolean;
            return single ? null : typeName(constant);
        }
        return node instanceof Expr.Tuple ? "tuple" : null;
    }

    /** {@code assert (x, "message")}. */
    static void checkAssert(Compilation c, Stmt.Assert node) {
        boolean always =
                node.test() instanceof Expr.Tuple tuple && !tuple.elts().isEmpty();
        if (always) {
            c.warn(node.span(), "assertion is always true, perhaps remove parentheses?");
        }
    }

    /** {@code "text" (x)}. */
    static void checkCallee(Compilation c, Expr.Call node) {
        String type = typeName(node.func());
        if (type != null && !(node.func() instanceof Expr.Lambda)) {
            c.warn(node.span(), "'" + type + "' object is not callable; perhaps you missed a comma?");
        }
    }

    /** {@code 5 [x]} and {@code [1, 2] ["x"]}. */
    static void checkSubscript(Compilation c, Expr.Subscript node) {
        Expr object = node.value();
        String type = typeName(object);
        boolean refuses = object instanceof Expr.Set
                || object instanceof Expr.SetComp
                || object instanceof Expr.GeneratorExp
                || object instanceof Expr.Lambda
                || object instanceof Expr.Constant k && !(k.value() instanceof String || isBytes(k));
        if (type != null && refuses) {
            c.warn(node.span(), "'" + type + "' object is not subscriptable; perhaps you missed a comma?");
            return;
        }
        boolean sequence = object instanceof Expr.List
                || object instanceof Expr.ListComp
                || object instanceof Expr.Tuple
                || object instanceof Expr.JoinedStr
                || object instanceof Expr.Constant;
        String key = typeName(node.slice());
        boolean fits = key == null || key.equals("int") || key.equals("bool");
        if (sequence && type != null && !fits) {
            c.warn(
                    node.span(),
                    type + " indices must be integers or slices, not " + key + "; perhaps you missed a comma?");
        }
    }

    private static boolean isBytes(Expr.Constant constant) {
        return constant.value() instanceof dev.gila.ast.Bytes;
    }

    /** The type of value that an expression surely has, or {@code null}. */
    private static String typeName(Expr node) {
        if (node instanceof Expr.Constant constant) {
            Object value = constant.value();
            if (value instanceof Singleton s) {
                return s == Singleton.NONE ? "NoneType" : "ellipsis";
            }
            return value instanceof String
                    ? "str"
                    : value instanceof Boolean
                            ? "bool"
                            : value instanceof Double
                                    ? "float"
                                    : value instanceof dev.gila.ast.Imaginary
                                            ? "complex"
                                            : isBytes(constant) ? "bytes" : "int";
        } else if (node instanceof Expr.Tuple) {
            return "tuple";
        } else if (node instanceof Expr.List || node instanceof Expr.ListComp) {
            return "list";
        } else if (node instanceof Expr.Dict || node instanceof Expr.DictComp) {
            return "dict";
        } else if (node instanceof Expr.Set || node instanceof Expr.SetComp) {
            return "set";
        } else if (node instanceof Expr.GeneratorExp) {
            return "generator";
        } else if (node instanceof Expr.Lambda) {
            return "function";
        }
        return node instanceof Expr.JoinedStr || node instanceof Expr.FormattedValue ? "str" : null;
    }
}
