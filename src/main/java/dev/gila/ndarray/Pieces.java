package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernels;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** Functions written in Java, of elements and of parts of an array. */
final class Pieces {
    /** Elements that are computed at once, at most. */
    private static final int BLOCK = 4096;

    private Pieces() {}

    /** The elements, broadcast, as doubles. */
    static double[] doubles(NDArray a, Shape shape) {
        if (a.dtype().isComplex()) throw new IllegalArgumentException("map is of real numbers, not of " + a.dtype());
        return a.broadcastTo(shape).toArray();
    }

    /** A new array of what a function makes of each element; threads share blocks of them. */
    static NDArray shared(DType dtype, NDArray a, DoubleUnaryOperator function) {
        NDArray out = NDArray.empty(dtype, a.shape());
        NDArray to = out.reshape(-1);
        return a.useFlat(from -> {
            Kernels.best().share(a.size(), BLOCK, (start, end) -> {
                double[] values = from.slice(start, end).toArray();
                for (int i = 0; i < values.length; i++) values[i] = function.applyAsDouble(values[i]);
                assign(to.slice(start, end), values);
            });
            return out;
        });
    }

    private static void assign(NDArray to, double... values) {
        try (NDArray found = NDArray.of(values)) {
            to.assign(found);
        }
    }

    static NDArray of(NDArray a, List<NDArray> conditions, List<UnaryOperator<NDArray>> functions) {
        int n = conditions.size();
        if (functions.size() != n && functions.size() != n + 1) {
            throw new IllegalArgumentException("with " + n + " conditions, either " + n + " or " + (n + 1)
                    + " functions are expected, not " + functions.size());
        }
        NDArray out = Creation.zerosLike(a);
        for (int i = 0; i < n; i++) set(out, a, conditions.get(i), functions.get(i));
        if (functions.size() == n) return out;
        try (NDArray rest = NDArray.ones(DType.BOOL, a.shape().lengths())) {
            for (NDArray condition : conditions) rest.set(0, condition);
            set(out, a, rest, functions.get(n));
            return out;
        }
    }

    private static void set(NDArray out, NDArray a, NDArray condition, UnaryOperator<NDArray> function) {
        try (NDArray part = a.compress(condition);
                NDArray made = Reshaping.made(function, part)) {
            out.set(made, condition);
        }
    }
}
