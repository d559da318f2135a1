/**
 * {@code _io}: raw files over descriptors, buffers over raw files, text over buffers, and the same in memory. Each layer
 * calls the one below directly when that is one of ours, and through its Python methods otherwise.
 *
 * <p>The lock is released around each read and write of a descriptor. A buffer has a lock of its own, taken with the
 * interpreter's lock released, so that what one call writes stays whole.
 */
package dev.gila.modules.io;
