/**
 * The module {@code gila}: arrays with the buffer protocol, the kernels as functions over them, and the lock itself.
 *
 * <p>{@link dev.gila.modules.numeric.KernelRun} is the one place where Python's side runs a kernel: it steps outside the
 * lock where that pays, and cuts the kernel short when a signal waits. The arithmetic is {@code dev.gila.kernel}'s.
 */
package dev.gila.modules.numeric;
