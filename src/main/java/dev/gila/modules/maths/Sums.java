package dev.gila.modules.maths;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.ThreadState;
import dev.gila.ops.Arithmetic;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** The functions of {@code math} that add or multiply many numbers. */
@ModuleDef("math")
final class Sums {
    private Sums() {}

    /**
     * Shewchuk's sum ("Adaptive precision floating-point arithmetic", 1997): non-overlapping partial sums, which lose
     * nothing, rounded once at the end.
     */
    @Def
    static double fsum(ThreadState ts, Object seq) {
        double[] partials = new double[32];
        int n = 0;
        double special = 0;
        double infinities = 0;
        Object it = Iteration.iter(ts, seq);
        for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it)) {
            double x = Convert.toDouble(ts, o);
            double original = x;
            int kept = 0;
            for (int j = 0; j < n; j++) {
                double y = partials[j];
                if (Math.abs(x) < Math.abs(y)) {
                    double swap = x;
                    x = y;
                    y = swap;
                }
                double high = x + y;
                double low = y - (high - x);
                if (low != 0) partials[kept++] = low;
                x = high;
            }
            n = kept;
            if (x == 0) continue;
            if (!Double.isFinite(x)) {
                if (Double.isFinite(original)) throw Exceptions.overflowError("intermediate overflow in fsum");
                if (Double.isInfinite(original)) infinities += original;
                special += original;
                n = 0;
                continue;
            }
            if (n == partials.length) partials = Arrays.copyOf(partials, n * 2);
            partials[n++] = x;
        }
        if (special != 0) {
            if (Double.isNaN(infinities)) throw Exceptions.valueError("-inf + inf in fsum");
            return special;
        }
        return round(partials, n);
    }

    /** The partial sums, smallest first, rounded to one double; halves to even across all of them. */
    private static double round(double[] p, int count) {
        int n = count;
        if (n == 0) return 0;
        double high = p[--n];
        double low = 0;
        while (n > 0) {
            double x = high;
            double y = p[--n];
            high = x + y;
            low = y - (high - x);
            if (low != 0) break;
        }
        if (n > 0 && (low < 0 && p[n - 1] < 0 || low > 0 && p[n - 1] > 0)) {
            double y = low * 2;
            double x = high + y;
            if (y == x - high) high = x;
        }
        return high;
    }

    @Def(signature = "iterable, /, *, start=1")
    static Object prod(ThreadState ts, Object iterable, Object start) {
        Object r = start == null ? (Object) 1L : start;
        Object it = Iteration.iter(ts, iterable);
        for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it))
            r = Arithmetic.multiply(ts, r, o);
        return r;
    }

    @Def
    static Object sumprod(ThreadState ts, Object p, Object q) {
        Object[] a = Iteration.toArray(ts, p);
        Object[] b = Iteration.toArray(ts, q);
        if (a.length != b.length) throw Exceptions.valueError("Inputs are not the same length");
        if (allPlain(a) && allPlain(b) && (hasDouble(a) || hasDouble(b))) return exactDot(a, b);
        Object sum = 0L;
        for (int i = 0; i < a.length; i++) sum = Arithmetic.add(ts, sum, Arithmetic.multiply(ts, a[i], b[i]));
        return sum;
    }

    private static boolean allPlain(Object[] items) {
        for (Object o : items) {
            if (!(o instanceof Double d ? Double.isFinite(d) : o instanceof Long || o instanceof Boolean)) return false;
        }
        return true;
    }

    private static boolean hasDouble(Object[] items) {
        for (Object o : items) if (o instanceof Double) return true;
        return false;
    }

    /** Products and sum without error, rounded once. */
    private static double exactDot(Object[] a, Object[] b) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < a.length; i++) sum = sum.add(exact(a[i]).multiply(exact(b[i])));
        return sum.doubleValue();
    }

    private static BigDecimal exact(Object o) {
        if (o instanceof Double d) return new BigDecimal(d);
        return o instanceof Long n ? BigDecimal.valueOf(n) : (Boolean) o ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    @Def
    static double dist(ThreadState ts, Object p, Object q) {
        Object[] a = Iteration.toArray(ts, p);
        Object[] b = Iteration.toArray(ts, q);
        if (a.length != b.length) {
            throw Exceptions.valueError("both points must have the same number of dimensions");
        }
        double[] d = new double[a.length];
        for (int i = 0; i < d.length; i++) d[i] = Convert.toDouble(ts, a[i]) - Convert.toDouble(ts, b[i]);
        return norm(d);
    }

    @Def(signature = "*coordinates")
    static double hypot(ThreadState ts, Object[] coordinates) {
        double[] d = new double[coordinates.length];
        for (int i = 0; i < d.length; i++) d[i] = Convert.toDouble(ts, coordinates[i]);
        return norm(d);
    }

    /** The Euclidean norm, correctly rounded: the squares are summed exactly. */
    private static double norm(double[] d) {
        double max = 0;
        boolean nan = false;
        for (double x : d) {
            nan |= Double.isNaN(x);
            max = Math.max(max, Double.isNaN(x) ? 0 : Math.abs(x));
        }
        if (Double.isInfinite(max)) return max;
        if (nan) return Double.NaN;
        if (max == 0 || d.length == 1) return max;
        BigDecimal sum = BigDecimal.ZERO;
        for (double x : d) {
            BigDecimal exact = new BigDecimal(x);
            sum = sum.add(exact.multiply(exact));
        }
        return sum.sqrt(new MathContext(40)).doubleValue();
    }
}
