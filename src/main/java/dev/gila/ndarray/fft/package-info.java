/**
 * Discrete Fourier transforms of arrays. Lengths of all kinds are served in O(n log n); everything is a call of one kernel,
 * {@code fft}, with a plan that is made once for each length.
 */
package dev.gila.ndarray.fft;
