package dev.gila.object;

/**
 * A Python object that Java calls directly. The fixed-arity entries exist so that a call allocates no argument array;
 * an implementation overrides those it can serve better than through the general one.
 */
public interface PyCallable {
    /** No arguments. */
    Object[] NO_ARGS = new Object[0];

    /**
     * Calls with positional arguments followed by the values of the keyword arguments.
     *
     * @param args the positional arguments, then one value for each name in {@code keywords}; owned by the callee
     * @param keywords the names of the trailing arguments, or {@code null} when there are none
     */
    Object call(ThreadState ts, Object[] args, String[] keywords);

    /** Calls without arguments. */
    default Object call0(ThreadState ts) {
        return call(ts, NO_ARGS, null);
    }

    /** Calls with one positional argument. */
    default Object call1(ThreadState ts, Object a) {
        return call(ts, new Object[] {a}, null);
    }

    /** Calls with two positional arguments. */
    default Object call2(ThreadState ts, Object a, Object b) {
        return call(ts, new Object[] {a, b}, null);
    }

    /** Calls with three positional arguments. */
    default Object call3(ThreadState ts, Object a, Object b, Object c) {
        return call(ts, new Object[] {a, b, c}, null);
    }

    /** Calls with four positional arguments. */
    default Object call4(ThreadState ts, Object a, Object b, Object c, Object d) {
        return call(ts, new Object[] {a, b, c, d}, null);
    }

    /**
     * Whether reading this object as an attribute of an instance binds it by putting the instance before its other
     * arguments, and does nothing else. True for functions and for methods written in Java; a caller may then skip the
     * bound method and pass the instance itself.
     */
    default boolean bindsSelf() {
        return false;
    }
}
