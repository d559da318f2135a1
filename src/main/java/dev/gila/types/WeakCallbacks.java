package dev.gila.types;

import dev.gila.object.InterpreterState;
import dev.gila.object.PyException;
import dev.gila.object.PyObject;
import dev.gila.object.ThreadState;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Calls back for objects that are gone. Java's collector tells when; the calls are made by the interpreter's main thread
 * at its next checkpoint, or by whoever calls {@link #run}.
 */
public final class WeakCallbacks {
    private static final ReferenceQueue<PyObject> GONE = new ReferenceQueue<>();

    /** Keeps references that have a callback from going before their objects do. */
    private static final Set<Watched> WAITING = ConcurrentHashMap.newKeySet();

    private final Queue<Watched> due = new ConcurrentLinkedQueue<>();

    private WeakCallbacks() {}

    private static WeakCallbacks of(InterpreterState interpreter) {
        return interpreter.room(WeakCallbacks.class, i -> new WeakCallbacks());
    }

    /** A reference whose object's end is to be told. */
    static final class Watched extends WeakReference<PyObject> {
        private final InterpreterState interpreter;
        private final WeakReference<PyWeakReference> reference;

        Watched(InterpreterState interpreter, PyObject target, PyWeakReference reference) {
            super(target, GONE);
            this.interpreter = interpreter;
            // As in CPython, a reference that is itself forgotten calls nobody back.
            this.reference = new WeakReference<>(reference);
            WAITING.add(this);
            Watcher.start();
        }
    }

    /** Waits for the collector, in a thread of its own that starts with the first reference to watch. */
    private static final class Watcher {
        static {
            Thread thread = new Thread(Watcher::watch, "gila-weak-references");
            thread.setDaemon(true);
            thread.start();
        }

        static void start() {}

        private static void watch() {
            while (true) {
                try {
                    Watched gone = (Watched) (Object) GONE.remove();
                    WAITING.remove(gone);
                    WeakCallbacks callbacks = of(gone.interpreter);
                    callbacks.due.add(gone);
                    gone.interpreter.gil().pendingCalls().add(() -> run(gone.interpreter.mainThread()));
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    /** Makes the calls that are due. */
    public static void run(ThreadState ts) {
        Queue<Watched> due = of(ts.interpreter()).due;
        for (Watched gone = due.poll(); gone != null; gone = due.poll()) {
            PyWeakReference reference = gone.reference.get();
            if (reference == null) continue;
            try {
                reference.callBack(ts);
            } catch (PyException e) {
                Unraisable.report(ts, e.value(), null, reference);
            }
        }
    }
}
