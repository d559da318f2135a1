package dev.gila.ast;

import dev.gila.source.Span;

/** An expression. An optional child is null where the source has none. */
public sealed interface Expr extends Positioned {
    <R> R accept(Visitor<R> visitor);

    /** One method for each kind: whoever implements it has thought of all of them. */
    interface Visitor<R> {
        R visitBoolOp(BoolOp node);

        R visitNamedExpr(NamedExpr node);

        R visitBinOp(BinOp node);

        R visitUnaryOp(UnaryOp node);

        R visitLambda(Lambda node);

        R visitIfExp(IfExp node);

        R visitDict(Dict node);

        R visitSet(Set node);

        R visitListComp(ListComp node);

        R visitSetComp(SetComp node);

        R visitDictComp(DictComp node);

        R visitGeneratorExp(GeneratorExp node);

        R visitAwait(Await node);

        R visitYield(Yield node);

        R visitYieldFrom(YieldFrom node);

        R visitCompare(Compare node);

        R visitCall(Call node);

        R visitFormattedValue(FormattedValue node);

        R visitJoinedStr(JoinedStr node);

        R visitConstant(Constant node);

        R visitAttribute(Attribute node);

        R visitSubscript(Subscript node);

        R visitStarred(Starred node);

        R visitName(Name node);

        R visitList(List node);

        R visitTuple(Tuple node);

        R visitSlice(Slice node);
    }

    record BoolOp(Span span, BoolOperator op, java.util.List<Expr> values) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBoolOp(this);
        }
    }

    record NamedExpr(Span span, Expr target, Expr value) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNamedExpr(this);
        }
    }

    record BinOp(Span span, Expr left, Operator op, Expr right) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBinOp(this);
        }
    }

    record UnaryOp(Span span, UnaryOperator op, Expr operand) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUnaryOp(this);
        }
    }

    record Lambda(Span span, Arguments args, Expr body) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLambda(this);
        }
    }

    record IfExp(Span span, Expr test, Expr body, Expr orElse) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitIfExp(this);
        }
    }

    record Dict(Span span, java.util.List<Expr> keys, java.util.List<Expr> values) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDict(this);
        }
    }

    record Set(Span span, java.util.List<Expr> elts) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSet(this);
        }
    }

    record ListComp(Span span, Expr elt, java.util.List<Comprehension> generators) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitListComp(this);
        }
    }

    record SetComp(Span span, Expr elt, java.util.List<Comprehension> generators) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSetComp(this);
        }
    }

    record DictComp(Span span, Expr key, Expr value, java.util.List<Comprehension> generators) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDictComp(this);
        }
    }

    record GeneratorExp(Span span, Expr elt, java.util.List<Comprehension> generators) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitGeneratorExp(this);
        }
    }

    record Await(Span span, Expr value) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAwait(this);
        }
    }

    record Yield(Span span, Expr value) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitYield(this);
        }
    }

    record YieldFrom(Span span, Expr value) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitYieldFrom(this);
        }
    }

    record Compare(Span span, Expr left, java.util.List<CmpOperator> ops, java.util.List<Expr> comparators)
            implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCompare(this);
        }
    }

    record Call(Span span, Expr func, java.util.List<Expr> args, java.util.List<Keyword> keywords) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCall(this);
        }
    }

    record FormattedValue(Span span, Expr value, int conversion, Expr formatSpec) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFormattedValue(this);
        }
    }

    record JoinedStr(Span span, java.util.List<Expr> values) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitJoinedStr(this);
        }
    }

    record Constant(Span span, Object value, String kind) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitConstant(this);
        }
    }

    record Attribute(Span span, Expr value, String attr, ExprContext ctx) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAttribute(this);
        }
    }

    record Subscript(Span span, Expr value, Expr slice, ExprContext ctx) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSubscript(this);
        }
    }

    record Starred(Span span, Expr value, ExprContext ctx) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitStarred(this);
        }
    }

    record Name(Span span, String id, ExprContext ctx) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitName(this);
        }
    }

    record List(Span span, java.util.List<Expr> elts, ExprContext ctx) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitList(this);
        }
    }

    record Tuple(Span span, java.util.List<Expr> elts, ExprContext ctx) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTuple(this);
        }
    }

    record Slice(Span span, Expr lower, Expr upper, Expr step) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSlice(this);
        }
    }
}
