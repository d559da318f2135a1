package dev.gila.kernel;

/** Elementary functions of complex numbers, step for step as {@code native/kernels/complex_functions.h} explains them. */
final class ComplexFunctions {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double NAN = Double.NaN;
    private static final double LOG_2 = 0x1.62e42fefa39efp-1;
    private static final double LOG_2_LOW = 0x1.abc9e3b39803fp-56;
    private static final double NEAR = 0x1p-28;
    private static final double BEYOND_ONE = 0x1p28;
    /** Up to this no e^x overflows or loses digits. */
    private static final double MODERATE = 700;

    private ComplexFunctions() {}

    /** x + iy. */
    record Z(double re, double im) {
        Z exchanged() {
            return new Z(im, re);
        }

        boolean isFinite() {
            return Double.isFinite(re) && Double.isFinite(im);
        }

        boolean isNan() {
            return Double.isNaN(re) || Double.isNaN(im);
        }
    }

    /** A function of one complex number. */
    interface Function {
        Z of(Z z);
    }

    private static boolean isNegative(double x) {
        return !Double.isNaN(x) && Double.doubleToRawLongBits(x) < 0;
    }

    private static double signedBy(double magnitude, double y) {
        return isNegative(y) ? -magnitude : magnitude;
    }

    private static double product(double a, double b) {
        if (a == 0 || b == 0) return isNegative(a) != isNegative(b) ? -0.0 : 0.0;
        return a * b;
    }

    private static double value(Doubled a) {
        return Double.isFinite(a.hi()) && a.lo() != 0 ? a.value() : a.hi();
    }

    private static Doubled times(Doubled a, double hi, double lo) {
        Doubled p = Doubled.exactProduct(a.hi(), hi).plus(Math.fma(a.hi(), lo, a.lo() * hi));
        return Double.isFinite(p.hi()) ? p : new Doubled(product(a.hi(), hi), 0);
    }

    private static Doubled total(Doubled a, Doubled b) {
        Doubled sum = Doubled.exactSum(a.hi(), b.hi());
        if (!Double.isFinite(sum.hi())) return new Doubled(sum.hi(), 0);
        return Doubled.exactSum(sum.hi(), sum.lo() + (a.lo() + b.lo()));
    }

    private static Doubled half(Doubled a) {
        return new Doubled(0.5 * a.hi(), 0.5 * a.lo());
    }

    private static Doubled angle(double y, double x) {
        Doubled parts = Angles.parts(y, x);
        return Doubled.exactSum(parts.hi(), parts.lo());
    }

    private static double atan2(double y, double x) {
        return Double.isNaN(x) || Double.isNaN(y) ? NAN : value(angle(y, x));
    }

    static Z sqrt(Z z) {
        double a = Math.abs(z.re);
        double b = Math.abs(z.im);
        double most = a < b ? b : a;
        if (b == INFINITY) return new Z(b, z.im);
        if (a == INFINITY) {
            double other = Double.isNaN(z.im) ? z.im : 0;
            return z.re > 0 ? new Z(a, signedBy(other, z.im)) : new Z(other, signedBy(a, z.im));
        }
        if (a == 0 && b == 0) return new Z(0, z.im);
        double scale = most > 0x1p1000 ? 0x1p-4 : most < 0x1p-900 ? 0x1p108 : 1;
        double back = most > 0x1p1000 ? 4 : most < 0x1p-900 ? 0x1p-54 : 1;
        a *= scale;
        b *= scale;
        double t = Math.sqrt(0.5 * (a + Angles.hypot(a, b)));
        double u = b / (t + t);
        return z.re < 0 ? new Z(u * back, signedBy(t * back, z.im)) : new Z(t * back, signedBy(u * back, z.im));
    }

    private record Growth(double e, double scale) {
        double by(double x) {
            return product(x * scale, e) * scale * scale;
        }
    }

    private static Growth growth(Doubled x) {
        double turn = x.hi() > MODERATE ? 1 : x.hi() < -MODERATE ? -1 : 0;
        Doubled r = Doubled.exactSum(x.hi(), turn * -0x1.0a2b23f3bab73p+10).plus(x.lo() - turn * 0x1.a06bb56359018p-44);
        double hi = Exponentials.clamp(r.hi(), -800, 800);
        double e = Exponentials.exp(hi, hi == r.hi() ? r.lo() : 0);
        return new Growth(e, turn > 0 ? 0x1p512 : turn < 0 ? 0x1p-512 : 1);
    }

    private static Z expanded(Doubled x, Doubled y) {
        if (Double.isInfinite(x.hi()) && !Double.isFinite(y.hi())) {
            return x.hi() > 0 ? new Z(x.hi(), NAN) : new Z(0, signedBy(0, y.hi()));
        }
        Growth g = growth(x);
        double c = Elementary.cos(y.hi());
        double s = Elementary.sin(y.hi());
        if (y.lo() != 0) {
            double cLow = Elementary.cos(y.lo());
            double sLow = Elementary.sin(y.lo());
            double turned = s * cLow + c * sLow;
            c = c * cLow - s * sLow;
            s = turned;
        }
        return new Z(g.by(c), g.by(s));
    }

    static Z exp(Z z) {
        if (Math.abs(z.re) <= MODERATE) {
            double e = Elementary.exp(z.re);
            return new Z(e * Elementary.cos(z.im), e * Elementary.sin(z.im));
        }
        return expanded(new Doubled(z.re, 0), new Doubled(z.im, 0));
    }

    static Z exp2(Z z) {
        if (Math.abs(z.re) <= MODERATE && Math.abs(z.im) <= 0x1p20) {
            double t = z.im * LOG_2;
            double low = Math.fma(z.im, LOG_2, -t) + z.im * LOG_2_LOW;
            double c = Elementary.cos(t);
            double s = Elementary.sin(t);
            double e = Exponentials.exp2(z.re);
            return new Z(e * (c - s * low), e * (z.im == 0 ? z.im : s + c * low));
        }
        Doubled x = times(new Doubled(z.re, 0), LOG_2, LOG_2_LOW);
        return expanded(x, times(new Doubled(z.im, 0), LOG_2, LOG_2_LOW));
    }

    static Z expm1(Z z) {
        if (Math.abs(z.re) <= MODERATE && Double.isFinite(z.im)) {
            double e = Elementary.exp(z.re);
            double s = Elementary.sin(0.5 * z.im);
            return new Z(Exponentials.expm1(z.re) - 2 * e * (s * s), e * Elementary.sin(z.im));
        }
        Z e = exp(z);
        return new Z(e.re - 1, e.im);
    }

    private static Doubled surplus(double c, double a, double b) {
        Doubled p = Doubled.exactProduct(a, a);
        Doubled q = Doubled.exactProduct(b, b);
        Doubled s = Doubled.exactSum(c, p.hi());
        Doubled t = Doubled.exactSum(s.hi(), q.hi());
        Doubled small = Doubled.exactSum(p.lo(), q.lo());
        Doubled rest = Doubled.exactSum(s.lo(), small.hi());
        Doubled sum = Doubled.exactSum(t.hi(), rest.hi());
        return Doubled.exactSum(sum.hi(), sum.lo() + (rest.lo() + (small.lo() + t.lo())));
    }

    private static Doubled halfLog1p(Doubled d) {
        if (Math.abs(d.hi()) < Exponentials.TINY) return half(d);
        return half(Logarithms.log(Doubled.exactSum(1, d.hi()).plus(d.lo())));
    }

    private static Doubled logMagnitude(double x, double y) {
        double a = Math.abs(x);
        double b = Math.abs(y);
        if (a == INFINITY || b == INFINITY) return new Doubled(INFINITY, 0);
        if (Double.isNaN(a) || Double.isNaN(b)) return new Doubled(NAN, 0);
        double most = a < b ? b : a;
        double least = a < b ? a : b;
        if (most == 0) return new Doubled(-INFINITY, 0);
        double k = most > 0x1p500 ? 600 : most < 0x1p-450 ? -600 : 0;
        double scale = most > 0x1p500 ? 0x1p-600 : most < 0x1p-450 ? 0x1p600 : 1;
        most *= scale;
        least *= scale;
        double rough = most * most + least * least;
        if (k == 0 && 0.5 < rough && rough < 3) return halfLog1p(surplus(-1, most, least));
        Doubled p = Doubled.exactProduct(most, most);
        Doubled q = Doubled.exactProduct(least, least);
        Doubled square = Doubled.orderedSum(p.hi(), q.hi()).plus(p.lo() + q.lo());
        return Logarithms.join(k, 0x1.62e42feep-1, 0x1.a39ef35793c76p-33, half(Logarithms.log(square)));
    }

    private static Doubled turn(Z z) {
        return z.isNan() ? new Doubled(NAN, 0) : angle(z.im, z.re);
    }

    static Z log(Z z) {
        return new Z(value(logMagnitude(z.re, z.im)), atan2(z.im, z.re));
    }

    private static Z logToBase(Z z, double hi, double lo) {
        return new Z(value(times(logMagnitude(z.re, z.im), hi, lo)), value(times(turn(z), hi, lo)));
    }

    static Z log2(Z z) {
        return logToBase(z, 0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56);
    }

    static Z log10(Z z) {
        return logToBase(z, 0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57);
    }

    static Z log1p(Z z) {
        boolean near = -0.5 < z.re && z.re < 2 && Math.abs(z.im) < 2;
        Doubled l = near ? halfLog1p(surplus(z.re + z.re, z.re, z.im)) : logMagnitude(1 + z.re, z.im);
        return new Z(value(l), atan2(z.im, 1 + z.re));
    }

    private static Z product(Z a, Z b) {
        return new Z(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re);
    }

    private static Z wholePower(Z z, int n) {
        Z square = z;
        Z y = null;
        for (int rest = Math.abs(n); rest != 0; rest >>= 1) {
            if ((rest & 1) != 0) y = y == null ? square : product(y, square);
            square = product(square, square);
        }
        if (n > 0) return y;
        double[] inverse = new double[2];
        JavaArithmetic.divide(DType.COMPLEX128, inverse, 1, 0, y.re, y.im);
        return new Z(inverse[0], inverse[1]);
    }

    static Z power(Z z, Z w) {
        if (w.re == 0 && w.im == 0) return new Z(1, 0);
        if (z.re == 0 && z.im == 0) return w.re > 0 ? new Z(0, 0) : new Z(NAN, NAN);
        if (w.im == 0 && Math.abs(w.re) <= 16 && Math.rint(w.re) == w.re) {
            Z y = wholePower(z, (int) w.re);
            if (y.isFinite() && (y.re != 0 || y.im != 0)) return y;
        }
        Doubled l = logMagnitude(z.re, z.im);
        Doubled turn = turn(z);
        Doubled p = times(l, w.re, 0);
        Doubled q = times(turn, w.im, 0);
        Doubled r = times(turn, w.re, 0);
        Doubled s = times(l, w.im, 0);
        return expanded(total(p, new Doubled(-q.hi(), -q.lo())), total(r, s));
    }

    private static Z halfExp(double x, double y) {
        Doubled half = Doubled.exactSum(Math.abs(x), -LOG_2);
        double lo = Double.isFinite(x) ? half.lo() - LOG_2_LOW : 0;
        return expanded(new Doubled(half.hi(), lo), new Doubled(y, 0));
    }

    static Z sinh(Z z) {
        if (Double.isInfinite(z.re) && !Double.isFinite(z.im)) return new Z(INFINITY, NAN);
        if (Math.abs(z.re) > MODERATE) {
            Z e = halfExp(z.re, z.im);
            return new Z(z.re < 0 ? -e.re : e.re, e.im);
        }
        return new Z(
                product(Exponentials.sinh(z.re), Elementary.cos(z.im)),
                product(Exponentials.cosh(z.re), Elementary.sin(z.im)));
    }

    static Z cosh(Z z) {
        if (Double.isInfinite(z.re) && !Double.isFinite(z.im)) return new Z(INFINITY, NAN);
        if (Math.abs(z.re) > MODERATE) {
            Z e = halfExp(z.re, z.im);
            return new Z(e.re, z.re < 0 ? -e.im : e.im);
        }
        return new Z(
                product(Exponentials.cosh(z.re), Elementary.cos(z.im)),
                product(Exponentials.sinh(z.re), Elementary.sin(z.im)));
    }

    static Z tanh(Z z) {
        double x = z.re;
        double y = z.im;
        if (Double.isInfinite(x) && !Double.isFinite(y)) return new Z(signedBy(1, x), signedBy(0, y));
        if (Double.isNaN(x) || !Double.isFinite(y)) return new Z(x == 0 ? x : NAN, y == 0 ? y : NAN);
        double c = Elementary.cos(y);
        double s = Elementary.sin(y);
        double a = Math.abs(x);
        if (a > 20)
            return new Z(signedBy(1, x), 4 * growth(new Doubled(-2 * a, 0)).by(s * c));
        double h = Exponentials.sinh(x);
        double below = h * h + c * c;
        return new Z(h * Exponentials.cosh(x) / below, s * c / below);
    }

    private record Arcs(double sine, double cosine, double growth) {}

    private static double asinh(double x) {
        return value(halfLog1p(new Doubled((x + x) * (x + Math.sqrt(1 + x * x)), 0)));
    }

    private static Arcs arcs(double x, double y) {
        double most = Math.abs(x) < y ? y : Math.abs(x);
        if (most > BEYOND_ONE || y == INFINITY) {
            return new Arcs(atan2(x, y), atan2(y, x), value(logMagnitude(x, y)) + LOG_2);
        }
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return new Arcs(x == 0 ? x : NAN, x == 0 ? Angles.HALF_PI : NAN, NAN);
        }
        if (most < NEAR) return new Arcs(x, Angles.HALF_PI - x, y);
        Z p = sqrt(new Z(1 - x, y));
        Z q = sqrt(new Z(1 + x, y));
        return new Arcs(atan2(x, p.re * q.re + p.im * q.im), 2 * atan2(p.re, q.re), asinh(p.re * q.im + p.im * q.re));
    }

    static Z asin(Z z) {
        Arcs a = arcs(z.re, Math.abs(z.im));
        return new Z(a.sine, signedBy(a.growth, z.im));
    }

    static Z acos(Z z) {
        Arcs a = arcs(z.re, Math.abs(z.im));
        return new Z(a.cosine, -signedBy(a.growth, z.im));
    }

    static Z acosh(Z z) {
        Arcs a = arcs(z.re, Math.abs(z.im));
        return new Z(a.growth, signedBy(a.cosine, z.im));
    }

    private static Z atanhOfQuadrant(double x, double y) {
        double most = x < y ? y : x;
        if (x == INFINITY || y == INFINITY) return new Z(0, Double.isNaN(y) ? y : Angles.HALF_PI);
        if (Double.isNaN(x) || Double.isNaN(y)) return new Z(x == 0 ? x : NAN, NAN);
        if (most > 0x1p54) {
            double h = Angles.hypot(0.5 * x, 0.5 * y);
            return new Z(x / h / h * 0.25, Angles.HALF_PI);
        }
        if (most < NEAR) return new Z(x, y);
        double turn = 0.5 * atan2(y + y, (1 - x) * (1 + x) - y * y);
        if (x == 1 && y < 0x1p-100)
            return new Z(0.5 * (LOG_2 - logMagnitude(y, 0).hi()), turn);
        Doubled d = new Doubled(4 * x / ((1 - x) * (1 - x) + y * y), 0);
        return new Z(0.5 * value(halfLog1p(d)), turn);
    }

    static Z atanh(Z z) {
        Z quadrant = atanhOfQuadrant(Math.abs(z.re), Math.abs(z.im));
        return new Z(signedBy(quadrant.re, z.re), signedBy(quadrant.im, z.im));
    }

    static Z sin(Z z) {
        return sinh(z.exchanged()).exchanged();
    }

    static Z tan(Z z) {
        return tanh(z.exchanged()).exchanged();
    }

    static Z asinh(Z z) {
        return asin(z.exchanged()).exchanged();
    }

    static Z atan(Z z) {
        return atanh(z.exchanged()).exchanged();
    }

    static Z cos(Z z) {
        Z y = cosh(z.exchanged());
        return new Z(y.re, -y.im);
    }
}
