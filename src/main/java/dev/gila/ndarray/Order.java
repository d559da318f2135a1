package dev.gila.ndarray;

/** In which order the elements of an array follow one another. */
public enum Order {
    /** The last index changes fastest, as in C: the order of everything that does not name one. */
    C,
    /** The first index changes fastest, as in Fortran. */
    F
}
