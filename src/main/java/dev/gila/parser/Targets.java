package dev.gila.parser;

import dev.gila.ast.CmpOperator;
import dev.gila.ast.Expr;
import dev.gila.ast.ExprContext;
import dev.gila.ast.Singleton;
import dev.gila.token.Token;
import dev.gila.token.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** What can be assigned to or deleted, and how error messages name what cannot. */
final class Targets {
    /** Where a target stands decides what it may be. */
    enum Use {
        ASSIGN(ExprContext.STORE, "cannot assign to "),
        FOR(ExprContext.STORE, "cannot assign to "),
        DELETE(ExprContext.DEL, "cannot delete ");

        final ExprContext context;
        final String complaint;

        Use(ExprContext context, String complaint) {
            this.context = context;
            this.complaint = complaint;
        }
    }

    private final Grammar rules;
    private final Cursor in;

    Targets(Grammar rules) {
        this.rules = rules;
        this.in = rules.in;
    }

    /** One target or several with commas, as after {@code for}. */
    Expr targets() {
        Token start = in.token();
        Expr first = target();
        if (!in.at(TokenKind.COMMA)) {
            return first;
        }
        List<Expr> all = new ArrayList<>();
        all.add(first);
        while (in.accept(TokenKind.COMMA) && rules.expressions.startsExpression()) {
            all.add(target());
        }
        return new Expr.Tuple(in.from(start), List.copyOf(all), ExprContext.STORE);
    }

    Expr target() {
        Token start = in.token();
        if (in.accept(TokenKind.STAR)) {
            Expr value = checked(rules.expressions.primary(), Use.ASSIGN);
            return new Expr.Starred(in.from(start), value, ExprContext.STORE);
        }
        return checked(rules.expressions.primary(), Use.ASSIGN);
    }

    /** The expression as a target; fails if it cannot be one. */
    Expr checked(Expr expression, Use use) {
        if (invalid(expression, use) != null) {
            throw Cursor.Failure.INSTANCE;
        }
        return inContext(expression, use.context);
    }

    /** The part of an expression that keeps it from being a target, or null. */
    static Expr invalid(Expr expression, Use use) {
        if (expression instanceof Expr.Tuple tuple) {
            return firstInvalid(tuple.elts(), use);
        } else if (expression instanceof Expr.List list) {
            return firstInvalid(list.elts(), use);
        } else if (expression instanceof Expr.Starred starred) {
            return use == Use.DELETE ? expression : invalid(starred.value(), use);
        } else if (expression instanceof Expr.Name
                || expression instanceof Expr.Attribute
                || expression instanceof Expr.Subscript) {
            return null;
        } else if (use == Use.FOR && expression instanceof Expr.Compare compare) {
            return compare.ops().get(0) == CmpOperator.IN ? invalid(compare.left(), use) : null;
        }
        return expression;
    }

    private static Expr firstInvalid(List<Expr> elements, Use use) {
        for (Expr element : elements) {
            Expr invalid = invalid(element, use);
            if (invalid != null) {
                return invalid;
            }
        }
        return null;
    }

    /** Whether an expression can be annotated or take an augmented assignment: one name, attribute or subscript. */
    static boolean isSingle(Expr expression) {
        return expression instanceof Expr.Name
                || expression instanceof Expr.Attribute
                || expression instanceof Expr.Subscript;
    }

    static Expr inContext(Expr expression, ExprContext context) {
        if (expression instanceof Expr.Name name) {
            return new Expr.Name(name.span(), name.id(), context);
        } else if (expression instanceof Expr.Attribute attribute) {
            return new Expr.Attribute(attribute.span(), attribute.value(), attribute.attr(), context);
        } else if (expression instanceof Expr.Subscript subscript) {
            return new Expr.Subscript(subscript.span(), subscript.value(), subscript.slice(), context);
        } else if (expression instanceof Expr.Starred starred) {
            return new Expr.Starred(starred.span(), inContext(starred.value(), context), context);
        } else if (expression instanceof Expr.Tuple tuple) {
            return new Expr.Tuple(tuple.span(), allInContext(tuple.elts(), context), context);
        } else if (expression instanceof Expr.List list) {
            return new Expr.List(list.span(), allInContext(list.elts(), context), context);
        }
        return expression;
    }

    private static List<Expr> allInContext(List<Expr> elements, ExprContext context) {
        return elements.stream().map(element -> inContext(element, context)).toList();
    }

    /** How messages name a kind of expression. */
    static String describe(Expr expression) {
        return expression.accept(Describer.INSTANCE);
    }

    static String describe(Expr.Constant constant) {
        if (constant.value() instanceof Boolean flag) {
            return flag ? "True" : "False";
        }
        if (constant.value() instanceof Singleton singleton) {
            return singleton == Singleton.NONE ? "None" : "ellipsis";
        }
        return "literal";
    }
}
