package dev.gila.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** exp, log, sin and cos to many digits: the reference of the accuracy tests. */
final class Exact {
    private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int PI_DIGITS = 400;
    private static final BigDecimal PI = pi();
    private static final BigDecimal LN2 =
            logNear1(new BigDecimal(TWO.sqrt(DIGITS).toString())).multiply(TWO, DIGITS);

    private Exact() {}

    /** Machin: pi/4 = 4 arctan(1/5) - arctan(1/239). */
    private static BigDecimal pi() {
        BigDecimal quarter = arctanOfInverse(5).multiply(BigDecimal.valueOf(4)).subtract(arctanOfInverse(239));
        return quarter.multiply(BigDecimal.valueOf(4));
    }

    private static BigDecimal arctanOfInverse(int x) {
        BigDecimal term = BigDecimal.ONE.divide(BigDecimal.valueOf(x), PI_DIGITS, RoundingMode.DOWN);
        BigDecimal square = BigDecimal.valueOf((long) x * x);
        BigDecimal sum = term;
        for (int n = 3; term.signum() != 0; n += 2) {
            term = term.divide(square, PI_DIGITS, RoundingMode.DOWN).negate();
            sum = sum.add(term.divide(BigDecimal.valueOf(n), PI_DIGITS, RoundingMode.DOWN));
        }
        return sum;
    }

    static BigDecimal exp(double x) {
        return exp(new BigDecimal(x));
    }

    static BigDecimal exp(BigDecimal x) {
        BigDecimal r = x.divide(BigDecimal.valueOf(1 << 16), DIGITS);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int n = 1; n < 40; n++) {
            term = term.multiply(r, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int i = 0; i < 16; i++) sum = sum.multiply(sum, DIGITS);
        return sum;
    }

    static BigDecimal log(double x) {
        int k = Math.getExponent(x);
        if (x < Double.MIN_NORMAL) k = Math.getExponent(x * 0x1p54) - 54;
        if (x / Math.scalb(1.0, k) > 1.4) k++;
        BigDecimal m = new BigDecimal(x).divide(TWO.pow(k, DIGITS), DIGITS);
        return logNear1(m).add(LN2.multiply(BigDecimal.valueOf(k), DIGITS), DIGITS);
    }

    static BigDecimal log(BigDecimal x) {
        BigDecimal near = new BigDecimal(x.doubleValue());
        return log(near.doubleValue()).add(logNear1(x.divide(near, DIGITS)), DIGITS);
    }

    static BigDecimal root(BigDecimal x) {
        return x.sqrt(DIGITS);
    }

    static BigDecimal ratio(BigDecimal a, BigDecimal b) {
        return a.divide(b, DIGITS);
    }

    /** Of the half angle's tangent three times over, by its series. */
    static BigDecimal atan(BigDecimal x) {
        BigDecimal t = x;
        for (int i = 0; i < 3; i++) {
            t = ratio(t, BigDecimal.ONE.add(root(BigDecimal.ONE.add(t.multiply(t, DIGITS)))));
        }
        BigDecimal square = t.multiply(t, DIGITS).negate();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal power = t;
        for (int n = 1; n < 160; n += 2) {
            sum = sum.add(ratio(power, BigDecimal.valueOf(n)), DIGITS);
            power = power.multiply(square, DIGITS);
        }
        return sum.multiply(BigDecimal.valueOf(8));
    }

    static BigDecimal halfPi() {
        return PI.divide(TWO);
    }

    /** log m = 2 artanh((m - 1) / (m + 1)). */
    private static BigDecimal logNear1(BigDecimal m) {
        BigDecimal s = m.subtract(BigDecimal.ONE).divide(m.add(BigDecimal.ONE), DIGITS);
        BigDecimal square = s.multiply(s, DIGITS);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal power = s;
        for (int n = 1; n < 120; n += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(n), DIGITS), DIGITS);
            power = power.multiply(square, DIGITS);
        }
        return sum.multiply(TWO);
    }

    static BigDecimal sin(double x) {
        return sin(new BigDecimal(x));
    }

    static BigDecimal sin(BigDecimal x) {
        return sine(x.remainder(PI.multiply(TWO)));
    }

    static BigDecimal cos(double x) {
        return cos(new BigDecimal(x));
    }

    static BigDecimal cos(BigDecimal x) {
        return sine(x.remainder(PI.multiply(TWO)).add(PI.divide(TWO)));
    }

    private static BigDecimal sine(BigDecimal angle) {
        BigDecimal quarter = PI.divide(TWO);
        BigDecimal a = angle.remainder(PI.multiply(TWO));
        if (a.compareTo(quarter) > 0) a = PI.subtract(a);
        if (a.compareTo(quarter.negate()) < 0) a = PI.negate().subtract(a);
        if (a.compareTo(quarter) > 0) a = PI.subtract(a);
        BigDecimal r = a.round(DIGITS);
        BigDecimal square = r.multiply(r, DIGITS).negate();
        BigDecimal term = r;
        BigDecimal sum = r;
        for (int n = 2; n < 90; n += 2) {
            term = term.multiply(square, DIGITS).divide(BigDecimal.valueOf((long) n * (n + 1)), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }
}
