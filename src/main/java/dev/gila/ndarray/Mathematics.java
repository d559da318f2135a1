package dev.gila.ndarray;

/** Elementary functions, element by element: rows of {@link Ufunc}. Integers give floats. */
public sealed interface Mathematics permits NDArray {
    /** Square roots. */
    default NDArray sqrt() {
        return Ufunc.SQRT.of((NDArray) this);
    }

    /** e to the power of each element. */
    default NDArray exp() {
        return Ufunc.EXP.of((NDArray) this);
    }

    /** Natural logarithms. */
    default NDArray log() {
        return Ufunc.LOG.of((NDArray) this);
    }

    /** Sines. */
    default NDArray sin() {
        return Ufunc.SIN.of((NDArray) this);
    }

    /** Cosines. */
    default NDArray cos() {
        return Ufunc.COS.of((NDArray) this);
    }
}
