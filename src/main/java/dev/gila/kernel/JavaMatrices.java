package dev.gila.kernel;

import java.util.Map;
import java.util.function.Consumer;

/** Matrix product and convolution. */
final class JavaMatrices {
    private JavaMatrices() {}

    static void bodies(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(Kernel.MATMUL, call -> each(call, JavaMatrices::matmul));
        bodies.put(Kernel.MATMUL_SUBTRACT, call -> each(call, one -> multiply(one, true)));
        bodies.put(Kernel.CONVOLVE, JavaMatrices::convolve);
    }

    /** Products of the matrices on the last two axes, one after another. */
    private static void each(Call call, Consumer<Call> product) {
        Operand out = call.operand(0);
        if (out.elements() == 0) return;
        Walk.rows(call, 3, out.rank() - 2, at -> {
            Operand[] matrices = new Operand[at.length];
            for (int k = 0; k < at.length; k++) matrices[k] = call.operand(k).matrix(at[k]);
            product.accept(call.on(matrices));
        });
    }

    /** The real parts of all elements of a matrix, row after row. */
    private static double[][] rows(Operand m) {
        return rows(m, Element::real);
    }

    private static double[][] rows(Operand m, Reader reader) {
        double[][] rows = new double[Math.toIntExact(m.length(0))][Math.toIntExact(m.length(1))];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = reader.read(m, m.offset() + i * m.stride(0) + j * m.stride(1));
            }
        }
        return rows;
    }

    private interface Reader {
        double read(Operand m, long at);
    }

    private static void putRow(Operand m, int i, double[] row) {
        for (int j = 0; j < row.length; j++) {
            Element.put(m, m.offset() + i * m.stride(0) + j * m.stride(1), row[j], 0);
        }
    }

    private static void matmul(Call call) {
        if (call.dtype().isFloat() || call.dtype().isComplex()) multiply(call, false);
        else multiplyIntegers(call);
    }

    private static void multiply(Call call, boolean subtract) {
        Operand out = call.operand(0);
        double[][] a = rows(call.operand(1));
        double[][] b = rows(call.operand(2));
        double[][] re = new double[a.length][Math.toIntExact(out.length(1))];
        add(call, re, a, b, 1);
        double[][] im = new double[a.length][Math.toIntExact(out.length(1))];
        if (call.dtype().isComplex()) {
            double[][] ai = rows(call.operand(1), Element::imaginary);
            double[][] bi = rows(call.operand(2), Element::imaginary);
            add(call, re, ai, bi, -1);
            add(call, im, a, bi, 1);
            add(call, im, ai, b, 1);
        }
        for (int i = 0; i < re.length; i++) {
            for (int j = 0; j < re[i].length; j++) {
                long at = out.offset() + i * out.stride(0) + j * out.stride(1);
                if (subtract)
                    Element.put(out, at, Element.real(out, at) - re[i][j], Element.imaginary(out, at) - im[i][j]);
                else Element.put(out, at, re[i][j], im[i][j]);
            }
        }
    }

    /** Rows of b are added up, so that the innermost loop runs along memory. */
    private static void add(Call call, double[][] sums, double[][] a, double[][] b, double sign) {
        for (int i = 0; i < a.length; i++) {
            double[] row = sums[i];
            for (int k = 0; k < b.length; k++) {
                Walk.checkCancelled(call);
                double factor = sign * a[i][k];
                for (int j = 0; j < row.length; j++) row[j] += factor * b[k][j];
            }
        }
    }

    /** Modulo 2 to the power of 64. */
    private static void multiplyIntegers(Call call) {
        Operand out = call.operand(0);
        Operand a = call.operand(1);
        Operand b = call.operand(2);
        for (long i = 0; i < out.length(0); i++) {
            for (long j = 0; j < out.length(1); j++) {
                Walk.checkCancelled(call);
                long sum = 0;
                for (long k = 0; k < a.length(1); k++) {
                    sum += Element.integer(a, a.offset() + i * a.stride(0) + k * a.stride(1))
                            * Element.integer(b, b.offset() + k * b.stride(0) + j * b.stride(1));
                }
                long at = out.offset() + i * out.stride(0) + j * out.stride(1);
                Element.put(out, at, DType.INT64, sum);
            }
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
