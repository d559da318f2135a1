/**
 * N-dimensional arrays for Java on the kernels: {@link dev.gila.ndarray.NDArray} and its
 * {@link dev.gila.ndarray.Shape}. Views share memory and copy nothing; every operation that computes makes a new,
 * contiguous array. An argument may be null where it says so; elsewhere null is a {@link java.lang.NullPointerException} that names it.
 * Depends on {@code dev.gila.kernel} alone: no Python, no lock.
 */
package dev.gila.ndarray;
