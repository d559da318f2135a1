package dev.gila.ndarray;

/** Where elements are that have some property. */
public sealed interface Searching permits NDArray {}
