package dev.gila.modules.syntax;

import dev.gila.ast.Arguments;
import dev.gila.ast.Comprehension;
import dev.gila.ast.ExceptHandler;
import dev.gila.ast.Expr;
import dev.gila.ast.MatchCase;
import dev.gila.ast.Node;
import dev.gila.ast.Pattern;
import dev.gila.ast.Schema;
import dev.gila.ast.Stmt;
import dev.gila.object.Exceptions;
import java.util.List;
import java.util.Set;

/** What the grammar guarantees of a parsed tree and a program's own tree may lack. */
final class TreeChecks {
    private static final Set<String> NEVER_EMPTY = Set.of("body", "targets", "names", "items", "cases");

    private TreeChecks() {}

    /** The node itself; ValueError if the compiler could not make sense of it. */
    static Node checked(Node node, String name) {
        if (node instanceof Stmt || node instanceof ExceptHandler || node instanceof MatchCase) {
            notEmpty(node, name);
        } else if (node instanceof Expr expression) {
            expression(expression);
        } else if (node instanceof Pattern pattern) {
            pattern(pattern);
        } else if (node instanceof Arguments arguments) {
            int positional = arguments.posOnlyArgs().size() + arguments.args().size();
            require(arguments.defaults().size() <= positional, "more positional defaults than args on arguments");
            require(
                    arguments.kwDefaults().size() == arguments.kwOnlyArgs().size(),
                    "length of kwonlyargs is not the same as kw_defaults on arguments");
        }
        if (node instanceof Stmt.Try attempt) {
            boolean useful =
                    !attempt.handlers().isEmpty() || !attempt.finalBody().isEmpty();
            require(useful, "Try has neither handlers nor finalbody");
        } else if (node instanceof Stmt.TryStar attempt) {
            boolean useful =
                    !attempt.handlers().isEmpty() || !attempt.finalBody().isEmpty();
            require(useful, "TryStar has neither handlers nor finalbody");
        }
        return node;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw Exceptions.valueError("%s", otherwise);
        }
    }

    private static void notEmpty(Node node, String name) {
        Schema.Row row = Schema.of(node);
        List<Object> values = row.read().apply(node);
        for (int i = 0; i < values.size(); i++) {
            String field = row.fields().get(i).name();
            boolean empty = values.get(i) instanceof List<?> list && list.isEmpty();
            require(!empty || !NEVER_EMPTY.contains(field), "empty " + field + " on " + name);
        }
    }

    private static void expression(Expr node) {
        if (node instanceof Expr.BoolOp logical) {
            require(logical.values().size() >= 2, "BoolOp with less than 2 values");
        } else if (node instanceof Expr.Compare compare) {
            require(!compare.comparators().isEmpty(), "Compare with no comparators");
            require(
                    compare.comparators().size() == compare.ops().size(),
                    "Compare has a different number of comparators and operands");
        } else if (node instanceof Expr.Dict dict) {
            require(dict.keys().size() == dict.values().size(), "Dict doesn't have the same number of keys as values");
        } else {
            List<Comprehension> generators = generators(node);
            require(generators == null || !generators.isEmpty(), "comprehension with no generators");
        }
    }

    private static List<Comprehension> generators(Expr node) {
        if (node instanceof Expr.ListComp list) {
            return list.generators();
        } else if (node instanceof Expr.SetComp set) {
            return set.generators();
        } else if (node instanceof Expr.DictComp dict) {
            return dict.generators();
        }
        return node instanceof Expr.GeneratorExp generator ? generator.generators() : null;
    }

    private static void pattern(Pattern node) {
        if (node instanceof Pattern.MatchOr alternatives) {
            require(alternatives.patterns().size() >= 2, "MatchOr requires at least 2 patterns");
        } else if (node instanceof Pattern.MatchMapping mapping) {
            require(
                    mapping.keys().size() == mapping.patterns().size(),
                    "MatchMapping doesn't have the same number of keys as patterns");
        } else if (node instanceof Pattern.MatchClass type) {
            require(
                    type.kwdAttrs().size() == type.kwdPatterns().size(),
                    "MatchClass doesn't have the same number of keyword attributes as patterns");
        }
    }
}
