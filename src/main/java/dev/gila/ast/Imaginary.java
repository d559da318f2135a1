package dev.gila.ast;

/** The value of a literal such as {@code 2.5j}. */
public record Imaginary(double value) {}
