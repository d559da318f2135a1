package example.arrays;

import dev.gila.kernel.Kernels;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.linalg.Linalg;
import dev.gila.ndarray.random.Generator;

/** Fits a line to noisy points by least squares: solves the normal equations. */
public final class Main {
    private static final int POINTS = 100_000;
    private static final double SLOPE = 3;
    private static final double INTERCEPT = -2;

    private Main() {}

    public static void main(String[] args) {
        NDArray x = NDArray.linspace(0, 1, POINTS);
        NDArray noise = Generator.defaultRng(42).random(POINTS).plus(-0.5);
        NDArray y = x.times(SLOPE).plus(INTERCEPT).plus(noise);

        double n = POINTS;
        double sumX = x.sum();
        double sumXX = x.times(x).sum();
        NDArray matrix = NDArray.of(sumXX, sumX, sumX, n).reshape(2, 2);
        NDArray right = NDArray.of(x.times(y).sum(), y.sum());
        double[] line = Linalg.solve(matrix, right).toArray();

        System.out.printf(
                "y = %.2f x + %.2f, by %s kernels%n",
                line[0], line[1], Kernels.best().target());
        if (Math.abs(line[0] - SLOPE) > 0.05 || Math.abs(line[1] - INTERCEPT) > 0.05) {
            System.err.println("that is not the line that the points were made from");
            System.exit(1);
        }
    }
}
