package dev.gila.gil;

/** The lock stepped out of; closing it steps back in. Each thread has one, so that stepping out allocates nothing. */
public final class Released implements AutoCloseable {
    private final Gil gil;
    private final GilThread thread;

    Released(Gil gil, GilThread thread) {
        this.gil = gil;
        this.thread = thread;
    }

    /** Takes the lock again, however long that takes. */
    @Override
    public void close() {
        thread.endWait();
        gil.enter(thread);
    }
}
