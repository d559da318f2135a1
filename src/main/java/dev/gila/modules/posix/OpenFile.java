package dev.gila.modules.posix;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.file.Path;

/** What a file descriptor refers to. Callers step outside the lock around anything that may block. */
public interface OpenFile {
    /** Reads up to {@code length} bytes; 0 at the end of the file, -1 when a non-blocking file has nothing yet. */
    int read(byte[] into, int offset, int length) throws IOException;

    /** Writes some of the bytes and says how many; -1 when a non-blocking file takes none now. */
    int write(byte[] from, int offset, int length) throws IOException;

    /** Moves the position ({@code whence} 0: absolute, 1: relative, 2: from the end) and returns it. */
    default long seek(long offset, int whence) throws IOException {
        throw new IOException(Errno.text(Errno.ESPIPE));
    }

    default boolean isSeekable() {
        return false;
    }

    default long size() throws IOException {
        return 0;
    }

    default void truncate(long size) throws IOException {
        throw new IOException(Errno.text(Errno.EINVAL));
    }

    /** Hands everything written to the device. */
    default void sync() throws IOException {
        throw new IOException(Errno.text(Errno.EINVAL));
    }

    default boolean isTerminal() {
        return false;
    }

    /** Where the file lies, or {@code null} when it has no name. */
    default Path path() {
        return null;
    }

    /** What {@code select} waits on, or {@code null} when the file is always ready. */
    default SelectableChannel selectable() {
        return null;
    }

    /** Whether an interrupt ends a read, with an {@link java.io.InterruptedIOException}, and does the file no harm. */
    default boolean isInterruptible() {
        return false;
    }

    default boolean isReadable() {
        return true;
    }

    default boolean isWritable() {
        return true;
    }

    default boolean isDirectory() {
        return false;
    }

    void close() throws IOException;
}
