package dev.gila.ndarray.linalg;

import dev.gila.kernel.DType;

/** Complex numbers, two doubles each. */
final class ComplexField extends Field {
    @Override
    int width() {
        return 2;
    }

    @Override
    DType dtype() {
        return DType.COMPLEX128;
    }

    @Override
    void subtract(int n, double[] a, int at, double[] x, int xo, double[] y, int yo) {
        double re = a[2 * at];
        double im = a[2 * at + 1];
        if (re == 0 && im == 0) return;
        int shift = 2 * yo - 2 * xo;
        for (int i = 2 * xo; i < 2 * (xo + n); i += 2) {
            y[shift + i] -= re * x[i] - im * x[i + 1];
            y[shift + i + 1] -= re * x[i + 1] + im * x[i];
        }
    }

    @Override
    void scale(int n, double[] a, int at, double[] x, int xo) {
        scale(n, a[2 * at], a[2 * at + 1], x, xo);
    }

    private static void scale(int n, double re, double im, double[] x, int xo) {
        for (int i = 2 * xo; i < 2 * (xo + n); i += 2) {
            double xr = x[i];
            x[i] = re * xr - im * x[i + 1];
            x[i + 1] = re * x[i + 1] + im * xr;
        }
    }

    @Override
    void divide(int n, double[] a, int at, double[] x, int xo) {
        divide(n, a[2 * at], a[2 * at + 1], x, xo);
    }

    /** Smith's division ("Algorithm 116", 1962): no overflow on the way. */
    private static void divide(int n, double re, double im, double[] x, int xo) {
        if (im == 0) {
            for (int i = 2 * xo; i < 2 * (xo + n); i++) x[i] /= re;
            return;
        }
        boolean swapped = Math.abs(re) < Math.abs(im);
        double ratio = swapped ? re / im : im / re;
        double bottom = swapped ? re * ratio + im : re + im * ratio;
        for (int i = 2 * xo; i < 2 * (xo + n); i += 2) {
            double xr = x[i];
            double xi = x[i + 1];
            x[i] = (swapped ? xr * ratio + xi : xr + xi * ratio) / bottom;
            x[i + 1] = (swapped ? xi * ratio - xr : xi - xr * ratio) / bottom;
        }
    }

    @Override
    void dot(int n, double[] x, int xo, double[] y, int yo, double[] to, int at) {
        double re = 0;
        double im = 0;
        int shift = 2 * yo - 2 * xo;
        for (int i = 2 * xo; i < 2 * (xo + n); i += 2) {
            double yr = y[shift + i];
            double yi = y[shift + i + 1];
            re += x[i] * yr + x[i + 1] * yi;
            im += x[i] * yi - x[i + 1] * yr;
        }
        to[2 * at] = re;
        to[2 * at + 1] = im;
    }

    @Override
    void conjugate(int n, double[] x, int xo) {
        for (int i = 2 * xo + 1; i < 2 * (xo + n); i += 2) x[i] = -x[i];
    }

    @Override
    double size(double[] x, int at) {
        return Math.abs(x[2 * at]) + Math.abs(x[2 * at + 1]);
    }

    @Override
    void reflect(int n, double[] x, int xo, double[] tau, int at) {
        tau[2 * at] = 0;
        tau[2 * at + 1] = 0;
        if (n < 1) return;
        double rest = norm(n - 1, x, xo + 1);
        double re = x[2 * xo];
        double im = x[2 * xo + 1];
        if (rest == 0 && im == 0) return;
        double beta = -Math.copySign(Math.hypot(Math.hypot(re, im), rest), re);
        if (Math.abs(beta) < TINY) {
            reflectTiny(n, x, xo, tau, at);
            return;
        }
        tau[2 * at] = (beta - re) / beta;
        tau[2 * at + 1] = -im / beta;
        divide(n - 1, re - beta, im, x, xo + 1);
        x[2 * xo] = beta;
        x[2 * xo + 1] = 0;
    }
}
