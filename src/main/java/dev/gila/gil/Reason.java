package dev.gila.gil;

/** Why a thread stepped outside the lock of its own accord. */
public enum Reason {
    /** Blocking input or output. */
    IO,
    /** Waiting for a Python-level lock, queue or thread. */
    LOCK_WAIT,
    /** {@code time.sleep} and its relatives. */
    SLEEP,
    /** Running a numeric kernel. */
    KERNEL,
    /** Running other foreign code. */
    FOREIGN_CALL,
    /** Running the embedding program's own code, between two entries into the interpreter. */
    HOST,
    /** The thread has ended. */
    THREAD_EXIT
}
