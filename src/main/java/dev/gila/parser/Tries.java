package dev.gila.parser;

import dev.gila.ast.ExceptHandler;
import dev.gila.ast.Expr;
import dev.gila.ast.Stmt;
import dev.gila.source.SourceError.Kind;
import dev.gila.source.Span;
import dev.gila.token.Token;
import dev.gila.token.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Try statements, with except or except* clauses. */
final class Tries {
    private final Grammar rules;
    private final Cursor in;

    Tries(Grammar rules) {
        this.rules = rules;
        this.in = rules.in;
    }

    Stmt statement() {
        Token start = in.next();
        List<Stmt> body = rules.compounds.forcedBlock("'try' statement", start);
        if (!in.at(TokenKind.EXCEPT) && !in.at(TokenKind.FINALLY)) {
            throw in.errorAtFurthest(Kind.SYNTAX_ERROR, "expected 'except' or 'finally' block");
        }
        boolean group = in.at(TokenKind.EXCEPT, TokenKind.STAR);
        List<ExceptHandler> handlers = new ArrayList<>();
        while (in.at(TokenKind.EXCEPT)) {
            handlers.add(handler(group));
        }
        List<Stmt> orElse = handlers.isEmpty() ? List.of() : rules.compounds.orElse();
        Token word = in.token();
        List<Stmt> finalBody =
                in.accept(TokenKind.FINALLY) ? rules.compounds.forcedBlock("'finally' statement", word) : List.of();
        return group
                ? new Stmt.TryStar(in.from(start), body, List.copyOf(handlers), orElse, finalBody)
                : new Stmt.Try(in.from(start), body, List.copyOf(handlers), orElse, finalBody);
    }

    private ExceptHandler handler(boolean group) {
        Token start = in.next();
        if (in.at(TokenKind.STAR) != group) {
            Span span = group ? start.span() : start.span().to(in.token().span());
            throw in.error(span, "cannot have both 'except' and 'except*' on the same 'try'");
        }
        if (in.accept(TokenKind.STAR) && (in.at(TokenKind.COLON) || in.at(TokenKind.NEWLINE))) {
            throw in.errorAtFurthest(Kind.SYNTAX_ERROR, "expected one or more exception types");
        }
        Expr type = null;
        String name = null;
        if (!in.at(TokenKind.COLON) && !in.at(TokenKind.NEWLINE)) {
            if (in.diagnosing()) {
                rules.statementMistakes.exceptionTypes();
            }
            type = rules.expressions.expression();
            name = in.accept(TokenKind.AS) ? in.name() : null;
        }
        String owner = group ? "'except*' statement" : "'except' statement";
        List<Stmt> body = rules.compounds.block(owner, start);
        return new ExceptHandler(in.from(start), type, name, body);
    }
}
