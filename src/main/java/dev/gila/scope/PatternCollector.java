package dev.gila.scope;

import dev.gila.ast.Pattern;
import dev.gila.source.Span;

/** The first pass over patterns. */
final class PatternCollector implements Pattern.Visitor<Void> {
    private final Collector collector;

    PatternCollector(Collector collector) {
        this.collector = collector;
    }

    private Void bind(String name, Span span) {
        if (name != null) {
            collector.scopes.define(name, Symbol.LOCAL, span);
        }
        return null;
    }

    @Override
    public Void visitMatchValue(Pattern.MatchValue node) {
        collector.expression(node.value());
        return null;
    }

    @Override
    public Void visitMatchSingleton(Pattern.MatchSingleton node) {
        return null;
    }

    @Override
    public Void visitMatchSequence(Pattern.MatchSequence node) {
        node.patterns().forEach(collector::pattern);
        return null;
    }

    @Override
    public Void visitMatchMapping(Pattern.MatchMapping node) {
        collector.expressions(node.keys());
        node.patterns().forEach(collector::pattern);
        return bind(node.rest(), node.span());
    }

    @Override
    public Void visitMatchClass(Pattern.MatchClass node) {
        collector.expression(node.cls());
        node.patterns().forEach(collector::pattern);
        node.kwdPatterns().forEach(collector::pattern);
        return null;
    }

    @Override
    public Void visitMatchStar(Pattern.MatchStar node) {
        return bind(node.name(), node.span());
    }

    @Override
    public Void visitMatchAs(Pattern.MatchAs node) {
        collector.pattern(node.pattern());
        return bind(node.name(), node.span());
    }

    @Override
    public Void visitMatchOr(Pattern.MatchOr node) {
        node.patterns().forEach(collector::pattern);
        return null;
    }
}
