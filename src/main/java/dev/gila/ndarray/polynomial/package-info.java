/** Polynomials of one variable. {@link dev.gila.ndarray.polynomial.Polynomial} is the door, and the room. */
package dev.gila.ndarray.polynomial;
