/**
 * The operating system as Python sees it: error numbers, file descriptors over Java channels, and the {@code posix}
 * module that {@code os} is made of.
 *
 * <p>A file descriptor is an index into the table of {@link dev.gila.modules.posix.Descriptors}; 0, 1 and 2 are the
 * process's own, all others exist inside this process only. The working directory is the interpreter's, not the
 * process's, so every path goes through {@link dev.gila.modules.posix.PosixState}.
 */
package dev.gila.modules.posix;
