package dev.gila.ndarray.random;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Ziggurat;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.util.function.ToDoubleFunction;

/** The numbers that others are functions of: one of the stream for each, which kernels draw where there are many. */
enum Standard {
    UNIFORM(Kernel.DRAW_UNIFORM, BitGenerator::nextDouble, Standard::uniform, Standard::uniform32),
    NORMAL(Kernel.DRAW_NORMAL, Ziggurat::normal, Standard::normal, Standard::normal32),
    EXPONENTIAL(Kernel.DRAW_EXPONENTIAL, Ziggurat::exponential, Standard::exponential, Standard::exponential32),
    /** Uniform, but for 0, which is drawn again. */
    POSITIVE(Kernel.DRAW_UNIFORM, Standard::positive, Standard::uniform, Standard::uniform32) {
        @Override
        NDArray fill(BitGenerator bits, DType dtype, Shape shape) {
            NDArray all = super.fill(bits, dtype, shape);
            while (all.size() > 0 && all.min() == 0) dropZeros(bits, all.ravel());
            return all;
        }
    };

    private final Kernel kernel;
    private final ToDoubleFunction<BitGenerator> draw;
    private final Fill.Reals doubles;
    private final Fill.Reals floats;

    Standard(Kernel kernel, ToDoubleFunction<BitGenerator> draw, Fill.Reals doubles, Fill.Reals floats) {
        this.kernel = kernel;
        this.draw = draw;
        this.doubles = doubles;
        this.floats = floats;
    }

    /** One number. */
    double one(BitGenerator bits) {
        return draw.applyAsDouble(bits);
    }

    /** As many as a shape has, float64 or float32. */
    NDArray fill(BitGenerator bits, DType dtype, Shape shape) {
        return Bulk.serves(bits, shape.size())
                ? Bulk.reals(bits, kernel, NDArray.empty(dtype, shape), kernel == Kernel.DRAW_UNIFORM ? 0 : -0.0, 1)
                : Fill.reals(bits, dtype, shape, dtype == DType.FLOAT64 ? doubles : floats);
    }

    private static void uniform(BitGenerator bits, double[] block, long start) {
        for (int i = 0; i < block.length; i++) block[i] = bits.nextDouble();
    }

    private static void uniform32(BitGenerator bits, double[] block, long start) {
        for (int i = 0; i < block.length; i++) block[i] = bits.nextFloat();
    }

    private static void normal(BitGenerator bits, double[] block, long start) {
        for (int i = 0; i < block.length; i++) block[i] = Ziggurat.normal(bits);
    }

    private static void normal32(BitGenerator bits, double[] block, long start) {
        for (int i = 0; i < block.length; i++) block[i] = Ziggurat.normal32(bits);
    }

    private static void exponential(BitGenerator bits, double[] block, long start) {
        for (int i = 0; i < block.length; i++) block[i] = Ziggurat.exponential(bits);
    }

    private static void exponential32(BitGenerator bits, double[] block, long start) {
        for (int i = 0; i < block.length; i++) block[i] = Ziggurat.exponential32(bits);
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
                NDArray more = UNIFORM.fill(bits, all.dtype(), Shape.of(all.size() - others.size()))) {
            all.slice(0, others.size()).assign(others);
            all.slice(others.size(), all.size()).assign(more);
        }
    }
}
