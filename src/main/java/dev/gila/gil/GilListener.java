package dev.gila.gil;

/**
 * Hears what happens to a lock. It is called on the thread that the event is about, with or without the lock held, and by
 * many threads at once: it must be quick and thread-safe, and must not touch Python objects.
 */
@FunctionalInterface
public interface GilListener {
    void onEvent(GilEvent event);
}
