package dev.gila.parser;

import dev.gila.ast.Comprehension;
import dev.gila.ast.Expr;
import dev.gila.ast.ExprContext;
import dev.gila.ast.Keyword;
import dev.gila.token.Token;
import dev.gila.token.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** The arguments of calls and of class definitions. */
final class Calls {
    private final Grammar rules;
    private final Cursor in;

    Calls(Grammar rules) {
        this.rules = rules;
        this.in = rules.in;
    }

    /** Arguments in the order that the language wants: positional ones before keywords, {@code *} before {@code **}. */
    record Arguments(List<Expr> positional, List<Keyword> keywords) {
        Arguments() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        boolean unpacksKeywords() {
            for (Keyword keyword : keywords) if (keyword.arg() == null) return true;
            return false;
        }
    }

    Expr call(Token start, Expr function) {
        Arguments arguments = parenthesized(true);
        return new Expr.Call(in.from(start), function, arguments.positional(), arguments.keywords());
    }

    /** From the opening bracket to the closing one. A generator expression may share the brackets of a call. */
    Arguments parenthesized(boolean generator) {
        if (in.diagnosing()) {
            rules.callMistakes.arguments();
        }
        Token open = in.expect(TokenKind.LPAR);
        Arguments arguments = new Arguments();
        while (!in.at(TokenKind.RPAR)) {
            argument(arguments, generator ? open : null);
            if (!in.accept(TokenKind.COMMA)) {
                break;
            }
        }
        in.expect(TokenKind.RPAR);
        return new Arguments(List.copyOf(arguments.positional), List.copyOf(arguments.keywords));
    }

    private void argument(Arguments arguments, Token open) {
        Token start = in.token();
        if (start.kind() == TokenKind.DOUBLESTAR) {
            in.next();
            Expr value = rules.expressions.expression();
            arguments.keywords.add(new Keyword(in.from(start), null, value));
        } else if (start.kind() == TokenKind.STAR) {
            if (arguments.unpacksKeywords()) {
                throw Cursor.Failure.INSTANCE;
            }
            arguments.positional.add(starred());
        } else if (in.at(TokenKind.NAME, TokenKind.EQUAL)) {
            arguments.keywords.add(keyword());
        } else if (!arguments.keywords.isEmpty()) {
            throw Cursor.Failure.INSTANCE;
        } else {
            positional(arguments, open);
        }
    }

    Expr starred() {
        if (in.diagnosing() && in.at(TokenKind.STAR)) {
            rules.callMistakes.assignedUnpacking("iterable argument unpacking");
        }
        Token start = in.expect(TokenKind.STAR);
        Expr value = rules.expressions.expression();
        return new Expr.Starred(in.from(start), value, ExprContext.LOAD);
    }

    Keyword keyword() {
        Token start = in.token();
        String name = in.name();
        in.expect(TokenKind.EQUAL);
        Expr value = rules.expressions.expression();
        return new Keyword(in.from(start), name, value);
    }

    private void positional(Arguments arguments, Token open) {
        Expr value = rules.expressions.plainOrAssigned();
        if (arguments.positional.isEmpty() && open != null && rules.atoms.startsComprehension()) {
            List<Comprehension> clauses = rules.atoms.comprehensionClauses();
            if (!in.at(TokenKind.RPAR)) {
                throw Cursor.Failure.INSTANCE;
            }
            var span = open.span().to(in.token().span());
            arguments.positional.add(new Expr.GeneratorExp(span, value, clauses));
        } else {
            arguments.positional.add(value);
        }
    }
}
