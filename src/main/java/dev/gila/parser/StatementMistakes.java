package dev.gila.parser;

import dev.gila.ast.Expr;
import dev.gila.ast.Stmt;
import dev.gila.source.SourceError.Kind;
import dev.gila.token.Token;
import dev.gila.token.TokenKind;

/** Mistakes in statements: mostly, what is no target. Like {@link ExpressionMistakes}. */
final class StatementMistakes {
    private final Grammar rules;
    private final Cursor in;

    StatementMistakes(Grammar rules) {
        this.rules = rules;
        this.in = rules.in;
    }

    // Assignments

    /** Where an assignment or an expression may start. */
    void assignment() {
        int start = in.position();
        if (!in.matches(this::rightAssignment) && !augmentsTarget()) {
            in.reset(start);
            annotatedDisplay();
            in.reset(start);
            annotatedTuple();
            in.reset(start);
            annotatedExpression();
            in.reset(start);
            wrongTarget();
            in.reset(start);
            augmented();
        }
        in.reset(start);
    }

    private Stmt rightAssignment() {
        Token start = in.token();
        Expr first = rules.expressions.yieldOrStarExpressions();
        Stmt statement = rules.simple.assignment(start, first);
        if (statement == null || statement instanceof Stmt.Assign && in.at(TokenKind.EQUAL)) {
            throw Cursor.Failure.INSTANCE;
        }
        return statement;
    }

    private boolean augmentsTarget() {
        Expr target = in.attempt(rules.expressions::primary);
        return target != null && Targets.isSingle(target) && Simple.augmenting(in.kind()) != null;
    }

    private void annotatedDisplay() {
        Expr target = in.at(TokenKind.LPAR) || in.at(TokenKind.LSQB) ? in.attempt(rules.atoms::atom) : null;
        if ((target instanceof Expr.List || target instanceof Expr.Tuple) && annotated()) {
            throw in.error(target.span(), "only single target (not " + Targets.describe(target) + ") can be annotated");
        }
    }

    private boolean annotated() {
        return in.accept(TokenKind.COLON) && in.attempt(rules.expressions::expression) != null;
    }

    private void annotatedTuple() {
        Expr first = in.attempt(rules.expressions::starNamedExpression);
        if (first == null || !in.at(TokenKind.COMMA)) {
            return;
        }
        while (in.accept(TokenKind.COMMA)) {
            in.attempt(rules.expressions::starNamedExpression);
        }
        if (annotated()) {
            throw in.error(first.span(), "only single target (not tuple) can be annotated");
        }
    }

    private void annotatedExpression() {
        Expr target = in.attempt(rules.expressions::expression);
        if (target != null && annotated()) {
            throw in.error(target.span(), "illegal target for annotation");
        }
    }

    /** The first of several targets that is none. */
    private void wrongTarget() {
        int start;
        do {
            start = in.position();
        } while (in.attempt(rules.targets::targets) != null && in.accept(TokenKind.EQUAL));
        in.reset(start);
        Expr target = in.attempt(rules.expressions::starExpressions);
        if (target != null && in.at(TokenKind.EQUAL)) {
            complain(target, Targets.Use.ASSIGN);
        }
        in.reset(start);
        Expr yield = in.at(TokenKind.YIELD) ? in.attempt(rules.expressions::yieldExpression) : null;
        if (yield != null && in.at(TokenKind.EQUAL)) {
            throw in.error(yield.span(), "assignment to yield expression not possible");
        }
    }

    private void complain(Expr target, Targets.Use use) {
        Expr invalid = Targets.invalid(target, use);
        if (invalid != null) {
            throw in.error(invalid.span(), use.complaint + Targets.describe(invalid));
        }
    }

    private void augmented() {
        Expr target = in.attempt(rules.expressions::starExpressions);
        if (target == null || Simple.augmenting(in.kind()) == null) {
            return;
        }
        in.next();
        if (in.attempt(rules.expressions::yieldOrStarExpressions) != null) {
            throw in.error(
                    target.span(),
                    "'" + Targets.describe(target) + "' is an illegal expression for augmented assignment");
        }
    }

    // Other targets

    /** At {@code for}, of a statement or a comprehension. */
    void forTarget() {
        int start = in.position();
        if (in.accept(TokenKind.FOR)) {
            int target = in.position();
            if (in.attempt(rules.targets::targets) == null || !in.at(TokenKind.IN)) {
                in.reset(target);
                Expr wrong = in.attempt(rules.expressions::starExpressions);
                if (wrong != null) {
                    complain(wrong, Targets.Use.FOR);
                }
            }
        }
        in.reset(start);
    }

    /** At {@code del}. */
    void deletion() {
        int start = in.position();
        in.next();
        Expr targets = in.attempt(rules.expressions::starExpressions);
        if (targets != null) {
            complain(targets, Targets.Use.DELETE);
        }
        in.reset(start);
    }

    /** At the {@code as} of a with statement. */
    void withTarget() {
        int start = in.position();
        in.next();
        Expr target = in.attempt(rules.expressions::expression);
        if (target != null && (in.at(TokenKind.COMMA) || in.at(TokenKind.RPAR) || in.at(TokenKind.COLON))) {
            complain(target, Targets.Use.ASSIGN);
        }
        in.reset(start);
    }

    /** After the {@code as} of a pattern. */
    void patternTarget() {
        int start = in.position();
        if (in.atWord("_")) {
            throw in.error(in.token().span(), "cannot use '_' as a target");
        }
        Expr target = in.at(TokenKind.NAME) ? null : in.attempt(rules.expressions::expression);
        if (target != null) {
            throw in.error(target.span(), "invalid pattern target");
        }
        in.reset(start);
    }

    // Headers

    /** At the word {@code match}. */
    void match() {
        int start = in.position();
        in.next();
        if (in.attempt(rules.compounds::subject) != null && in.at(TokenKind.NEWLINE)) {
            throw in.errorAtFurthest(Kind.SYNTAX_ERROR, "expected ':'");
        }
        in.reset(start);
    }

    /** At {@code import}, of the form without {@code from}. */
    void importFrom() {
        int start = in.position();
        Token word = in.next();
        do {
            in.attempt(rules.imports::dottedName);
        } while (in.accept(TokenKind.COMMA));
        if (in.accept(TokenKind.FROM) && in.attempt(rules.imports::dottedName) != null) {
            throw in.errorFrom(word.span(), "Did you mean to use 'from ... import ...' instead?");
        }
        in.reset(start);
    }

    /** After {@code except}: several types without parentheses. */
    void exceptionTypes() {
        int start = in.position();
        Expr first = in.attempt(rules.expressions::expression);
        if (first != null && in.accept(TokenKind.COMMA)) {
            Expr others = in.attempt(rules.expressions::starExpressions);
            if (in.accept(TokenKind.AS)) {
                in.accept(TokenKind.NAME);
            }
            if (others != null && in.at(TokenKind.COLON)) {
                throw in.errorFrom(first.span(), "multiple exception types must be parenthesized");
            }
        }
        in.reset(start);
    }
}
