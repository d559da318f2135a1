package dev.gila.ast;

import dev.gila.source.Span;
import java.util.List;

/** A statement. Python's {@code Expr} is {@link ExprStmt}, because {@link Expr} has the name. */
public sealed interface Stmt extends Positioned {
    <R> R accept(Visitor<R> visitor);

    /** One method for each kind: whoever implements it has thought of all of them. */
    interface Visitor<R> {
        R visitFunctionDef(FunctionDef node);

        R visitAsyncFunctionDef(AsyncFunctionDef node);

        R visitClassDef(ClassDef node);

        R visitReturn(Return node);

        R visitDelete(Delete node);

        R visitAssign(Assign node);

        R visitTypeAlias(TypeAlias node);

        R visitAugAssign(AugAssign node);

        R visitAnnAssign(AnnAssign node);

        R visitFor(For node);

        R visitAsyncFor(AsyncFor node);

        R visitWhile(While node);

        R visitIf(If node);

        R visitWith(With node);

        R visitAsyncWith(AsyncWith node);

        R visitMatch(Match node);

        R visitRaise(Raise node);

        R visitTry(Try node);

        R visitTryStar(TryStar node);

        R visitAssert(Assert node);

        R visitImport(Import node);

        R visitImportFrom(ImportFrom node);

        R visitGlobal(Global node);

        R visitNonlocal(Nonlocal node);

        R visitExprStmt(ExprStmt node);

        R visitPass(Pass node);

        R visitBreak(Break node);

        R visitContinue(Continue node);
    }

    record FunctionDef(
            Span span,
            String name,
            Arguments args,
            List<Stmt> body,
            List<Expr> decoratorList,
            Expr returns,
            List<TypeParam> typeParams)
            implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFunctionDef(this);
        }
    }

    record AsyncFunctionDef(
            Span span,
            String name,
            Arguments args,
            List<Stmt> body,
            List<Expr> decoratorList,
            Expr returns,
            List<TypeParam> typeParams)
            implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAsyncFunctionDef(this);
        }
    }

    record ClassDef(
            Span span,
            String name,
            List<Expr> bases,
            List<Keyword> keywords,
            List<Stmt> body,
            List<Expr> decoratorList,
            List<TypeParam> typeParams)
            implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitClassDef(this);
        }
    }

    record Return(Span span, Expr value) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitReturn(this);
        }
    }

    record Delete(Span span, List<Expr> targets) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDelete(this);
        }
    }

    record Assign(Span span, List<Expr> targets, Expr value) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAssign(this);
        }
    }

    record TypeAlias(Span span, Expr name, List<TypeParam> typeParams, Expr value) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTypeAlias(this);
        }
    }

    record AugAssign(Span span, Expr target, Operator op, Expr value) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAugAssign(this);
        }
    }

    record AnnAssign(Span span, Expr target, Expr annotation, Expr value, boolean simple) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAnnAssign(this);
        }
    }

    record For(Span span, Expr target, Expr iter, List<Stmt> body, List<Stmt> orElse) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFor(this);
        }
    }

    record AsyncFor(Span span, Expr target, Expr iter, List<Stmt> body, List<Stmt> orElse) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAsyncFor(this);
        }
    }

    record While(Span span, Expr test, List<Stmt> body, List<Stmt> orElse) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWhile(this);
        }
    }

    record If(Span span, Expr test, List<Stmt> body, List<Stmt> orElse) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitIf(this);
        }
    }

    record With(Span span, List<WithItem> items, List<Stmt> body) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWith(this);
        }
    }

    record AsyncWith(Span span, List<WithItem> items, List<Stmt> body) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAsyncWith(this);
        }
    }

    record Match(Span span, Expr subject, List<MatchCase> cases) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMatch(this);
        }
    }

    record Raise(Span span, Expr exc, Expr cause) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRaise(this);
        }
    }

    record Try(Span span, List<Stmt> body, List<ExceptHandler> handlers, List<Stmt> orElse, List<Stmt> finalBody)
            implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTry(this);
        }
    }

    record TryStar(Span span, List<Stmt> body, List<ExceptHandler> handlers, List<Stmt> orElse, List<Stmt> finalBody)
            implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTryStar(this);
        }
    }

    record Assert(Span span, Expr test, Expr msg) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAssert(this);
        }
    }

    record Import(Span span, List<Alias> names) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitImport(this);
        }
    }

    record ImportFrom(Span span, String module, List<Alias> names, int level) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitImportFrom(this);
        }
    }

    record Global(Span span, List<String> names) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitGlobal(this);
        }
    }

    record Nonlocal(Span span, List<String> names) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNonlocal(this);
        }
    }

    record ExprStmt(Span span, Expr value) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitExprStmt(this);
        }
    }

    record Pass(Span span) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitPass(this);
        }
    }

    record Break(Span span) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBreak(this);
        }
    }

    record Continue(Span span) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitContinue(this);
        }
    }
}
