package dev.gila.ast;

import dev.gila.source.Span;
import java.util.List;

/** What stands after {@code case} in a match statement. */
public sealed interface Pattern extends Positioned {
    <R> R accept(Visitor<R> visitor);

    /** One method for each kind: whoever implements it has thought of all of them. */
    interface Visitor<R> {
        R visitMatchValue(MatchValue node);

        R visitMatchSingleton(MatchSingleton node);

        R visitMatchSequence(MatchSequence node);

        R visitMatchMapping(MatchMapping node);

        R visitMatchClass(MatchClass node);

        R visitMatchStar(MatchStar node);

        R visitMatchAs(MatchAs node);

        R visitMatchOr(MatchOr node);
    }

    record MatchValue(Span span, Expr value) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMatchValue(this);
        }
    }

    record MatchSingleton(Span span, Object value) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMatchSingleton(this);
        }
    }

    record MatchSequence(Span span, List<Pattern> patterns) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMatchSequence(this);
        }
    }

    record MatchMapping(Span span, List<Expr> keys, List<Pattern> patterns, String rest) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMatchMapping(this);
        }
    }

    record MatchClass(Span span, Expr cls, List<Pattern> patterns, List<String> kwdAttrs, List<Pattern> kwdPatterns)
            implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMatchClass(this);
        }
    }

    record MatchStar(Span span, String name) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMatchStar(this);
        }
    }

    record MatchAs(Span span, Pattern pattern, String name) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMatchAs(this);
        }
    }

    record MatchOr(Span span, List<Pattern> patterns) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMatchOr(this);
        }
    }
}
