package dev.gila.object;

/**
 * An iterator written in Java. Java callers see the end as {@code null}; Python sees StopIteration, through the
 * {@code __iter__} and {@code __next__} that {@link #iterates} gives a type.
 */
public abstract class PyIterator extends PyObject {
    protected PyIterator(PyType type) {
        super(type);
    }

    /** The next value, or {@code null} at the end, and ever after. */
    public abstract Object next(ThreadState ts);

    /** Gives a type of Java iterators its {@code __iter__} and {@code __next__}; returns the type. */
    public static PyType iterates(PyType type) {
        type.define("__iter__", new Iter(type));
        type.define("__next__", new Next(type));
        return type;
    }

    /** A sealed type of iterators, with {@code __iter__} and {@code __next__}. */
    public static PyType sealedType(String name) {
        return iterates(PyType.sealed(name, Types.OBJECT));
    }

    private abstract static class Method extends PyBuiltin {
        private static final Signature SELF =
                new Signature(new String[] {"self"}, 1, 1, new boolean[] {true}, false, false, "($self, /)");

        Method(String name, String doc, PyType owner) {
            super(name, Def.Kind.METHOD, SELF, doc, owner);
        }

        @Override
        protected final Object invoke(ThreadState ts, Object[] slots) {
            return call1(ts, slots[0]);
        }

        final PyIterator check(Object self) {
            if (self instanceof PyIterator it && it.type().isSubtypeOf((PyType) owner())) return it;
            throw wrongSelf(self);
        }
    }

    private static final class Iter extends Method {
        Iter(PyType owner) {
            super("__iter__", "Implement iter(self).", owner);
        }

        @Override
        public Object call1(ThreadState ts, Object self) {
            return check(self);
        }
    }

    private static final class Next extends Method {
        Next(PyType owner) {
            super("__next__", "Implement next(self).", owner);
        }

        @Override
        public Object call1(ThreadState ts, Object self) {
            Object value = check(self).next(ts);
            if (value == null) throw Exceptions.stopIteration(null);
            return value;
        }
    }
}
