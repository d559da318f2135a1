package dev.gila.parser;

import dev.gila.ast.Comprehension;
import dev.gila.ast.Expr;
import dev.gila.ast.Keyword;
import dev.gila.source.SourceError.Kind;
import dev.gila.source.Span;
import dev.gila.token.Token;
import dev.gila.token.TokenKind;
import java.util.List;

/** Mistakes in the arguments of a call. Like {@link ExpressionMistakes}. */
final class CallMistakes {
    private static final String COMPARE = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
    private static final String PARENTHESIZE = "Generator expression must be parenthesized";

    private final Grammar rules;
    private final Cursor in;

    CallMistakes(Grammar rules) {
        this.rules = rules;
        this.in = rules.in;
    }

    /** At the opening parenthesis of a call. */
    void arguments() {
        int start = in.position();
        if (!in.matches(this::generator)) {
            rules.displayMistakes.comprehension();
            in.next();
            if (!in.at(TokenKind.RPAR) && !in.matches(this::whole)) {
                wrongArguments();
            }
        }
        in.reset(start);
    }

    private Token generator() {
        in.next();
        rules.expressions.plainOrAssigned();
        rules.atoms.comprehensionClauses();
        return in.expect(TokenKind.RPAR);
    }

    private Token whole() {
        some();
        in.accept(TokenKind.COMMA);
        return in.expect(TokenKind.RPAR);
    }

    // As many arguments as are right

    private Calls.Arguments some() {
        return in.memo(Expressions.ARGUMENTS, () -> {
            Calls.Arguments all = new Calls.Arguments();
            boolean positional = gather(() -> positional(all));
            int before = in.position();
            if (positional && !in.accept(TokenKind.COMMA) || !keywords(all)) {
                in.reset(before);
                if (!positional) {
                    throw Cursor.Failure.INSTANCE;
                }
            }
            return all;
        });
    }

    private boolean keywords(Calls.Arguments all) {
        boolean starred = gather(() -> keywordOr(TokenKind.STAR, all));
        int before = in.position();
        if (starred && !in.accept(TokenKind.COMMA)) {
            return true;
        }
        if (gather(() -> keywordOr(TokenKind.DOUBLESTAR, all))) {
            return true;
        }
        in.reset(before);
        return starred;
    }

    /** Arguments of one sort with commas between them; whether there was one. */
    private boolean gather(Runnable argument) {
        boolean any = false;
        while (true) {
            int before = in.position();
            boolean matched = (!any || in.accept(TokenKind.COMMA))
                    && in.attempt(() -> {
                                argument.run();
                                return true;
                            })
                            != null;
            if (!matched) {
                in.reset(before);
                return any;
            }
            any = true;
        }
    }

    private void positional(Calls.Arguments all) {
        if (in.at(TokenKind.STAR)) {
            all.positional().add(rules.calls.starred());
            return;
        }
        Expr value = rules.expressions.plainOrAssigned();
        if (in.at(TokenKind.EQUAL)) {
            throw Cursor.Failure.INSTANCE;
        }
        all.positional().add(value);
    }

    private void keywordOr(TokenKind stars, Calls.Arguments all) {
        wrongKeyword();
        if (in.at(TokenKind.STAR) && stars == TokenKind.STAR) {
            all.positional().add(rules.calls.starred());
        } else if (in.at(TokenKind.DOUBLESTAR) && stars == TokenKind.DOUBLESTAR) {
            Token start = in.next();
            Expr value = rules.expressions.expression();
            all.keywords().add(new Keyword(in.from(start), null, value));
        } else {
            all.keywords().add(rules.calls.keyword());
        }
    }

    // The wrong ones

    private void wrongKeyword() {
        int start = in.position();
        Token first = in.token();
        boolean singleton = in.at(TokenKind.TRUE) || in.at(TokenKind.FALSE) || in.at(TokenKind.NONE);
        if (singleton && in.kind(1) == TokenKind.EQUAL) {
            in.next();
            throw in.error(first.span().to(in.token().span()), "cannot assign to " + first.text());
        }
        if (in.at(TokenKind.NAME, TokenKind.EQUAL)) {
            comparedInGenerator();
        } else if (in.at(TokenKind.DOUBLESTAR)) {
            assignedUnpacking("keyword argument unpacking");
        } else {
            Expr name = in.attempt(rules.expressions::expression);
            if (name != null && in.at(TokenKind.EQUAL)) {
                throw in.error(
                        name.span().to(in.token().span()),
                        "expression cannot contain assignment, perhaps you meant \"==\"?");
            }
        }
        in.reset(start);
    }

    /** At the stars of an argument: {@code f(*a=1)}. */
    void assignedUnpacking(String what) {
        int start = in.position();
        Span stars = in.next().span();
        if (in.attempt(rules.expressions::expression) != null && in.accept(TokenKind.EQUAL)) {
            Expr value = in.attempt(rules.expressions::expression);
            if (value != null) {
                throw in.error(stars.to(value.span()), "cannot assign to " + what);
            }
        }
        in.reset(start);
    }

    /** {@code f(a = b for ...)}. */
    private void comparedInGenerator() {
        Span name = in.next().span();
        Span equal = in.next().span();
        if (in.attempt(rules.expressions::expression) != null
                && in.attempt(rules.atoms::comprehensionClauses) != null) {
            throw in.error(name.to(equal), COMPARE);
        }
    }

    private void wrongArguments() {
        int start = in.position();
        starAfterKeywords();
        in.reset(start);
        generatorAndMore();
        in.reset(start);
        if (in.at(TokenKind.NAME, TokenKind.EQUAL)) {
            comparedInGenerator();
            in.reset(start);
        }
        missingValue();
        in.reset(start);
        generatorAmongOthers();
        in.reset(start);
        positionalAfterKeyword();
        in.reset(start);
    }

    private void starAfterKeywords() {
        Calls.Arguments all = in.attempt(this::some);
        boolean keywords = all != null && !all.keywords().isEmpty();
        if (keywords && in.accept(TokenKind.COMMA) && in.at(TokenKind.STAR)) {
            throw in.error(in.token().span(), "iterable argument unpacking follows keyword argument unpacking");
        }
    }

    private void generatorAndMore() {
        Expr element = in.attempt(rules.expressions::expression);
        List<Comprehension> clauses = element == null ? null : in.attempt(rules.atoms::comprehensionClauses);
        if (clauses != null && in.accept(TokenKind.COMMA)) {
            throw parenthesize(element, clauses);
        }
    }

    private RuntimeException parenthesize(Expr element, List<Comprehension> clauses) {
        Comprehension last = clauses.get(clauses.size() - 1);
        return in.error(ExpressionMistakes.throughLast(element, last), PARENTHESIZE);
    }

    private void missingValue() {
        int start = in.position();
        if (in.attempt(this::some) == null || !in.accept(TokenKind.COMMA)) {
            in.reset(start);
        }
        Span name = in.token().span();
        if (in.at(TokenKind.NAME, TokenKind.EQUAL)) {
            in.next();
            Span equal = in.next().span();
            if (in.at(TokenKind.COMMA) || in.at(TokenKind.RPAR)) {
                throw in.error(name.to(equal), "expected argument value expression");
            }
        }
    }

    private void generatorAmongOthers() {
        Calls.Arguments all = in.attempt(this::some);
        if (all == null) {
            return;
        }
        int end = in.position();
        List<Comprehension> clauses = in.attempt(rules.atoms::comprehensionClauses);
        if (clauses != null && all.positional().size() > 1) {
            throw parenthesize(all.positional().get(all.positional().size() - 1), clauses);
        }
        in.reset(end);
        if (in.accept(TokenKind.COMMA)) {
            Expr element = in.attempt(rules.expressions::expression);
            clauses = element == null ? null : in.attempt(rules.atoms::comprehensionClauses);
            if (clauses != null) {
                throw parenthesize(element, clauses);
            }
        }
    }

    private void positionalAfterKeyword() {
        Calls.Arguments all = in.attempt(this::some);
        if (all != null && in.accept(TokenKind.COMMA) && in.attempt(this::some) != null) {
            String after = all.unpacksKeywords() ? "keyword argument unpacking" : "keyword argument";
            throw in.errorAtFurthest(Kind.SYNTAX_ERROR, "positional argument follows " + after);
        }
    }
}
