package dev.gila.parser;

import dev.gila.ast.Comprehension;
import dev.gila.ast.Expr;
import dev.gila.ast.ExprContext;
import dev.gila.ast.Singleton;
import dev.gila.token.Token;
import dev.gila.token.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Names, literals, and everything in brackets: groups, displays and comprehensions. */
final class Atoms {
    private final Grammar rules;
    private final Cursor in;

    Atoms(Grammar rules) {
        this.rules = rules;
        this.in = rules.in;
    }

    Expr atom() {
        return in.remembers() ? in.memo(Expressions.ATOM, this::atomRule) : atomRule();
    }

    private Expr atomRule() {
        Token token = in.token();
        return switch (token.kind()) {
            case NAME -> new Expr.Name(in.next().span(), Cursor.name(token), ExprContext.LOAD);
            case NUMBER -> number();
            case STRING, FSTRING_START -> rules.strings.strings();
            case TRUE -> constant(true);
            case FALSE -> constant(false);
            case NONE -> constant(Singleton.NONE);
            case ELLIPSIS -> constant(Singleton.ELLIPSIS);
            case LPAR -> parenthesized();
            case LSQB -> listDisplay();
            case LBRACE -> braces();
            default -> throw Cursor.Failure.INSTANCE;
        };
    }

    Expr number() {
        Token token = in.expect(TokenKind.NUMBER);
        return new Expr.Constant(token.span(), Numbers.value(in, token), null);
    }

    private Expr constant(Object value) {
        return new Expr.Constant(in.next().span(), value, null);
    }

    private Expr parenthesized() {
        if (in.diagnosing()) {
            rules.displayMistakes.parenthesized();
        }
        Token start = in.next();
        if (in.accept(TokenKind.RPAR)) {
            return new Expr.Tuple(in.from(start), List.of(), ExprContext.LOAD);
        }
        if (in.at(TokenKind.YIELD)) {
            Expr value = rules.expressions.yieldExpression();
            in.expect(TokenKind.RPAR);
            return value;
        }
        Expr first = rules.expressions.starNamedExpression();
        if (in.at(TokenKind.COMMA)) {
            List<Expr> all = elements(first, TokenKind.RPAR);
            return new Expr.Tuple(in.from(start), all, ExprContext.LOAD);
        }
        if (first instanceof Expr.Starred) {
            throw Cursor.Failure.INSTANCE;
        }
        if (startsComprehension()) {
            List<Comprehension> clauses = comprehensionClauses();
            in.expect(TokenKind.RPAR);
            return new Expr.GeneratorExp(in.from(start), first, clauses);
        }
        in.expect(TokenKind.RPAR);
        return first;
    }

    /** The rest of a display after its first element, closing bracket included. */
    private List<Expr> elements(Expr first, TokenKind closing) {
        List<Expr> all = new ArrayList<>();
        all.add(first);
        while (in.accept(TokenKind.COMMA) && !in.at(closing)) {
            all.add(rules.expressions.starNamedExpression());
        }
        in.expect(closing);
        return List.copyOf(all);
    }

    private Expr listDisplay() {
        if (in.diagnosing()) {
            rules.displayMistakes.list();
        }
        Token start = in.next();
        if (in.accept(TokenKind.RSQB)) {
            return new Expr.List(in.from(start), List.of(), ExprContext.LOAD);
        }
        Expr first = rules.expressions.starNamedExpression();
        if (startsComprehension() && !(first instanceof Expr.Starred)) {
            List<Comprehension> clauses = comprehensionClauses();
            in.expect(TokenKind.RSQB);
            return new Expr.ListComp(in.from(start), first, clauses);
        }
        List<Expr> all = elements(first, TokenKind.RSQB);
        return new Expr.List(in.from(start), all, ExprContext.LOAD);
    }

    private Expr braces() {
        if (in.diagnosing()) {
            rules.displayMistakes.braces();
        }
        Token start = in.next();
        if (in.accept(TokenKind.RBRACE)) {
            return new Expr.Dict(in.from(start), List.of(), List.of());
        }
        if (in.at(TokenKind.DOUBLESTAR)) {
            return dict(start, null);
        }
        boolean assigned = in.at(TokenKind.NAME, TokenKind.COLONEQUAL);
        Expr first = rules.expressions.starNamedExpression();
        if (in.at(TokenKind.COLON) && !assigned && !(first instanceof Expr.Starred)) {
            return dict(start, first);
        }
        if (startsComprehension() && !(first instanceof Expr.Starred)) {
            List<Comprehension> clauses = comprehensionClauses();
            in.expect(TokenKind.RBRACE);
            return new Expr.SetComp(in.from(start), first, clauses);
        }
        List<Expr> all = elements(first, TokenKind.RBRACE);
        return new Expr.Set(in.from(start), all);
    }

    /** A dict from its first colon on; {@code key} is null where it starts with {@code **}. */
    private Expr dict(Token start, Expr key) {
        List<Expr> keys = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        keys.add(key);
        values.add(dictValue(key));
        if (key != null && startsComprehension()) {
            List<Comprehension> clauses = comprehensionClauses();
            in.expect(TokenKind.RBRACE);
            return new Expr.DictComp(in.from(start), key, values.get(0), clauses);
        }
        while (in.accept(TokenKind.COMMA) && !in.at(TokenKind.RBRACE)) {
            Expr next = in.at(TokenKind.DOUBLESTAR) ? null : rules.expressions.expression();
            keys.add(next);
            values.add(dictValue(next));
        }
        in.expect(TokenKind.RBRACE);
        return new Expr.Dict(in.from(start), keys, List.copyOf(values));
    }

    private Expr dictValue(Expr key) {
        if (key == null) {
            in.next();
            return rules.expressions.bitwiseOr();
        }
        in.expect(TokenKind.COLON);
        return rules.expressions.expression();
    }

    boolean startsComprehension() {
        return in.at(TokenKind.FOR) || in.at(TokenKind.ASYNC, TokenKind.FOR);
    }

    List<Comprehension> comprehensionClauses() {
        List<Comprehension> clauses = new ArrayList<>();
        do {
            boolean async = in.accept(TokenKind.ASYNC);
            if (in.diagnosing()) {
                rules.statementMistakes.forTarget();
            }
            in.expect(TokenKind.FOR);
            Expr target = rules.targets.targets();
            in.expect(TokenKind.IN);
            Expr iterable = rules.expressions.disjunction();
            List<Expr> conditions = new ArrayList<>();
            while (in.accept(TokenKind.IF)) {
                conditions.add(rules.expressions.disjunction());
            }
            clauses.add(new Comprehension(target, iterable, List.copyOf(conditions), async));
        } while (startsComprehension());
        return List.copyOf(clauses);
    }
}
