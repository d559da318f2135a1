package dev.gila.ndarray;

/** What the elements are like as a sample. */
public sealed interface Statistics permits NDArray {}
