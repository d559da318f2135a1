package dev.gila.kernel;

import java.util.Map;
import java.util.function.Consumer;

/** Matrix product and convolution. */
final class JavaMatrices {
    private JavaMatrices() {}

    static void bodies(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(Kernel.MATMUL, JavaMatrices::matmul);
        bodies.put(Kernel.CONVOLVE, JavaMatrices::convolve);
    }

    /** All elements of a matrix, row after row. */
    private static double[][] rows(Operand m) {
        double[][] rows = new double[Math.toIntExact(m.length(0))][Math.toIntExact(m.length(1))];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = Element.real(m, m.offset() + i * m.stride(0) + j * m.stride(1));
            }
        }
        return rows;
    }

    private static void putRow(Operand m, int i, double[] row) {
        for (int j = 0; j < row.length; j++) {
            Element.put(m, m.offset() + i * m.stride(0) + j * m.stride(1), row[j], 0);
        }
    }

    /** Rows of b are added up, so that the innermost loop runs along memory. */
    private static void matmul(Call call) {
        Operand out = call.operand(0);
        double[][] a = rows(call.operand(1));
        double[][] b = rows(call.operand(2));
        for (int i = 0; i < a.length; i++) {
            double[] row = new double[Math.toIntExact(out.length(1))];
            for (int k = 0; k < b.length; k++) {
                Walk.checkCancelled(call);
                double factor = a[i][k];
                for (int j = 0; j < row.length; j++) row[j] += factor * b[k][j];
            }
            putRow(out, i, row);
        }
    }

    private static void convolve(Call call) {
        Operand out = call.operand(0);
        double[][] image = rows(call.operand(1));
        double[][] weights = rows(call.operand(2));
        boolean single = call.dtype() == DType.FLOAT32;
        for (int i = 0; i < out.length(0); i++) {
            double[] row = new double[Math.toIntExact(out.length(1))];
            for (int j = 0; j < row.length; j++) {
                Walk.checkCancelled(call);
                row[j] = single ? termsSingle(image, weights, i, j) : terms(image, weights, i, j);
            }
            putRow(out, i, row);
        }
    }

    private static double terms(double[][] image, double[][] weights, int i, int j) {
        double sum = -0.0;
        int last = weights[0].length - 1;
        for (int u = 0; u < weights.length; u++) {
            double[] backwards = weights[weights.length - 1 - u];
            for (int v = 0; v <= last; v++) sum += image[i + u][j + v] * backwards[last - v];
        }
        return sum;
    }

    private static float termsSingle(double[][] image, double[][] weights, int i, int j) {
        float sum = -0.0f;
        int last = weights[0].length - 1;
        for (int u = 0; u < weights.length; u++) {
            double[] backwards = weights[weights.length - 1 - u];
            for (int v = 0; v <= last; v++) sum += (float) image[i + u][j + v] * (float) backwards[last - v];
        }
        return sum;
    }
}
