package dev.gila.scope;

import dev.gila.source.SourceError;
import dev.gila.source.SourceText;
import dev.gila.source.Span;
import java.util.HashSet;
import java.util.Set;

/**
 * The second pass: decides where each name lives. Works from the module inwards with what is bound around a block, and
 * back outwards with what the blocks inside left free, as CPython's {@code symtable.c} does.
 */
final class Resolver {
    private static final String CLASS = "__class__";
    private static final String CLASS_DICT = "__classdict__";

    private final SourceText source;

    Resolver(SourceText source) {
        this.source = source;
    }

    void resolve(Scope top) {
        block(top, null, new HashSet<>(), new HashSet<>(), new HashSet<>(), null);
    }

    /**
     * Resolves a block and those inside it.
     *
     * @param bound names that functions around bind; {@code null} for the module
     * @param free receives the names that this block needs from around it
     * @param global names declared global around it
     * @param typeParameters names that are type parameters where this block stands
     * @param classAround the class body that the block may look into, or {@code null}
     */
    private void block(
            Scope scope,
            Set<String> bound,
            Set<String> free,
            Set<String> global,
            Set<String> typeParameters,
            Scope classAround) {
        Set<String> local = new HashSet<>();
        Set<String> newBound = new HashSet<>();
        Set<String> newGlobal = new HashSet<>();
        Set<String> newFree = new HashSet<>();
        boolean isClass = scope.kind() == ScopeKind.CLASS;
        if (isClass) {
            // Inner scopes see past a class body: what it binds must not hide what stands around it.
            newGlobal.addAll(global);
            if (bound != null) {
                newBound.addAll(bound);
            }
        }
        for (Symbol symbol : scope.symbols().values()) {
            name(scope, symbol, bound, local, free, global, typeParameters, classAround);
        }
        if (isClass) {
            newBound.add(CLASS);
            newBound.add(CLASS_DICT);
        } else {
            if (scope.kind().isFunctionLike()) {
                newBound.addAll(local);
            }
            if (bound != null) {
                newBound.addAll(bound);
            }
            newGlobal.addAll(global);
        }
        for (Scope child : scope.children()) {
            newFree.addAll(child(scope, child, newBound, newGlobal, typeParameters, classAround));
        }
        if (isClass) {
            scope.needsClassCell = newFree.remove(CLASS);
            scope.needsClassDict = newFree.remove(CLASS_DICT);
        } else if (scope.kind().isFunctionLike()) {
            cells(scope, newFree);
        }
        passOn(scope, bound, newFree, isClass || scope.seesClass);
        free.addAll(newFree);
    }

    private Set<String> child(
            Scope scope,
            Scope child,
            Set<String> bound,
            Set<String> global,
            Set<String> typeParameters,
            Scope classAround) {
        Scope entry = child.seesClass ? scope.kind() == ScopeKind.CLASS ? scope : classAround : null;
        Set<String> childFree = new HashSet<>();
        block(child, new HashSet<>(bound), childFree, new HashSet<>(global), new HashSet<>(typeParameters), entry);
        child.inlined = child.kind().isComprehension()
                && child.kind() != ScopeKind.GENERATOR_EXPRESSION
                && !scope.seesClass
                && scope.kind() != ScopeKind.ANNOTATION;
        if (child.inlined) {
            inline(scope, child, childFree);
        }
        return childFree;
    }

    /** Names that only the inlined comprehension itself needs are no cells: it runs in the same frame. */
    private static void inline(Scope scope, Scope child, Set<String> childFree) {
        for (Symbol symbol : child.symbols().values()) {
            if (symbol.resolution() != Resolution.FREE) {
                continue;
            }
            Symbol here = scope.lookup(symbol.name());
            if (here == null && scope.kind() == ScopeKind.CLASS && symbol.name().equals(CLASS)) {
                symbol.resolve(Resolution.GLOBAL_IMPLICIT);
                childFree.remove(CLASS);
            } else if (here != null
                    && here.is(Symbol.BOUND)
                    && scope.kind() != ScopeKind.CLASS
                    && !freeInChildOf(child, symbol.name())) {
                childFree.remove(symbol.name());
            }
        }
    }

    private static boolean freeInChildOf(Scope scope, String name) {
        for (Scope child : scope.children()) {
            Symbol symbol = child.lookup(name);
            boolean free = symbol != null && symbol.resolution() == Resolution.FREE;
            if (free && (!child.inlined || freeInChildOf(child, name))) {
                return true;
            }
        }
        return false;
    }

    private void name(
            Scope scope,
            Symbol symbol,
            Set<String> bound,
            Set<String> local,
            Set<String> free,
            Set<String> global,
            Set<String> typeParameters,
            Scope classAround) {
        String name = symbol.name();
        if (symbol.is(Symbol.GLOBAL)) {
            if (symbol.is(Symbol.NONLOCAL)) {
                throw error(scope, name, "name '" + name + "' is nonlocal and global");
            }
            symbol.resolve(Resolution.GLOBAL_EXPLICIT);
            global.add(name);
            if (bound != null) {
                bound.remove(name);
            }
        } else if (symbol.is(Symbol.NONLOCAL)) {
            checkNonlocal(scope, name, bound, typeParameters);
            symbol.resolve(Resolution.FREE);
            free.add(name);
        } else if (symbol.is(Symbol.BOUND)) {
            symbol.resolve(Resolution.LOCAL);
            local.add(name);
            global.remove(name);
            if (symbol.is(Symbol.TYPE_PARAMETER)) {
                typeParameters.add(name);
            } else {
                typeParameters.remove(name);
            }
        } else {
            symbol.resolve(used(name, bound, free, classAround));
        }
    }

    private static Resolution used(String name, Set<String> bound, Set<String> free, Scope classAround) {
        Symbol inClass = classAround == null ? null : classAround.lookup(name);
        if (inClass != null && inClass.is(Symbol.GLOBAL)) {
            return Resolution.GLOBAL_EXPLICIT;
        }
        if (inClass != null && inClass.is(Symbol.BOUND) && !inClass.is(Symbol.NONLOCAL)) {
            return Resolution.GLOBAL_IMPLICIT;
        }
        if (bound != null && bound.contains(name)) {
            free.add(name);
            return Resolution.FREE;
        }
        return Resolution.GLOBAL_IMPLICIT;
    }

    private void checkNonlocal(Scope scope, String name, Set<String> bound, Set<String> typeParameters) {
        if (bound == null) {
            throw error(scope, name, "nonlocal declaration not allowed at module level");
        }
        if (!bound.contains(name)) {
            throw error(scope, name, "no binding for nonlocal '" + name + "' found");
        }
        if (typeParameters.contains(name)) {
            throw error(scope, name, "nonlocal binding not allowed for type parameter '" + name + "'");
        }
    }

    private static void cells(Scope scope, Set<String> free) {
        for (Symbol symbol : scope.symbols().values()) {
            if (symbol.resolution() == Resolution.LOCAL && free.remove(symbol.name())) {
                symbol.resolve(Resolution.CELL);
            }
        }
    }

    /** Blocks between a variable's home and its user must hand the cell through. */
    private static void passOn(Scope scope, Set<String> bound, Set<String> free, boolean looksElsewhere) {
        for (String name : free) {
            Symbol symbol = scope.lookup(name);
            if (symbol != null) {
                // Found elsewhere by this block itself, but its inner blocks mean the enclosing function's.
                if (looksElsewhere && symbol.resolution() != Resolution.FREE) {
                    symbol.add(Symbol.FREE_IN_CLASS);
                }
            } else if (bound == null || bound.contains(name)) {
                scope.symbol(name).resolve(Resolution.FREE);
            }
        }
    }

    private SourceError error(Scope scope, String name, String message) {
        Span span = scope.directives.getOrDefault(name, scope.span());
        return SourceError.at(source, span, message);
    }
}
