/**
 * Polynomials of one variable: {@link dev.gila.ndarray.polynomial.Polynomial} in powers, {@link
 * dev.gila.ndarray.polynomial.Series} in the members of a family.
 */
package dev.gila.ndarray.polynomial;
