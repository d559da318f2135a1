package dev.gila.gil;

import java.util.concurrent.ArrayBlockingQueue;

/** Calls that any thread may hand to the main thread, which makes them at its next checkpoint. */
public final class PendingCalls {
    /** CPython's bound for the main thread. */
    public static final int CAPACITY = 32;

    private final ArrayBlockingQueue<Runnable> calls = new ArrayBlockingQueue<>(CAPACITY);
    private volatile GilThread main;
    private boolean running;

    /** Names the thread that makes the calls. */
    void setMain(GilThread thread) {
        main = thread;
        if (!calls.isEmpty()) {
            thread.raise(GilThread.PENDING_CALLS);
        }
    }

    GilThread main() {
        return main;
    }

    /** Queues a call; false when the queue is full. */
    public boolean add(Runnable call) {
        boolean added = calls.offer(call);
        GilThread thread = main;
        if (added && thread != null) {
            thread.raise(GilThread.PENDING_CALLS);
        }
        return added;
    }

    /**
     * Makes the calls that are queued now, in order. A call may itself reach a checkpoint: that one leaves the queue alone.
     * When a call throws, the calls behind it wait for the next checkpoint.
     */
    void run(GilThread self) {
        if (running) {
            return;
        }
        running = true;
        try {
            for (int budget = calls.size(); budget > 0; budget--) {
                calls.remove().run();
            }
        } finally {
            running = false;
            if (!calls.isEmpty()) {
                self.raise(GilThread.PENDING_CALLS);
            }
        }
    }
}
