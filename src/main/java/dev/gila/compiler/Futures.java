package dev.gila.compiler;

import dev.gila.ast.Alias;
import dev.gila.ast.Expr;
import dev.gila.ast.Mod;
import dev.gila.ast.Stmt;
import dev.gila.source.SourceError;
import dev.gila.source.SourceText;
import java.util.List;
import java.util.Set;

/** {@code from __future__ import ...}: which features a program asks for, and whether it asks in the right place. */
final class Futures {
    private static final String ANNOTATIONS = "annotations";

    private static final Set<String> KNOWN = Set.of(
            "nested_scopes",
            "generators",
            "division",
            "absolute_import",
            "with_statement",
            "print_function",
            "unicode_literals",
            "barry_as_FLUFL",
            "generator_stop",
            ANNOTATIONS);

    private Futures() {}

    /** Whether the program asks that annotations stay text. */
    static boolean check(SourceText source, Mod tree) {
        List<Stmt> body =
                tree instanceof Mod.Module m ? m.body() : tree instanceof Mod.Interactive i ? i.body() : List.of();
        boolean annotations = false;
        boolean early = true;
        for (int i = 0; i < body.size(); i++) {
            Stmt statement = body.get(i);
            if (isFuture(statement)) {
                annotations |= features(source, (Stmt.ImportFrom) statement);
            } else {
                early = i == 0 && isDocstring(statement);
                if (!early) {
                    return annotations;
                }
            }
        }
        return annotations;
    }

    static boolean isFuture(Stmt statement) {
        return statement instanceof Stmt.ImportFrom from && from.level() == 0 && "__future__".equals(from.module());
    }

    private static boolean isDocstring(Stmt statement) {
        return statement instanceof Stmt.ExprStmt e
                && e.value() instanceof Expr.Constant c
                && c.value() instanceof String;
    }

    private static boolean features(SourceText source, Stmt.ImportFrom from) {
        boolean annotations = false;
        for (Alias alias : from.names()) {
            if (alias.name().equals("braces")) {
                throw error(source, from, "not a chance");
            }
            if (!KNOWN.contains(alias.name())) {
                throw error(source, from, "future feature " + alias.name() + " is not defined");
            }
            annotations |= alias.name().equals(ANNOTATIONS);
        }
        return annotations;
    }

    /** The place is where the statement starts; it has no end. */
    private static SourceError error(SourceText source, Stmt.ImportFrom from, String message) {
        int line = from.span().startLine();
        return new SourceError(
                SourceError.Kind.SYNTAX_ERROR,
                message,
                source.filename(),
                line,
                from.span().startColumn() + 1,
                0,
                0,
                source.line(line),
                false);
    }

    /** Whether a future import may stand as statement number {@code index} of the body. */
    static boolean allowedAt(List<Stmt> body, int index) {
        for (int i = 0; i < index; i++) {
            if (!isFuture(body.get(i)) && !(i == 0 && isDocstring(body.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
