package dev.gila.modules.posix;

import dev.gila.gil.Gil;
import dev.gila.gil.Reason;
import dev.gila.gil.Released;
import dev.gila.object.ThreadState;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;

/** Operations on files that may block: outside the lock, and where the file allows it interrupted by signals. */
public final class Blocking {
    private Blocking() {}

    /** What is done with the file. */
    @FunctionalInterface
    public interface Operation {
        long run() throws IOException;
    }

    /**
     * Runs the operation outside the lock; OSError for what goes wrong. After a signal whose handler does not raise, it
     * runs again.
     *
     * @param file the file that may be interrupted, {@code null} when there is none yet
     */
    public static long run(ThreadState ts, OpenFile file, Operation operation) {
        while (true) {
            try (Released outside = file != null && file.isInterruptible()
                    ? ts.gil().waiting(ts, Reason.IO)
                    : ts.gil().released(ts, Reason.IO)) {
                return operation.run();
            } catch (InterruptedIOException e) {
                // the signal that this was is seen to by the checkpoint, inside the lock
            } catch (IOException e) {
                throw OsErrors.of(e, null, null);
            } catch (NonReadableChannelException | NonWritableChannelException e) {
                throw OsErrors.of(Errno.EBADF);
            }
            Gil.checkpoint(ts);
        }
    }
}
