package dev.gila.object;

import dev.gila.gil.Gil;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What one interpreter's threads share: the lock, the modules, and what each room keeps per interpreter. */
public final class InterpreterState {
    private final Gil gil;
    private final PyDict modules = new PyDict();
    private final PyDict builtins = new PyDict();
    private final ConcurrentHashMap<Class<?>, Object> rooms = new ConcurrentHashMap<>();
    private volatile ThreadState mainThread;
    private volatile int recursionLimit = ThreadState.DEFAULT_RECURSION_LIMIT;

    public InterpreterState(Gil gil) {
        this.gil = gil;
        if (!gil.policy().enabled()) Sharing.begin();
    }

    public Gil gil() {
        return gil;
    }

    /** {@code sys.modules}. */
    public PyDict modules() {
        return modules;
    }

    /** The namespace of the {@code builtins} module. */
    public PyDict builtins() {
        return builtins;
    }

    public ThreadState mainThread() {
        return mainThread;
    }

    public void setMainThread(ThreadState mainThread) {
        this.mainThread = mainThread;
    }

    /** {@code sys.getrecursionlimit()}. */
    public int recursionLimit() {
        return recursionLimit;
    }

    public void setRecursionLimit(int limit) {
        recursionLimit = limit;
    }

    /** The state that a room keeps for this interpreter, made on first use. */
    public <T> T room(Class<T> type, Function<InterpreterState, T> make) {
        Object made = rooms.get(type);
        return type.cast(made != null ? made : rooms.computeIfAbsent(type, t -> make.apply(this)));
    }
}
