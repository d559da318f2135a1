package dev.gila.types;

import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.PyCallable;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Iteration;

/** {@code map}: the results of a function for the items of one or more iterables. */
@TypeDef(
        doc = "map(func, *iterables) --> map object\n\nMake an iterator that computes the function using arguments"
                + " from\neach of the iterables.  Stops when the shortest iterable is exhausted.")
public final class PyMap extends PyIterator {
    public static final PyType TYPE = PyIterator.iterates(PyType.builtin("map", Types.OBJECT));

    private final Object function;
    private final Object[] iterators;

    private PyMap(PyType type, Object function, Object[] iterators) {
        super(type);
        this.function = function;
        this.iterators = iterators;
    }

    @Def(kind = Kind.NEW, signature = "*args")
    static Object make(ThreadState ts, PyType cls, Object[] args) {
        if (args.length < 2) throw Exceptions.typeError("map() must have at least two arguments.");
        Object[] iterators = new Object[args.length - 1];
        for (int i = 0; i < iterators.length; i++) iterators[i] = Iteration.iter(ts, args[i + 1]);
        return new PyMap(cls, args[0], iterators);
    }

    @Override
    public Object next(ThreadState ts) {
        Object first = Iteration.next(ts, iterators[0]);
        if (first == null) return null;
        PyCallable f = Callables.of(function);
        int n = iterators.length;
        if (n == 1) return f.call1(ts, first);
        Object[] args = new Object[n];
        args[0] = first;
        for (int i = 1; i < n; i++) {
            args[i] = Iteration.next(ts, iterators[i]);
            if (args[i] == null) return null;
        }
        return f.call(ts, args, null);
    }

    @Def
    static Object __reduce__(PyMap self) {
        return PyTuple.of(self.type(), new PyTuple(Callables.prepend(self.function, self.iterators)));
    }
}
