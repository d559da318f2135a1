package dev.gila.ndarray.random;

import dev.gila.kernel.Kernel;
import dev.gila.kernel.Ziggurat;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.util.function.ToDoubleFunction;

/** The numbers that others are functions of: one of the stream for each, which kernels draw where there are many. */
enum Standard {
    UNIFORM(Kernel.DRAW_UNIFORM, BitGenerator::nextDouble),
    NORMAL(Kernel.DRAW_NORMAL, Ziggurat::normal),
    EXPONENTIAL(Kernel.DRAW_EXPONENTIAL, Ziggurat::exponential),
    /** Uniform, but for 0, which is drawn again. */
    POSITIVE(Kernel.DRAW_UNIFORM, Standard::positive) {
        @Override
        NDArray fill(BitGenerator bits, Shape shape) {
            NDArray all = super.fill(bits, shape);
            while (all.size() > 0 && all.min() == 0) dropZeros(bits, all.ravel());
            return all;
        }
    };

    private final Kernel kernel;
    private final ToDoubleFunction<BitGenerator> draw;

    Standard(Kernel kernel, ToDoubleFunction<BitGenerator> draw) {
        this.kernel = kernel;
        this.draw = draw;
    }

    /** One number. */
    double one(BitGenerator bits) {
        return draw.applyAsDouble(bits);
    }

    /** As many as a shape has, float64. */
    NDArray fill(BitGenerator bits, Shape shape) {
        return Bulk.serves(bits, shape.size())
                ? Bulk.reals(bits, kernel, shape, kernel == Kernel.DRAW_UNIFORM ? 0 : -0.0, 1)
                : Fill.doubles(shape, () -> one(bits));
    }

    private static double positive(BitGenerator bits) {
        double u;
        do {
            u = bits.nextDouble();
        } while (u == 0);
        return u;
    }

    /** Moves what follows up, and draws as many as are missing then. */
    private static void dropZeros(BitGenerator bits, NDArray all) {
        try (NDArray others = all.compress(all.greater(0));
                NDArray more = UNIFORM.fill(bits, Shape.of(all.size() - others.size()))) {
            all.slice(0, others.size()).assign(others);
            all.slice(others.size(), all.size()).assign(more);
        }
    }
}
