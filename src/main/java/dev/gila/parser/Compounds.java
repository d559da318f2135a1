package dev.gila.parser;

import dev.gila.ast.Expr;
import dev.gila.ast.MatchCase;
import dev.gila.ast.Mod;
import dev.gila.ast.Pattern;
import dev.gila.ast.Stmt;
import dev.gila.ast.WithItem;
import dev.gila.source.SourceError;
import dev.gila.source.SourceError.Kind;
import dev.gila.token.Token;
import dev.gila.token.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Whole inputs, blocks, and the statements that govern blocks, save definitions and try. */
final class Compounds {
    private final Grammar rules;
    private final Cursor in;

    Compounds(Grammar rules) {
        this.rules = rules;
        this.in = rules.in;
    }

    // Inputs

    Mod.Module file() {
        List<Stmt> body = new ArrayList<>();
        while (!in.at(TokenKind.ENDMARKER)) {
            statement(body);
        }
        return new Mod.Module(List.copyOf(body));
    }

    Mod.Expression evaluated() {
        in.ignoreInventedEnd();
        Expr body = rules.expressions.starExpressions();
        while (in.accept(TokenKind.NEWLINE)) {}
        in.expect(TokenKind.ENDMARKER);
        return new Mod.Expression(body);
    }

    Mod.Interactive interactive(boolean ended) {
        if (in.at(TokenKind.ENDMARKER)) {
            throw in.errorAtFurthest(Kind.SYNTAX_ERROR, "invalid syntax");
        }
        List<Stmt> body = new ArrayList<>();
        Stmt compound = compound();
        if (compound == null) {
            rules.simple.line(body);
            if (!in.at(TokenKind.ENDMARKER)) {
                throw in.errorAtPrevious("multiple statements found while compiling a single statement");
            }
            return new Mod.Interactive(List.copyOf(body));
        }
        if (!in.at(TokenKind.ENDMARKER)) {
            throw Cursor.Failure.INSTANCE;
        }
        if (!ended && in.source.endAdded()) {
            throw in.errorAtFurthest(Kind.SYNTAX_ERROR, "incomplete input");
        }
        return new Mod.Interactive(List.of(compound));
    }

    // Statements and blocks

    private void statement(List<Stmt> body) {
        Stmt compound = compound();
        if (compound != null) {
            body.add(compound);
        } else {
            rules.simple.line(body);
        }
    }

    /** The compound statement here, or null if none starts here. */
    private Stmt compound() {
        return switch (in.kind()) {
            case IF -> conditional();
            case WHILE -> loop();
            case FOR -> forLoop(in.token());
            case WITH -> with(in.token());
            case TRY -> rules.tries.statement();
            case DEF, AT, CLASS -> rules.definitions.definition();
            case ASYNC -> asynchronous();
            case NAME -> in.atWord("match") ? match() : null;
            default -> null;
        };
    }

    private Stmt asynchronous() {
        return switch (in.kind(1)) {
            case FOR -> forLoop(in.next());
            case WITH -> with(in.next());
            default -> rules.definitions.definition();
        };
    }

    /**
     * The colon that ends a header and the block after it.
     *
     * @param owner how a message names the statement
     * @param start its keyword
     */
    List<Stmt> block(String owner, Token start) {
        if (!in.at(TokenKind.COLON)) {
            throw in.at(TokenKind.NEWLINE) ? missingColon() : Cursor.Failure.INSTANCE;
        }
        in.next();
        return body(owner, start);
    }

    private SourceError missingColon() {
        return in.errorAtFurthest(Kind.SYNTAX_ERROR, "expected ':'");
    }

    /** Like {@link #block}, where nothing but a colon could come. */
    List<Stmt> forcedBlock(String owner, Token start) {
        in.force(TokenKind.COLON);
        return body(owner, start);
    }

    private List<Stmt> body(String owner, Token start) {
        List<Stmt> body = new ArrayList<>();
        if (!in.accept(TokenKind.NEWLINE)) {
            rules.simple.line(body);
            return List.copyOf(body);
        }
        indent(owner, start);
        while (!in.accept(TokenKind.DEDENT)) {
            statement(body);
        }
        return List.copyOf(body);
    }

    private void indent(String owner, Token start) {
        if (!in.accept(TokenKind.INDENT)) {
            String message = "expected an indented block after " + owner + " on line " + start.line();
            throw in.errorAtFurthest(Kind.INDENTATION_ERROR, message);
        }
    }

    /** The block after else, or an empty list. */
    List<Stmt> orElse() {
        Token start = in.token();
        return in.accept(TokenKind.ELSE) ? forcedBlock("'else' statement", start) : List.of();
    }

    // if, while, for

    private record Branch(Token start, Expr test, List<Stmt> body) {}

    /** Each elif is an if statement that is all there is in the else before it. */
    private Stmt conditional() {
        List<Branch> branches = new ArrayList<>();
        branches.add(branch("'if' statement"));
        while (in.at(TokenKind.ELIF)) {
            in.enter();
            branches.add(branch("'elif' statement"));
        }
        in.leave(branches.size() - 1);
        List<Stmt> orElse = orElse();
        Stmt.If result = null;
        for (int i = branches.size() - 1; i >= 0; i--) {
            Branch branch = branches.get(i);
            result = new Stmt.If(in.from(branch.start), branch.test, branch.body, orElse);
            orElse = List.of(result);
        }
        return result;
    }

    private Branch branch(String owner) {
        Token start = in.next();
        Expr test = rules.expressions.namedExpression();
        return new Branch(start, test, block(owner, start));
    }

    private Stmt loop() {
        Token start = in.next();
        Expr test = rules.expressions.namedExpression();
        List<Stmt> body = block("'while' statement", start);
        List<Stmt> orElse = orElse();
        return new Stmt.While(in.from(start), test, body, orElse);
    }

    private Stmt forLoop(Token start) {
        Token word = in.token();
        if (in.diagnosing()) {
            rules.statementMistakes.forTarget();
        }
        in.expect(TokenKind.FOR);
        Expr target = rules.targets.targets();
        in.expect(TokenKind.IN);
        Expr iterable = rules.expressions.starExpressions();
        List<Stmt> body = block("'for' statement", word);
        List<Stmt> orElse = orElse();
        return start == word
                ? new Stmt.For(in.from(start), target, iterable, body, orElse)
                : new Stmt.AsyncFor(in.from(start), target, iterable, body, orElse);
    }

    // with

    private Stmt with(Token start) {
        Token word = in.expect(TokenKind.WITH);
        List<WithItem> items = in.at(TokenKind.LPAR) ? in.attempt(this::bracketedItems) : null;
        if (items == null) {
            items = items();
        }
        List<Stmt> body = block("'with' statement", word);
        return start == word
                ? new Stmt.With(in.from(start), items, body)
                : new Stmt.AsyncWith(in.from(start), items, body);
    }

    private List<WithItem> bracketedItems() {
        in.next();
        List<WithItem> items = new ArrayList<>();
        do {
            items.add(item());
        } while (in.accept(TokenKind.COMMA) && !in.at(TokenKind.RPAR));
        in.expect(TokenKind.RPAR);
        if (in.at(TokenKind.NEWLINE)) {
            throw missingColon();
        }
        if (!in.at(TokenKind.COLON)) {
            throw Cursor.Failure.INSTANCE;
        }
        return List.copyOf(items);
    }

    private List<WithItem> items() {
        List<WithItem> items = new ArrayList<>();
        do {
            items.add(item());
        } while (in.accept(TokenKind.COMMA));
        return List.copyOf(items);
    }

    private WithItem item() {
        Expr context = rules.expressions.expression();
        if (!in.at(TokenKind.AS)) {
            return new WithItem(context, null);
        }
        if (in.diagnosing()) {
            rules.statementMistakes.withTarget();
        }
        in.next();
        Expr target = rules.targets.target();
        if (in.at(TokenKind.NEWLINE)) {
            throw missingColon();
        }
        if (!in.at(TokenKind.COMMA) && !in.at(TokenKind.RPAR) && !in.at(TokenKind.COLON)) {
            throw Cursor.Failure.INSTANCE;
        }
        return new WithItem(context, target);
    }

    // match

    /** A match statement, or null if what follows makes {@code match} an ordinary name. */
    private Stmt match() {
        if (in.diagnosing()) {
            rules.statementMistakes.match();
        }
        if (!startsSubject()) {
            return null;
        }
        Token start = in.token();
        Expr subject = in.attempt(() -> {
            in.next();
            Expr expression = subject();
            in.expect(TokenKind.COLON);
            in.expect(TokenKind.NEWLINE);
            return expression;
        });
        if (subject == null) {
            return null;
        }
        indent("'match' statement", start);
        List<MatchCase> cases = new ArrayList<>();
        do {
            cases.add(matchCase());
        } while (!in.accept(TokenKind.DEDENT));
        return new Stmt.Match(in.from(start), subject, List.copyOf(cases));
    }

    private boolean startsSubject() {
        int here = in.position();
        in.next();
        boolean starts = rules.expressions.startsExpression();
        in.reset(here);
        return starts;
    }

    Expr subject() {
        Token start = in.token();
        Expr first = rules.expressions.starNamedExpression();
        if (!in.at(TokenKind.COMMA)) {
            if (first instanceof Expr.Starred) {
                throw Cursor.Failure.INSTANCE;
            }
            return first;
        }
        List<Expr> all = new ArrayList<>();
        all.add(first);
        while (in.accept(TokenKind.COMMA) && rules.expressions.startsExpression()) {
            all.add(rules.expressions.starNamedExpression());
        }
        return new Expr.Tuple(in.from(start), List.copyOf(all), dev.gila.ast.ExprContext.LOAD);
    }

    private MatchCase matchCase() {
        if (!in.atWord("case")) {
            throw Cursor.Failure.INSTANCE;
        }
        Token start = in.next();
        Pattern pattern = rules.patterns.patterns();
        Expr guard = in.accept(TokenKind.IF) ? rules.expressions.namedExpression() : null;
        return new MatchCase(pattern, guard, block("'case' statement", start));
    }
}
