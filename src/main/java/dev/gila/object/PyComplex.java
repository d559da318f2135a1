package dev.gila.object;

/** A {@code complex}. */
public final class PyComplex extends PyObject {
    private final double real;
    private final double imag;

    public PyComplex(double real, double imag) {
        this(Types.COMPLEX, real, imag);
    }

    public PyComplex(PyType type, double real, double imag) {
        super(type);
        this.real = real;
        this.imag = imag;
    }

    public double real() {
        return real;
    }

    public double imag() {
        return imag;
    }
}
