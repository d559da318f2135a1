package dev.gila.compiler;

import dev.gila.ast.Arg;
import dev.gila.ast.Arguments;
import dev.gila.ast.Expr;
import dev.gila.ast.Stmt;
import dev.gila.code.Opcode;
import java.util.List;

/** Annotations of variables and parameters. */
final class Annotations {
    private Annotations() {}

    /** Whether the statements of a module or class annotate a variable of it. */
    static boolean anyIn(List<Stmt> statements) {
        for (Stmt statement : statements) if (isIn(statement)) return true;
        return false;
    }

    private static boolean isIn(Stmt statement) {
        if (statement instanceof Stmt.AnnAssign) {
            return true;
        } else if (statement instanceof Stmt.For s) {
            return anyIn(s.body()) || anyIn(s.orElse());
        } else if (statement instanceof Stmt.AsyncFor s) {
            return anyIn(s.body()) || anyIn(s.orElse());
        } else if (statement instanceof Stmt.While s) {
            return anyIn(s.body()) || anyIn(s.orElse());
        } else if (statement instanceof Stmt.If s) {
            return anyIn(s.body()) || anyIn(s.orElse());
        } else if (statement instanceof Stmt.With s) {
            return anyIn(s.body());
        } else if (statement instanceof Stmt.AsyncWith s) {
            return anyIn(s.body());
        } else if (statement instanceof Stmt.Match s) {
            return s.cases().stream().anyMatch(k -> anyIn(k.body()));
        } else if (statement instanceof Stmt.Try s) {
            return anyIn(s.body())
                    || s.handlers().stream().anyMatch(h -> anyIn(h.body()))
                    || anyIn(s.orElse())
                    || anyIn(s.finalBody());
        } else if (statement instanceof Stmt.TryStar s) {
            return anyIn(s.body())
                    || s.handlers().stream().anyMatch(h -> anyIn(h.body()))
                    || anyIn(s.orElse())
                    || anyIn(s.finalBody());
        }
        return false;
    }

    /** {@code target: annotation = value}. */
    static void assign(Compilation c, Stmt.AnnAssign node) {
        int mark = c.unit.mark();
        if (node.value() != null) {
            c.targets.store(node.target(), c.expressions.value(node.value()));
        }
        c.unit.release(mark);
        boolean evaluated = !c.unit.scope.kind().isFunctionLike();
        if (node.target() instanceof Expr.Name name) {
            c.checkBindable(name.id(), name.span());
            if (node.simple() && evaluated) {
                remember(c, name.id(), node.annotation());
                return;
            }
        } else if (node.value() == null) {
            parts(c, node.target());
        }
        if (evaluated && !c.futureAnnotations && !node.simple()) {
            c.expressions.effect(node.annotation());
        }
    }

    private static void remember(Compilation c, String name, Expr annotation) {
        int value = value(c, annotation);
        int all = c.unit.temporary();
        c.asm().at(annotation.span());
        c.emit(Opcode.LOAD_NAME, all, c.name("__annotations__"), c.asm().cache());
        c.emit(Opcode.SET_ITEM, all, c.constant(c.mangle(name)), value);
    }

    /** A target that is not assigned to is evaluated as far as it goes. */
    private static void parts(Compilation c, Expr target) {
        if (target instanceof Expr.Attribute attribute) {
            c.checkBindable(attribute.attr(), attribute.span());
            c.expressions.effect(attribute.value());
        } else if (target instanceof Expr.Subscript subscript) {
            c.expressions.effect(subscript.value());
            c.expressions.effect(subscript.slice());
        }
    }

    /** The annotation's value, or its text. */
    static int value(Compilation c, Expr annotation) {
        if (c.futureAnnotations) {
            return c.constant(Unparser.text(annotation));
        }
        if (annotation instanceof Expr.Starred star) {
            int all = c.expressions.value(star.value());
            int one = c.unit.temporary();
            c.asm().at(annotation.span());
            c.emit(Opcode.UNPACK, one, 1, all);
            return one;
        }
        return c.expressions.value(annotation);
    }

    /** A dictionary of a function's annotations, or {@link Unit#NONE} when it has none. */
    static int ofFunction(Compilation c, Arguments args, Expr returns) {
        int d = c.unit.temporary();
        int first = c.unit.mark();
        int count = add(c, args.args()) + add(c, args.posOnlyArgs());
        count += args.varArg() == null ? 0 : add(c, List.of(args.varArg()));
        count += add(c, args.kwOnlyArgs());
        count += args.kwArg() == null ? 0 : add(c, List.of(args.kwArg()));
        if (returns != null) {
            add(c, "return", returns);
            count++;
        }
        c.unit.release(first);
        if (count == 0) {
            return Unit.NONE;
        }
        c.emit(Opcode.BUILD_MAP, d, first, count);
        return d;
    }

    private static int add(Compilation c, List<Arg> parameters) {
        int count = 0;
        for (Arg parameter : parameters) {
            if (parameter.annotation() != null) {
                add(c, c.mangle(parameter.arg()), parameter.annotation());
                count++;
            }
        }
        return count;
    }

    private static void add(Compilation c, String name, Expr annotation) {
        int key = c.unit.temporary();
        int value = c.unit.temporary();
        c.move(c.constant(name), key);
        int mark = c.unit.mark();
        c.move(value(c, annotation), value);
        c.unit.release(mark);
    }
}
