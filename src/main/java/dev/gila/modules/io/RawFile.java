package dev.gila.modules.io;

import dev.gila.object.ThreadState;

/** What a buffer needs of the file below it. */
interface RawFile {
    /** Reads some bytes; 0 at the end, -1 when nothing is there yet and the file does not block. */
    int read(ThreadState ts, byte[] into, int offset, int length);

    /** All that is left, or {@code null} when nothing is there yet and the file does not block. */
    byte[] readAll(ThreadState ts);

    /** Writes some bytes and says how many; -1 when the file does not block and takes none. */
    int write(ThreadState ts, byte[] from, int offset, int length);

    long seek(ThreadState ts, long offset, int whence);
}
