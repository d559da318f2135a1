package dev.gila.code;

/** A complex number, folded from real and imaginary literals. */
public record ConstantComplex(double real, double imaginary) {}
