package dev.gila.parser;

import dev.gila.ast.Expr;
import dev.gila.ast.ExprContext;
import dev.gila.ast.Operator;
import dev.gila.ast.Stmt;
import dev.gila.ast.TypeParam;
import dev.gila.source.Span;
import dev.gila.token.Token;
import dev.gila.token.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Statements that fit on one line. */
final class Simple {
    private final Grammar rules;
    private final Cursor in;

    Simple(Grammar rules) {
        this.rules = rules;
        this.in = rules.in;
    }

    /** A line of statements, line end included. */
    void line(List<Stmt> body) {
        do {
            body.add(statement());
        } while (in.accept(TokenKind.SEMI) && !in.at(TokenKind.NEWLINE));
        in.expect(TokenKind.NEWLINE);
    }

    private Stmt statement() {
        Token start = in.token();
        return switch (start.kind()) {
            case RETURN -> returned(start);
            case RAISE -> raised(start);
            case PASS -> new Stmt.Pass(in.next().span());
            case BREAK -> new Stmt.Break(in.next().span());
            case CONTINUE -> new Stmt.Continue(in.next().span());
            case DEL -> deleted(start);
            case ASSERT -> asserted(start);
            case IMPORT -> rules.imports.importNames();
            case FROM -> rules.imports.importFrom();
            case GLOBAL -> declared(start, Stmt.Global::new);
            case NONLOCAL -> declared(start, Stmt.Nonlocal::new);
            default -> expressionOrAssignment(start);
        };
    }

    // Assignments

    private Stmt expressionOrAssignment(Token start) {
        if (in.diagnosing()) {
            rules.statementMistakes.assignment();
        }
        if (in.atWord("type") && in.kind(1) == TokenKind.NAME) {
            return typeAlias(start);
        }
        Expr first = rules.expressions.yieldOrStarExpressions();
        Stmt assignment = assignment(start, first);
        return assignment != null ? assignment : new Stmt.ExprStmt(in.from(start), first);
    }

    /** The assignment that starts with an expression, or null if none does. Fails if its target cannot be one. */
    Stmt assignment(Token start, Expr first) {
        TokenKind kind = in.kind();
        if (kind == TokenKind.EQUAL) {
            return plainAssignment(start, first);
        }
        if (kind == TokenKind.COLON) {
            return annotated(start, first);
        }
        Operator operator = augmenting(kind);
        return operator == null ? null : augmented(start, first, operator);
    }

    private Stmt plainAssignment(Token start, Expr first) {
        List<Expr> targets = new ArrayList<>();
        Expr value = first;
        while (in.accept(TokenKind.EQUAL)) {
            targets.add(rules.targets.checked(value, Targets.Use.ASSIGN));
            value = rules.expressions.yieldOrStarExpressions();
        }
        return new Stmt.Assign(in.from(start), List.copyOf(targets), value);
    }

    private Stmt annotated(Token start, Expr first) {
        if (!Targets.isSingle(first)) {
            throw Cursor.Failure.INSTANCE;
        }
        boolean simple = first instanceof Expr.Name && start.kind() == TokenKind.NAME;
        in.next();
        Expr annotation = rules.expressions.expression();
        Expr value = in.at(TokenKind.EQUAL) ? assignedValue() : null;
        Expr target = Targets.inContext(first, ExprContext.STORE);
        return new Stmt.AnnAssign(in.from(start), target, annotation, value, simple);
    }

    /** A wrong value leaves the annotation right: what is reported then is the equals sign. */
    private Expr assignedValue() {
        return in.attempt(() -> {
            in.next();
            return rules.expressions.yieldOrStarExpressions();
        });
    }

    private Stmt augmented(Token start, Expr first, Operator operator) {
        if (!Targets.isSingle(first)) {
            throw Cursor.Failure.INSTANCE;
        }
        in.next();
        Expr value = rules.expressions.yieldOrStarExpressions();
        return new Stmt.AugAssign(in.from(start), Targets.inContext(first, ExprContext.STORE), operator, value);
    }

    static Operator augmenting(TokenKind kind) {
        return switch (kind) {
            case PLUSEQUAL -> Operator.ADD;
            case MINEQUAL -> Operator.SUB;
            case STAREQUAL -> Operator.MULT;
            case ATEQUAL -> Operator.MATMULT;
            case SLASHEQUAL -> Operator.DIV;
            case PERCENTEQUAL -> Operator.MOD;
            case AMPEREQUAL -> Operator.BIT_AND;
            case VBAREQUAL -> Operator.BIT_OR;
            case CIRCUMFLEXEQUAL -> Operator.BIT_XOR;
            case LEFTSHIFTEQUAL -> Operator.LSHIFT;
            case RIGHTSHIFTEQUAL -> Operator.RSHIFT;
            case DOUBLESTAREQUAL -> Operator.POW;
            case DOUBLESLASHEQUAL -> Operator.FLOOR_DIV;
            default -> null;
        };
    }

    private Stmt typeAlias(Token start) {
        in.next();
        Token nameToken = in.expect(TokenKind.NAME);
        Expr name = new Expr.Name(nameToken.span(), Cursor.name(nameToken), ExprContext.STORE);
        List<TypeParam> parameters = rules.definitions.typeParameters();
        in.expect(TokenKind.EQUAL);
        Expr value = rules.expressions.expression();
        return new Stmt.TypeAlias(in.from(start), name, parameters, value);
    }

    // The rest

    private Stmt returned(Token start) {
        in.next();
        Expr value = rules.expressions.startsExpression() ? rules.expressions.starExpressions() : null;
        return new Stmt.Return(in.from(start), value);
    }

    private Stmt raised(Token start) {
        in.next();
        if (!rules.expressions.startsExpression()) {
            return new Stmt.Raise(in.from(start), null, null);
        }
        Expr exception = rules.expressions.expression();
        Expr cause = in.accept(TokenKind.FROM) ? rules.expressions.expression() : null;
        return new Stmt.Raise(in.from(start), exception, cause);
    }

    private Stmt deleted(Token start) {
        if (in.diagnosing()) {
            rules.statementMistakes.deletion();
        }
        in.next();
        List<Expr> targets = new ArrayList<>();
        do {
            targets.add(rules.targets.checked(rules.expressions.primary(), Targets.Use.DELETE));
        } while (in.accept(TokenKind.COMMA) && rules.expressions.startsExpression());
        if (!in.at(TokenKind.SEMI) && !in.at(TokenKind.NEWLINE)) {
            throw Cursor.Failure.INSTANCE;
        }
        return new Stmt.Delete(in.from(start), List.copyOf(targets));
    }

    private Stmt asserted(Token start) {
        in.next();
        Expr test = rules.expressions.expression();
        Expr message = in.accept(TokenKind.COMMA) ? rules.expressions.expression() : null;
        return new Stmt.Assert(in.from(start), test, message);
    }

    private Stmt declared(Token start, BiFunction<Span, List<String>, Stmt> statement) {
        in.next();
        List<String> names = new ArrayList<>();
        do {
            names.add(in.name());
        } while (in.accept(TokenKind.COMMA));
        return statement.apply(in.from(start), List.copyOf(names));
    }
}
