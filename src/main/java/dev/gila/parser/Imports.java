package dev.gila.parser;

import dev.gila.ast.Alias;
import dev.gila.ast.Stmt;
import dev.gila.source.SourceError.Kind;
import dev.gila.token.Token;
import dev.gila.token.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Import statements. */
final class Imports {
    private final Grammar rules;
    private final Cursor in;

    Imports(Grammar rules) {
        this.rules = rules;
        this.in = rules.in;
    }

    Stmt importNames() {
        if (in.diagnosing()) {
            rules.statementMistakes.importFrom();
        }
        Token start = in.next();
        List<Alias> names = new ArrayList<>();
        do {
            Token first = in.token();
            names.add(alias(first, dottedName()));
        } while (in.accept(TokenKind.COMMA));
        return new Stmt.Import(in.from(start), List.copyOf(names));
    }

    String dottedName() {
        String first = in.name();
        if (!in.at(TokenKind.DOT)) {
            return first;
        }
        StringBuilder name = new StringBuilder(first);
        while (in.accept(TokenKind.DOT)) {
            name.append('.').append(in.name());
        }
        return name.toString();
    }

    private Alias alias(Token start, String name) {
        String asName = in.accept(TokenKind.AS) ? in.name() : null;
        return new Alias(in.from(start), name, asName);
    }

    Stmt importFrom() {
        Token start = in.next();
        int level = 0;
        while (in.at(TokenKind.DOT) || in.at(TokenKind.ELLIPSIS)) {
            level += in.next().text().length();
        }
        String module = level > 0 && in.at(TokenKind.IMPORT) ? null : dottedName();
        in.expect(TokenKind.IMPORT);
        List<Alias> names = targets();
        return new Stmt.ImportFrom(in.from(start), module, names, level);
    }

    private List<Alias> targets() {
        if (in.at(TokenKind.STAR)) {
            return List.of(new Alias(in.next().span(), "*", null));
        }
        boolean bracketed = in.accept(TokenKind.LPAR);
        List<Alias> names = new ArrayList<>();
        do {
            Token first = in.token();
            if (first.kind() == TokenKind.NEWLINE && !names.isEmpty()) {
                throw in.errorAtFurthest(
                        Kind.SYNTAX_ERROR, "trailing comma not allowed without surrounding parentheses");
            }
            names.add(alias(first, in.name()));
        } while (in.accept(TokenKind.COMMA) && !(bracketed && in.at(TokenKind.RPAR)));
        if (bracketed) {
            in.expect(TokenKind.RPAR);
        }
        return List.copyOf(names);
    }
}
