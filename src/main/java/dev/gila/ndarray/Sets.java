package dev.gila.ndarray;

/** Elements as sets: each counts once. */
public sealed interface Sets permits NDArray {}
