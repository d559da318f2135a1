package dev.gila.gil;

/**
 * Thrown to a thread that asks for the lock of an interpreter that is closing. It unwinds the thread's Java stack; it is
 * not a Python exception, so no {@code except} or {@code finally} of the Python program sees it. (CPython parks such
 * daemon threads for ever, which an embedding program could never get rid of.)
 */
public final class GilShutdown extends Error {
    private static final long serialVersionUID = 1L;

    GilShutdown() {
        super("the interpreter is closing", null, false, false);
    }
}
