package dev.gila.ast;

import dev.gila.source.Span;

/** One parameter between the brackets of a generic class, function or type alias. */
public sealed interface TypeParam extends Positioned {
    <R> R accept(Visitor<R> visitor);

    /** One method for each kind: whoever implements it has thought of all of them. */
    interface Visitor<R> {
        R visitTypeVar(TypeVar node);

        R visitParamSpec(ParamSpec node);

        R visitTypeVarTuple(TypeVarTuple node);
    }

    record TypeVar(Span span, String name, Expr bound) implements TypeParam {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTypeVar(this);
        }
    }

    record ParamSpec(Span span, String name) implements TypeParam {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitParamSpec(this);
        }
    }

    record TypeVarTuple(Span span, String name) implements TypeParam {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTypeVarTuple(this);
        }
    }
}
