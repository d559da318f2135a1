package dev.gila.compiler;

import dev.gila.ast.Expr;
import dev.gila.ast.Stmt;
import dev.gila.code.CodeFlags;
import dev.gila.code.Opcode;
import dev.gila.scope.ScopeKind;
import java.util.List;

/** Statements: the short ones, and the way to the rooms of the others. */
final class Statements implements Stmt.Visitor<Void> {
    private final Compilation c;

    /** Whether a {@code from __future__} import may stand here. */
    private boolean futureAllowed;

    Statements(Compilation c) {
        this.c = c;
    }

    void body(List<Stmt> statements) {
        for (Stmt statement : statements) {
            int mark = c.unit.mark();
            c.asm().at(statement.span());
            statement.accept(this);
            c.unit.release(mark);
        }
    }

    void moduleBody(List<Stmt> statements) {
        setupAnnotations(statements);
        docstring(statements);
        for (int i = Compilation.afterDocstring(statements); i < statements.size(); i++) {
            futureAllowed = Futures.allowedAt(statements, i);
            body(statements.subList(i, i + 1));
        }
        futureAllowed = false;
    }

    /** Binds {@code __doc__} in a module or class. */
    void docstring(List<Stmt> statements) {
        String text = Compilation.docstring(statements);
        if (text != null && c.options.optimize() < 2) {
            c.asm().at(statements.get(0).span());
            c.emit(
                    Opcode.STORE_NAME,
                    c.name("__doc__"),
                    c.constant(text),
                    c.asm().cache());
        }
    }

    void setupAnnotations(List<Stmt> statements) {
        if (Annotations.anyIn(statements)) {
            c.emit(Opcode.SETUP_ANNOTATIONS);
        }
    }

    // ---- simple statements

    @Override
    public Void visitExprStmt(Stmt.ExprStmt node) {
        if (c.interactive && c.unit.parent == null) {
            int value = c.expressions.value(node.value());
            c.asm().at(node.span());
            c.emit(Opcode.PRINT, value);
        } else if (!(node.value() instanceof Expr.Constant)) {
            c.expressions.effect(node.value());
        } else if (c.asm().isReachable()) {
            c.emit(Opcode.NOP);
        }
        return null;
    }

    @Override
    public Void visitAssign(Stmt.Assign node) {
        c.targets.assign(node);
        return null;
    }

    @Override
    public Void visitAugAssign(Stmt.AugAssign node) {
        c.targets.augment(node);
        return null;
    }

    @Override
    public Void visitAnnAssign(Stmt.AnnAssign node) {
        Annotations.assign(c, node);
        return null;
    }

    @Override
    public Void visitDelete(Stmt.Delete node) {
        node.targets().forEach(c.targets::delete);
        return null;
    }

    @Override
    public Void visitPass(Stmt.Pass node) {
        c.emit(Opcode.NOP);
        return null;
    }

    @Override
    public Void visitGlobal(Stmt.Global node) {
        return null;
    }

    @Override
    public Void visitNonlocal(Stmt.Nonlocal node) {
        return null;
    }

    @Override
    public Void visitAssert(Stmt.Assert node) {
        Advice.checkAssert(c, node);
        if (c.options.optimize() > 0) {
            return null;
        }
        Label end = new Label();
        c.expressions.jumpIf(node.test(), true, end);
        int error = c.unit.temporary();
        c.asm().at(node.span());
        c.emit(Opcode.LOAD_ASSERTION_ERROR, error);
        if (node.msg() != null) {
            int message = c.expressions.value(node.msg());
            c.asm().at(node.span());
            c.emit(Opcode.CALL1, error, error, message);
        }
        c.emit(Opcode.RAISE, error, Unit.NONE);
        c.asm().place(end);
        return null;
    }

    @Override
    public Void visitRaise(Stmt.Raise node) {
        int exception = node.exc() == null ? Unit.NONE : c.expressions.value(node.exc());
        int cause = node.cause() == null ? Unit.NONE : c.expressions.value(node.cause());
        c.asm().at(node.span());
        c.emit(Opcode.RAISE, exception, cause);
        return null;
    }

    @Override
    public Void visitReturn(Stmt.Return node) {
        ScopeKind kind = c.unit.scope.kind();
        if (kind != ScopeKind.FUNCTION && kind != ScopeKind.LAMBDA) {
            throw c.error(node.span(), "'return' outside function");
        }
        if (node.value() != null && (c.unit.flags & CodeFlags.ASYNC_GENERATOR) != 0) {
            throw c.error(node.span(), "'return' with value in async generator");
        }
        c.loops.checkLeaving(node.span());
        int value;
        if (node.value() == null) {
            value = c.unit.none();
        } else if (c.unit.hasCleanups()) {
            value = c.expressions.fresh(node.value());
        } else {
            value = c.expressions.value(node.value());
        }
        c.asm().at(node.span());
        c.unit.unwind(null, () -> c.returns(value));
        return null;
    }

    @Override
    public Void visitBreak(Stmt.Break node) {
        c.loops.leave(node.span(), "'break' outside loop", b -> b.breakTarget);
        return null;
    }

    @Override
    public Void visitContinue(Stmt.Continue node) {
        c.loops.leave(node.span(), "'continue' not properly in loop", b -> b.continueTarget);
        return null;
    }

    // ---- branches

    @Override
    public Void visitIf(Stmt.If node) {
        Label otherwise = new Label();
        c.expressions.jumpIf(node.test(), false, otherwise);
        body(node.body());
        if (node.orElse().isEmpty()) {
            c.asm().place(otherwise);
            return null;
        }
        Label end = new Label();
        c.asm().jump(Opcode.JUMP, end);
        c.asm().place(otherwise);
        body(node.orElse());
        c.asm().place(end);
        return null;
    }

    @Override
    public Void visitMatch(Stmt.Match node) {
        c.patterns.match(node);
        return null;
    }

    // ---- what has a room of its own

    @Override
    public Void visitFor(Stmt.For node) {
        c.loops.forEach(node);
        return null;
    }

    @Override
    public Void visitAsyncFor(Stmt.AsyncFor node) {
        c.loops.forEach(node);
        return null;
    }

    @Override
    public Void visitWhile(Stmt.While node) {
        c.loops.whileTrue(node);
        return null;
    }

    @Override
    public Void visitTry(Stmt.Try node) {
        c.attempts.attempt(node);
        return null;
    }

    @Override
    public Void visitTryStar(Stmt.TryStar node) {
        c.attempts.attempt(node);
        return null;
    }

    @Override
    public Void visitWith(Stmt.With node) {
        c.withs.with(node.items(), 0, node.body(), false);
        return null;
    }

    @Override
    public Void visitAsyncWith(Stmt.AsyncWith node) {
        c.suspensions.checkAsync("async with", node.span());
        c.withs.with(node.items(), 0, node.body(), true);
        return null;
    }

    @Override
    public Void visitImport(Stmt.Import node) {
        c.imports.module(node);
        return null;
    }

    @Override
    public Void visitImportFrom(Stmt.ImportFrom node) {
        if (Futures.isFuture(node) && !futureAllowed) {
            throw c.error(node.span(), "from __future__ imports must occur at the beginning of the file");
        }
        c.imports.names(node);
        return null;
    }

    @Override
    public Void visitFunctionDef(Stmt.FunctionDef node) {
        c.functions.define(FunctionSource.of(node));
        return null;
    }

    @Override
    public Void visitAsyncFunctionDef(Stmt.AsyncFunctionDef node) {
        c.functions.define(FunctionSource.of(node));
        return null;
    }

    @Override
    public Void visitClassDef(Stmt.ClassDef node) {
        c.classes.define(node);
        return null;
    }

    @Override
    public Void visitTypeAlias(Stmt.TypeAlias node) {
        c.generics.alias(node);
        return null;
    }
}
