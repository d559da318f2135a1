package dev.gila.scope;

import dev.gila.source.SourceError;
import dev.gila.source.SourceText;
import dev.gila.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** The blocks that the first pass stands in, innermost first, and the rules about single names. */
final class ScopeStack {
    private final SourceText source;
    private final Map<Object, Scope> byNode;
    private final Deque<Scope> stack = new ArrayDeque<>();
    private Scope module;

    ScopeStack(SourceText source, Map<Object, Scope> byNode) {
        this.source = source;
        this.byNode = byNode;
    }

    Scope current() {
        return stack.peek();
    }

    Iterable<Scope> innermostFirst() {
        return stack;
    }

    Scope enter(ScopeKind kind, String name, Object node, Span span) {
        Scope parent = stack.peek();
        Scope scope = enterDetached(kind, name, span);
        if (parent == null) {
            module = scope;
        } else {
            parent.children().add(scope);
        }
        byNode.put(node, scope);
        return scope;
    }

    /** Opens a block that nothing outside will see. */
    Scope enterDetached(ScopeKind kind, String name, Span span) {
        Scope scope = new Scope(kind, name, span, stack.peek(), className());
        if (!stack.isEmpty()) {
            // No assignment expression in the iterable of a comprehension, however deep inside it.
            scope.comprehensionIterables = stack.peek().comprehensionIterables;
        }
        stack.push(scope);
        return scope;
    }

    void exit() {
        stack.pop();
    }

    private String className() {
        return stack.isEmpty() ? null : stack.peek().className();
    }

    /** From here on the current block mangles private names by this class. */
    void setClass(String name) {
        stack.peek().setClassName(name);
    }

    String mangle(String name) {
        return Mangling.mangle(className(), name);
    }

    SourceError error(Span span, String message) {
        return SourceError.at(source, span, message);
    }

    Symbol lookup(String name) {
        return current().lookup(mangle(name));
    }

    void define(String name, int use, Span span) {
        define(current(), name, use, span);
    }

    void define(Scope scope, String name, int use, Span span) {
        Symbol symbol = scope.symbol(mangle(name));
        if ((use & Symbol.PARAMETER) != 0 && symbol.is(Symbol.PARAMETER)) {
            throw error(span, "duplicate argument '" + name + "' in function definition");
        }
        if ((use & Symbol.TYPE_PARAMETER) != 0 && symbol.is(Symbol.TYPE_PARAMETER)) {
            throw error(span, "duplicate type parameter '" + name + "'");
        }
        symbol.add(use);
        if (scope.comprehensionTarget) {
            if (symbol.is(Symbol.GLOBAL | Symbol.NONLOCAL)) {
                throw error(
                        span,
                        "comprehension inner loop cannot rebind assignment expression target '" + symbol.name() + "'");
            }
            symbol.add(Symbol.COMPREHENSION_TARGET);
        }
        if ((use & Symbol.GLOBAL) != 0) {
            module.symbol(symbol.name()).add(Symbol.GLOBAL);
        }
    }

    /** A {@code global} or {@code nonlocal} declaration of one name. */
    void declare(String name, int declaration, String word, Span span) {
        Symbol before = lookup(name);
        if (before != null && before.is(Symbol.PARAMETER | Symbol.LOCAL | Symbol.USE | Symbol.ANNOTATED)) {
            throw error(span, contradiction(before, name, word));
        }
        define(name, declaration, span);
        current().directives.putIfAbsent(mangle(name), span);
    }

    private static String contradiction(Symbol before, String name, String word) {
        if (before.is(Symbol.PARAMETER)) {
            return "name '" + name + "' is parameter and " + word;
        }
        if (before.is(Symbol.USE)) {
            return "name '" + name + "' is used prior to " + word + " declaration";
        }
        if (before.is(Symbol.ANNOTATED)) {
            return "annotated name '" + name + "' can't be " + word;
        }
        return "name '" + name + "' is assigned to before " + word + " declaration";
    }

    void checkAnnotated(String name, boolean simple, Span span) {
        Symbol before = lookup(name);
        if (before != null && simple && before.is(Symbol.GLOBAL | Symbol.NONLOCAL) && current() != module) {
            String word = before.is(Symbol.GLOBAL) ? "global" : "nonlocal";
            throw error(span, "annotated name '" + name + "' can't be " + word);
        }
    }
}
