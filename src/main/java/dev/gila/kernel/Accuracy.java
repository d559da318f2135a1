package dev.gila.kernel;

/**
 * How far a kernel's result may be from the exact one. Of a complex result each part, in units of the result's magnitude:
 * within 8 of elementary functions, within 16 + |b| of powers a to the b.
 */
public enum Accuracy {
    /** Nothing is rounded, or every step of a documented order is, correctly. */
    EXACT,
    /** The exact result, rounded once. */
    ROUNDED,
    /** Within one unit in the last place of the exact result, for every argument. */
    ULP1,
    /** Within two units in the last place of the exact result. */
    ULP2,
    /** At most (log2 n + 16) units in the last place of the sum of the absolute values of the terms. */
    SUM,
    /** At most n units in the last place of the sum of the absolute values of n terms. */
    TERMS
}
