/**
 * The numeric kernels: what they are ({@link dev.gila.kernel.Kernel}, generated from {@code native/kernels.def}), the
 * memory they work on, and the two ways to run them.
 *
 * <p>A {@link dev.gila.kernel.Call} names a kernel and its operands and checks them all, so that nothing wrong reaches
 * C. {@link dev.gila.kernel.NativeKernels} runs it in the shared library;
 * {@link dev.gila.kernel.JavaKernels} runs it in Java, as the oracle of the tests and where no library loads. Where a
 * row's bits are SAME the two agree bit for bit.
 *
 * <p>Nothing here knows of Python or of its lock. {@link dev.gila.kernel.Kernels#nanos} lets a caller decide whether a
 * call is worth releasing a lock for.
 */
package dev.gila.kernel;
