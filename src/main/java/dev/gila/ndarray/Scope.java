package dev.gila.ndarray;

import dev.gila.kernel.Memory;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Frees what a computation leaves behind: closing a scope closes every array that its thread made since it was opened,
 * but those that it is told to keep. Scopes nest; arrays belong to the innermost.
 *
 * <pre>{@code
 * NDArray result;
 * try (Scope scope = Scope.open()) {
 *     result = scope.keep(a.minus(a.mean()).div(a.std()));
 * }
 * }</pre>
 */
public final class Scope implements AutoCloseable {
    private static final ThreadLocal<Scope> INNERMOST = new ThreadLocal<>();

    private final Thread thread = Thread.currentThread();
    private final Scope outer;
    final Set<Memory> made = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean closed;

    private Scope(Scope outer) {
        this.outer = outer;
    }

    /** Opens a scope for arrays that the calling thread makes from now on. */
    public static Scope open() {
        Scope scope = new Scope(INNERMOST.get());
        INNERMOST.set(scope);
        return scope;
    }

    /**
     * What a function makes that is to outlive every scope that is open, since it is kept for later calls: its arrays belong to no
     * scope.
     */
    public static <T> T outside(Supplier<T> make) {
        Scope scope = INNERMOST.get();
        INNERMOST.remove();
        try {
            return make.get();
        } finally {
            if (scope != null) INNERMOST.set(scope);
        }
    }

    /** Takes note of memory that the calling thread has got for a new array. */
    static Memory noted(Memory memory) {
        Scope scope = INNERMOST.get();
        if (scope != null) scope.made.add(memory);
        return memory;
    }

    /**
     * Lets an array, with all views of its memory, outlive this scope: it belongs to the next outer one, if there is one.
     *
     * @return the array
     * @throws IllegalStateException if another thread opened this scope
     */
    public NDArray keep(NDArray array) {
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException("a scope keeps arrays for the thread that opened it, " + thread.getName());
        }
        Memory memory = array.operand().memory();
        if (made.remove(memory) && outer != null) outer.made.add(memory);
        return array;
    }

    /**
     * Closes the arrays. Closing again does nothing.
     *
     * @throws IllegalStateException if an inner scope is still open, or another thread opened this one
     */
    @Override
    public void close() {
        if (closed) return;
        if (INNERMOST.get() != this) {
            throw new IllegalStateException("a scope is closed by the thread that opened it, inner scopes first");
        }
        closed = true;
        if (outer == null) INNERMOST.remove();
        else INNERMOST.set(outer);
        made.forEach(Memory::close);
    }
}
