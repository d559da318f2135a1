package dev.gila.scope;

import dev.gila.ast.Mod;
import dev.gila.source.SourceText;
import java.util.IdentityHashMap;
import java.util.Map;

/** The scopes of one program, found by the syntax node that opens them. */
public final class SymbolTable {
    private final Scope top;
    private final Map<Object, Scope> scopes;

    private SymbolTable(Scope top, Map<Object, Scope> scopes) {
        this.top = top;
        this.scopes = scopes;
    }

    /**
     * Builds and resolves the scopes of a program.
     *
     * @param futureAnnotations whether {@code from __future__ import annotations} is in force
     * @throws dev.gila.source.SourceError where the program's declarations contradict each other
     */
    public static SymbolTable of(SourceText source, Mod tree, boolean futureAnnotations) {
        Map<Object, Scope> scopes = new IdentityHashMap<>();
        Scope top = new Collector(source, futureAnnotations, scopes).collect(tree);
        new Resolver(source).resolve(top);
        return new SymbolTable(top, scopes);
    }

    /** The module's scope. */
    public Scope top() {
        return top;
    }

    /**
     * The scope that a node opens. The scope of type parameters is found by the list of them, that of a bound by its
     * type variable.
     */
    public Scope of(Object node) {
        return scopes.get(node);
    }
}
