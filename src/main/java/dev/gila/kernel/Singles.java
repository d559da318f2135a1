package dev.gila.kernel;

/**
 * Powers of single precision, computed in double and rounded once more, from its exponential function and logarithm.
 * Step for step as {@code native/kernels/single.h}, which says why.
 */
final class Singles {
    private Singles() {}

    static double power(double x, double y) {
        return Logarithms.powerOf(x, y, Elementary.exp(y * Elementary.log(Math.abs(x))));
    }
}
