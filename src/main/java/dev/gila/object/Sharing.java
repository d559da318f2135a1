package dev.gila.object;

/**
 * Whether objects must guard themselves, because some interpreter of this process runs its threads without the lock
 * ({@code -X gil=0}). Then what changes an object holds its monitor, and what reads it takes care; while no Python code
 * runs inside a monitor, so that no two threads can wait for each other. With the lock this costs a test of one field.
 */
public final class Sharing {
    private static boolean on;

    private Sharing() {}

    /** Turned on by the first interpreter without a lock, before it has a second thread; never off again. */
    static void begin() {
        on = true;
    }

    public static boolean isOn() {
        return on;
    }
}
