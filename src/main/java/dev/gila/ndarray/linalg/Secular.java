package dev.gila.ndarray.linalg;

/**
 * All roots of {@code 1 + sum of z_i² / (p_i - x)}, which lie between the poles and behind the last one: the eigenvalues
 * of a diagonal matrix plus {@code z z^T}. Each root is sought as a distance from the pole next to it, with rational
 * interpolation of the two sides (Li, "Solving secular equations stably and efficiently", LAPACK Working Note 89, 1993);
 * then z is changed in its last digits so that the roots found are exact for it, which makes the vectors orthogonal
 * (Gu and Eisenstat, 1994).
 */
final class Secular {
    private static final double EPS = 0x1p-52;
    private static final int ROUNDS = 100;
    /** The error that a step leaves is about its square: no step follows one that is shorter, beside the distance. */
    private static final double EXACT = 0x1p-27;

    /** Root j, or its square root where poles are squares. */
    final double[] roots;
    /** {@code p_i - x_j} at [j][i], to full relative accuracy. */
    final double[][] distances;
    /** The vector for which the roots are exact. */
    final double[] z;

    private final int n;
    private final double[] poles;
    private final double[] squares;
    private final boolean squared;

    /**
     * Solves the equation.
     *
     * @param poles ascending, no two alike
     * @param squared whether the poles are the squares of these numbers, and the square roots of roots are wanted
     */
    Secular(double[] poles, double[] z, boolean squared) {
        this.n = poles.length;
        this.poles = poles;
        this.squared = squared;
        squares = new double[n];
        for (int i = 0; i < n; i++) squares[i] = z[i] * z[i];
        roots = new double[n];
        distances = Field.REAL.vectors(n, n);
        new Strips(n).each((first, last) -> {
            Search search = new Search();
            for (int j = first; j < last; j++) search.solve(j);
        });
        this.z = new double[n];
        new Strips(n).each((first, last) -> setExactVector(first, last, z));
    }

    /** All {@code p_i - p_origin} between two numbers, without cancellation of squares. */
    private void measure(int origin, int from, int to, double[] gaps) {
        double pole = poles[origin];
        if (squared) {
            for (int i = from; i < to; i++) gaps[i] = (poles[i] - pole) * (poles[i] + pole);
        } else {
            for (int i = from; i < to; i++) gaps[i] = poles[i] - pole;
        }
    }

    /** Löwner's formula: the product of distances to the roots over those to the poles. */
    private void setExactVector(int from, int to, double[] signs) {
        double[] exact = new double[n];
        double[] gaps = new double[n];
        for (int i = from; i < to; i++) exact[i] = -distances[i][i];
        for (int j = 0; j < n; j++) {
            double[] distance = distances[j];
            measure(j, from, to, gaps);
            double own = exact[j];
            for (int i = from; i < to; i++) exact[i] *= distance[i] / gaps[i];
            exact[j] = own;
        }
        for (int i = from; i < to; i++) z[i] = Math.copySign(Math.sqrt(Math.abs(exact[i])), signs[i]);
    }

    /** A number between two of one sign; near zero, by orders of magnitude. */
    private static double between(double low, double high) {
        if (low == 0) return high / 16;
        if (high == 0) return low / 16;
        return low + (high - low) / 2;
    }

    /** The search for one root after another. */
    private final class Search {
        private final double[] gaps = new double[n];
        /** The terms of the sum, and of its derivative. */
        private final double[] terms = new double[n];

        private final double[] slopes = new double[n];

        private double sum;
        private double slope;

        // What evaluate leaves: both sides of the sum, their derivatives, and the value.
        private double left;
        private double leftSlope;
        private double right;
        private double rightSlope;
        private double value;

        private void solve(int j) {
            int origin = j;
            double low = 0;
            double high;
            double start = Double.NaN;
            measure(j, 0, n, gaps);
            if (j == n - 1) {
                high = 0;
                for (double square : squares) high += square;
                high *= 1 + n * EPS;
            } else {
                double gap = gaps[j + 1];
                high = gap / 2;
                evaluate(j, high);
                start = high + step(j, high);
                if (value < 0) {
                    origin = j + 1;
                    measure(origin, 0, n, gaps);
                    low = gaps[j] / 2;
                    high = 0;
                    start -= gap;
                }
            }
            double x = search(j, low, high, start);
            double[] distance = distances[j];
            for (int i = 0; i < n; i++) distance[i] = gaps[i] - x;
            double pole = poles[origin];
            roots[j] = squared ? pole + x / (pole + Math.sqrt(pole * pole + x)) : pole + x;
        }

        /** Both sides of the sum at a distance x from the origin. */
        private void evaluate(int j, double x) {
            // Apart from the sums: these divisions are made in vectors.
            for (int i = 0; i < n; i++) {
                double inverse = 1 / (gaps[i] - x);
                double term = squares[i] * inverse;
                terms[i] = term;
                slopes[i] = term * inverse;
            }
            sum(0, j + 1);
            left = sum;
            leftSlope = slope;
            sum(j + 1, n);
            right = sum;
            rightSlope = slope;
            value = 1 + left + right;
        }

        /** The sums of some terms and slopes, each in four, so that no addition waits for the one before. */
        private void sum(int from, int to) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            double t0 = 0;
            double t1 = 0;
            double t2 = 0;
            double t3 = 0;
            int i = from;
            for (; i + 3 < to; i += 4) {
                s0 += terms[i];
                s1 += terms[i + 1];
                s2 += terms[i + 2];
                s3 += terms[i + 3];
                t0 += slopes[i];
                t1 += slopes[i + 1];
                t2 += slopes[i + 2];
                t3 += slopes[i + 3];
            }
            for (; i < to; i++) {
                s0 += terms[i];
                t0 += slopes[i];
            }
            sum = s0 + s1 + (s2 + s3);
            slope = t0 + t1 + (t2 + t3);
        }

        /** The root between low and high, one of which is the origin; {@code start} if it lies there, too. */
        private double search(int j, double low, double high, double start) {
            double x = start > low && start < high ? start : low + (high - low) / 2;
            for (int round = 0; round < ROUNDS; round++) {
                evaluate(j, x);
                if (Math.abs(value) <= EPS * (1 + Math.abs(left) + Math.abs(right))) return x;
                if (value < 0) low = x;
                else high = x;
                double next = x + step(j, x);
                if (!(next > low && next < high)) next = between(low, high);
                if (next == x || next == low || next == high) return x;
                if (Math.abs(next - x) <= EXACT * Math.abs(x)) return next;
                x = next;
            }
            return x;
        }

        /** To the zero of {@code c + s / (p_j - x) + t / (p_j+1 - x)}, which agrees with both sides and their slopes here. */
        private double step(int j, double x) {
            double near = gaps[j] - x;
            if (j == n - 1) {
                double c = 1 + left - near * leftSlope;
                return c > 0 ? near + near * near * leftSlope / c : Double.NaN;
            }
            double far = gaps[j + 1] - x;
            double c = value - near * leftSlope - far * rightSlope;
            double a = (near + far) * value - near * far * (leftSlope + rightSlope);
            double b = near * far * value;
            double root = Math.sqrt(Math.abs(a * a - 4 * b * c));
            return a <= 0 ? (a - root) / (2 * c) : 2 * b / (a + root);
        }
    }
}
