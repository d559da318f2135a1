package dev.gila.parser;

import dev.gila.ast.Expr;
import dev.gila.source.Span;
import dev.gila.token.Token;
import dev.gila.token.TokenKind;
import java.util.Set;

/**
 * What may have been meant by an expression that is wrong. Each check leaves the cursor where it was, and throws if it
 * recognises a mistake. Which mistakes are told apart, and in which order, follows CPython 3.12.
 */
final class ExpressionMistakes {
    private static final Set<String> SOFT_KEYWORDS = Set.of("_", "case", "match", "type");
    private static final Set<String> OLD_STATEMENTS = Set.of("print", "exec");

    private final Grammar rules;
    private final Cursor in;

    ExpressionMistakes(Grammar rules) {
        this.rules = rules;
        this.in = rules.in;
    }

    void expression() {
        int start = in.position();
        missingComma();
        in.reset(start);
        missingElse();
        in.reset(start);
        lambdaInFString();
        in.reset(start);
        oldStatement();
        in.reset(start);
    }

    /** Two expressions side by side, within brackets. A name before a string may be a misspelt prefix. */
    private void missingComma() {
        Token first = in.token();
        if (first.kind() == TokenKind.NAME
                && (in.kind(1) == TokenKind.STRING || SOFT_KEYWORDS.contains(first.text()))) {
            return;
        }
        Expr left = in.attempt(rules.expressions::disjunction);
        if (left == null) {
            return;
        }
        Expr right = in.attempt(() -> in.trusting(rules.expressions::conditional));
        if (right != null && !isOldStatement(left) && in.bracketDepth(in.position() - 1) > 0) {
            throw in.error(left.span().to(right.span()), "invalid syntax. Perhaps you forgot a comma?");
        }
    }

    private static boolean isOldStatement(Expr expression) {
        return expression instanceof Expr.Name name && OLD_STATEMENTS.contains(name.id());
    }

    /** Behind a colon that ended an expression in an f-string. */
    private boolean atFormatText() {
        if (in.at(TokenKind.RBRACE)) {
            return in.kind(1) == TokenKind.FSTRING_MIDDLE || in.kind(1) == TokenKind.FSTRING_END;
        }
        return in.at(TokenKind.FSTRING_MIDDLE);
    }

    private void missingElse() {
        Expr body = in.attempt(rules.expressions::disjunction);
        if (body == null || !in.accept(TokenKind.IF)) {
            return;
        }
        Expr test = in.attempt(rules.expressions::disjunction);
        if (test != null && !in.at(TokenKind.ELSE) && !in.at(TokenKind.COLON)) {
            throw in.error(body.span().to(test.span()), "expected 'else' after 'if' expression");
        }
    }

    private void lambdaInFString() {
        Token start = in.token();
        if (!in.accept(TokenKind.LAMBDA) || in.attempt(rules.parameters::ofLambda) == null) {
            return;
        }
        Token colon = in.token();
        if (in.accept(TokenKind.COLON) && atFormatText()) {
            throw in.error(
                    start.span().to(colon.span()), "f-string: lambda expressions are not allowed without parentheses");
        }
    }

    /** Looking for arguments after any name finds mistakes in what follows it, too. */
    private void oldStatement() {
        Token start = in.token();
        if (!in.accept(TokenKind.NAME) || in.at(TokenKind.LPAR)) {
            return;
        }
        Expr arguments = in.attempt(rules.expressions::starExpressions);
        if (arguments != null && OLD_STATEMENTS.contains(start.text())) {
            String message = "Missing parentheses in call to '%s'. Did you mean %s(...)?";
            throw in.error(start.span().to(arguments.span()), message.formatted(start.text(), start.text()));
        }
    }

    void namedExpression() {
        int start = in.position();
        assignmentToExpression();
        in.reset(start);
        equalsForComparison();
        in.reset(start);
    }

    private void assignmentToExpression() {
        Expr target = in.attempt(rules.expressions::expression);
        if (target != null && in.accept(TokenKind.COLONEQUAL) && in.attempt(rules.expressions::expression) != null) {
            throw in.error(target.span(), "cannot use assignment expressions with " + Targets.describe(target));
        }
    }

    private void equalsForComparison() {
        int start = in.position();
        boolean name = in.at(TokenKind.NAME, TokenKind.EQUAL);
        if (!name && isDisplayOrSingleton()) {
            return;
        }
        in.reset(start);
        Expr left = in.attempt(rules.expressions::bitwiseOr);
        if (left == null || !in.accept(TokenKind.EQUAL)) {
            return;
        }
        Expr right = in.attempt(rules.expressions::bitwiseOr);
        if (right == null || in.at(TokenKind.EQUAL) || in.at(TokenKind.COLONEQUAL)) {
            return;
        }
        if (name) {
            throw in.error(
                    left.span().to(right.span()), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        }
        throw in.error(
                left.span(),
                "cannot assign to " + Targets.describe(left) + " here. Maybe you meant '==' instead of '='?");
    }

    private boolean isDisplayOrSingleton() {
        return switch (in.kind()) {
            case TRUE, FALSE, NONE -> true;
            case LPAR, LSQB -> {
                Expr atom = in.attempt(rules.atoms::atom);
                yield atom instanceof Expr.List || atom instanceof Expr.Tuple || atom instanceof Expr.GeneratorExp;
            }
            default -> false;
        };
    }

    /** At the opening brace of a field in an f-string. */
    void replacementField() {
        int start = in.position();
        in.next();
        switch (in.kind()) {
            case EQUAL, EXCLAMATION, COLON, RBRACE ->
                throw in.error(
                        in.token().span(), "f-string: valid expression required before '" + in.kind().text + "'");
            default -> {}
        }
        if (in.attempt(rules.expressions::yieldOrStarExpressions) == null) {
            throw in.errorHere("f-string: expecting a valid expression after '{'");
        }
        boolean debug = in.at(TokenKind.EQUAL);
        if (!debug && !atFieldEnd()) {
            throw in.errorHere("f-string: expecting '=', or '!', or ':', or '}'");
        }
        in.accept(TokenKind.EQUAL);
        if (debug && !atFieldEnd()) {
            throw in.errorHere("f-string: expecting '!', or ':', or '}'");
        }
        if (in.accept(TokenKind.EXCLAMATION)) {
            conversion();
        }
        if (in.accept(TokenKind.COLON)) {
            rules.strings.formatParts();
            if (!in.at(TokenKind.RBRACE)) {
                throw in.errorHere("f-string: expecting '}', or format specs");
            }
        }
        in.reset(start);
    }

    private boolean atFieldEnd() {
        return in.at(TokenKind.EXCLAMATION) || in.at(TokenKind.COLON) || in.at(TokenKind.RBRACE);
    }

    private void conversion() {
        if (in.at(TokenKind.COLON) || in.at(TokenKind.RBRACE)) {
            throw in.errorHere("f-string: missing conversion character");
        }
        if (!in.accept(TokenKind.NAME)) {
            throw in.errorHere("f-string: invalid conversion character");
        }
        if (!in.at(TokenKind.COLON) && !in.at(TokenKind.RBRACE)) {
            throw in.errorHere("f-string: expecting ':' or '}'");
        }
    }

    /** From the start of one expression to the end of the last condition or iterable of a comprehension. */
    static Span throughLast(Expr start, dev.gila.ast.Comprehension last) {
        int conditions = last.ifs().size();
        Expr end = conditions == 0 ? last.iter() : last.ifs().get(conditions - 1);
        return start.span().to(end.span());
    }
}
