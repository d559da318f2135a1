package dev.gila.object;

/**
 * A function together with the instance (or class) that goes before its other arguments. Python sees a {@code method},
 * or a {@code builtin_function_or_method} when the function is written in Java.
 */
public final class BoundMethod extends PyObject implements PyCallable {
    private final Object function;
    private final Object self;

    public BoundMethod(Object function, Object self) {
        this(function instanceof PyBuiltin ? Types.BUILTIN_FUNCTION : Types.METHOD, function, self);
    }

    public BoundMethod(PyType type, Object function, Object self) {
        super(type);
        this.function = function;
        this.self = self;
    }

    public Object function() {
        return function;
    }

    public Object self() {
        return self;
    }

    @Override
    public Object call(ThreadState ts, Object[] args, String[] keywords) {
        return Callables.of(function).call(ts, Callables.prepend(self, args), keywords);
    }

    @Override
    public Object call0(ThreadState ts) {
        return Callables.of(function).call1(ts, self);
    }

    @Override
    public Object call1(ThreadState ts, Object a) {
        return Callables.of(function).call2(ts, self, a);
    }

    @Override
    public Object call2(ThreadState ts, Object a, Object b) {
        return Callables.of(function).call3(ts, self, a, b);
    }

    @Override
    public Object call3(ThreadState ts, Object a, Object b, Object c) {
        return Callables.of(function).call4(ts, self, a, b, c);
    }
}
