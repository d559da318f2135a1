/**
 * The modules {@code _thread} and {@code _queue}: threads, locks, thread-local data and the queue under them.
 *
 * <p>Invariant: whatever here may block does so through {@link dev.gila.modules.support.Waits}, outside the interpreter's
 * lock. The locks themselves are correct without that lock too, so they also work where it is switched off.
 */
package dev.gila.modules.thread;
