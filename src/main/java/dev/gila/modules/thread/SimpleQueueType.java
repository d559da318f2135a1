package dev.gila.modules.thread;

import dev.gila.gil.Reason;
import dev.gila.modules.support.Seconds;
import dev.gila.modules.support.Waits;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

@TypeDef(doc = "Simple, unbounded, reentrant FIFO queue.")
final class SimpleQueueType extends PyObject {
    static final PyType TYPE = PyType.builtin("_queue.SimpleQueue", Types.OBJECT);

    private final ConcurrentLinkedQueue<Object> items = new ConcurrentLinkedQueue<>();
    /** One permit for each item: who has taken a permit finds an item. */
    private final Semaphore available = new Semaphore(0, true);

    private SimpleQueueType(PyType type) {
        super(type);
    }

    @Def(kind = Def.Kind.NEW, signature = "")
    static Object __new__(PyType cls) {
        return new SimpleQueueType(cls);
    }

    @Def(signature = "item, block=True, timeout=None", doc = "Put the item on the queue, which never blocks.")
    static void put(SimpleQueueType self, Object item, Object block, Object timeout) {
        self.items.add(item);
        self.available.release();
    }

    @Def(signature = "item", doc = "Put the item on the queue.")
    static void put_nowait(SimpleQueueType self, Object item) {
        put(self, item, null, null);
    }

    @Def(signature = "block=True, timeout=None", doc = "Remove and return an item, waiting for one if asked to.")
    static Object get(ThreadState ts, SimpleQueueType self, boolean block, Object timeout) {
        boolean limited = block && timeout != null && timeout != Singletons.NONE;
        long nanos = limited ? Seconds.toNanosCeiling(ts, timeout) : block ? -1 : 0;
        if (limited && nanos < 0) throw Exceptions.valueError("'timeout' must be a non-negative number");
        boolean got =
                self.available.tryAcquire() || (nanos != 0 && Waits.await(ts, Reason.LOCK_WAIT, nanos, self::await));
        if (!got) throw Exceptions.withArgs(QueueModule.EMPTY);
        return self.items.remove();
    }

    private boolean await(long nanos) throws InterruptedException {
        if (nanos >= 0) return available.tryAcquire(nanos, TimeUnit.NANOSECONDS);
        available.acquire();
        return true;
    }

    @Def(doc = "Remove and return an item; Empty when there is none.")
    static Object get_nowait(ThreadState ts, SimpleQueueType self) {
        return get(ts, self, false, null);
    }

    @Def(doc = "Whether the queue is empty at the moment.")
    static boolean empty(SimpleQueueType self) {
        return self.items.isEmpty();
    }

    @Def(doc = "How many items the queue has at the moment.")
    static long qsize(SimpleQueueType self) {
        return self.items.size();
    }
}
