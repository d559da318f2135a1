package dev.gila.parser;

import dev.gila.ast.Expr;
import dev.gila.source.SourceError;
import dev.gila.source.Span;
import dev.gila.token.Token;
import dev.gila.token.TokenKind;
import java.util.function.Supplier;

/** Mistakes in brackets: groups, displays and comprehensions. Like {@link ExpressionMistakes}. */
final class DisplayMistakes {
    private final Grammar rules;
    private final Cursor in;

    DisplayMistakes(Grammar rules) {
        this.rules = rules;
        this.in = rules.in;
    }

    /** At an opening parenthesis that starts an expression. */
    void parenthesized() {
        int start = in.position();
        if (!in.matches(() -> display(TokenKind.RPAR, true)) && !in.matches(this::group)) {
            starredGroup();
            in.reset(start);
            if (!in.matches(() -> comprehension(rules.expressions::plainOrAssigned, TokenKind.RPAR))) {
                comprehension();
            }
        }
        in.reset(start);
    }

    void list() {
        int start = in.position();
        if (!in.matches(() -> display(TokenKind.RSQB, false))
                && !in.matches(() -> comprehension(rules.expressions::namedExpression, TokenKind.RSQB))) {
            comprehension();
        }
        in.reset(start);
    }

    void braces() {
        int start = in.position();
        if (!in.matches(this::dict)) {
            keyValuePairs();
            in.reset(start);
            if (!in.matches(() -> display(TokenKind.RBRACE, false))
                    && !in.matches(() -> comprehension(this::keyValuePair, TokenKind.RBRACE))) {
                dictComprehension();
                in.reset(start);
                if (!in.matches(() -> comprehension(rules.expressions::namedExpression, TokenKind.RBRACE))) {
                    comprehension();
                }
            }
        }
        in.reset(start);
    }

    // The right forms

    /** A bracket with elements, at least one comma among them if it must tell a tuple from a group. */
    private Token display(TokenKind closing, boolean comma) {
        in.next();
        boolean commaSeen = in.at(closing);
        while (!in.at(closing)) {
            rules.expressions.starNamedExpression();
            if (!in.accept(TokenKind.COMMA)) {
                break;
            }
            commaSeen = true;
        }
        if (comma && !commaSeen) {
            throw Cursor.Failure.INSTANCE;
        }
        return in.expect(closing);
    }

    private Token group() {
        in.next();
        if (in.at(TokenKind.YIELD)) {
            rules.expressions.yieldExpression();
        } else {
            rules.expressions.namedExpression();
        }
        return in.expect(TokenKind.RPAR);
    }

    private Token comprehension(Supplier<?> element, TokenKind closing) {
        in.next();
        Object unused = element.get();
        rules.atoms.comprehensionClauses();
        return in.expect(closing);
    }

    private Token dict() {
        in.next();
        while (!in.at(TokenKind.RBRACE)) {
            doubleStarredPair();
            if (!in.accept(TokenKind.COMMA)) {
                break;
            }
        }
        return in.expect(TokenKind.RBRACE);
    }

    private Expr doubleStarredPair() {
        return in.accept(TokenKind.DOUBLESTAR) ? rules.expressions.bitwiseOr() : keyValuePair();
    }

    private Expr keyValuePair() {
        rules.expressions.expression();
        in.expect(TokenKind.COLON);
        return rules.expressions.expression();
    }

    // The wrong ones

    private void starredGroup() {
        in.next();
        Token star = in.token();
        if (star.kind() == TokenKind.STAR) {
            Expr starred = in.attempt(rules.calls::starred);
            if (starred != null && in.at(TokenKind.RPAR)) {
                throw in.error(starred.span(), "cannot use starred expression here");
            }
        } else if (in.accept(TokenKind.DOUBLESTAR)
                && in.attempt(rules.expressions::expression) != null
                && in.at(TokenKind.RPAR)) {
            throw in.error(star.span(), "cannot use double starred expression here");
        }
    }

    /** At an opening bracket of any kind. */
    void comprehension() {
        int start = in.position();
        boolean parenthesis = in.at(TokenKind.LPAR);
        in.next();
        int first = in.position();
        Expr starred = in.attempt(rules.calls::starred);
        if (starred != null && in.attempt(rules.atoms::comprehensionClauses) != null) {
            throw in.error(starred.span(), "iterable unpacking cannot be used in comprehension");
        }
        in.reset(first);
        if (!parenthesis) {
            bareTarget();
        }
        in.reset(start);
    }

    private void bareTarget() {
        Expr element = in.attempt(rules.expressions::starNamedExpression);
        if (element == null || !in.at(TokenKind.COMMA)) {
            return;
        }
        Span end = null;
        while (in.at(TokenKind.COMMA)) {
            Span comma = in.next().span();
            Expr next = in.attempt(rules.expressions::starNamedExpression);
            end = next != null ? next.span() : end != null ? end : comma;
        }
        if (in.attempt(rules.atoms::comprehensionClauses) != null) {
            throw in.error(element.span().to(end), "did you forget parentheses around the comprehension target?");
        }
    }

    private void dictComprehension() {
        in.next();
        Token stars = in.token();
        if (in.accept(TokenKind.DOUBLESTAR)
                && in.attempt(rules.expressions::bitwiseOr) != null
                && in.attempt(rules.atoms::comprehensionClauses) != null
                && in.at(TokenKind.RBRACE)) {
            throw in.error(stars.span(), "dict unpacking cannot be used in dict comprehension");
        }
    }

    /** At an opening brace: what is wrong with the first pair, or with the first that follows right ones. */
    private void keyValuePairs() {
        in.next();
        int first = in.position();
        boolean pairs = in.attempt(this::doubleStarredPair) != null;
        int pair = in.position();
        while (pairs && in.accept(TokenKind.COMMA)) {
            pair = in.position();
            pairs = in.attempt(this::doubleStarredPair) != null;
        }
        if (pair != first) {
            in.reset(pair);
            missingColon();
            in.reset(pair);
            pairValue();
        }
        in.reset(first);
        pairValue();
    }

    private void missingColon() {
        Expr key = in.attempt(rules.expressions::expression);
        if (key != null && !in.at(TokenKind.COLON)) {
            throw atEndOf(key.span());
        }
    }

    private SourceError atEndOf(Span span) {
        int line = span.endLine();
        return in.error(new Span(line, span.endColumn() - 1, line, -1), "':' expected after dictionary key");
    }

    private void pairValue() {
        if (in.attempt(rules.expressions::expression) == null) {
            return;
        }
        Token colon = in.token();
        if (!in.accept(TokenKind.COLON)) {
            return;
        }
        Token value = in.token();
        if (in.accept(TokenKind.STAR) && in.attempt(rules.expressions::bitwiseOr) != null) {
            throw in.errorFrom(value.span(), "cannot use a starred expression in a dictionary value");
        }
        if (value.kind() == TokenKind.RBRACE || value.kind() == TokenKind.COMMA) {
            throw in.error(colon.span(), "expression expected after dictionary key and ':'");
        }
    }
}
