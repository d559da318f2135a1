/**
 * Linear algebra on stacks of matrices. {@link dev.gila.ndarray.linalg.Linalg} is the door.
 *
 * <p>Algorithms work on {@code Block}s, matrices outside the heap, whose products the kernels make, and on double arrays,
 * into which narrow parts of blocks are taken: vectors of a {@code Field}, real or complex, so that each algorithm is
 * written once. The three reductions to condensed form stand on {@code Updated}, both divide-and-conquer algorithms on
 * {@code Secular} and {@code Merging}.
 */
package dev.gila.ndarray.linalg;
