package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.ndarray.fft.FFT;
import dev.gila.ndarray.linalg.EigH;
import dev.gila.ndarray.linalg.Linalg;
import dev.gila.ndarray.linalg.QR;
import dev.gila.ndarray.linalg.SVD;
import dev.gila.ndarray.random.Generator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * What the benchmarks measure, by name: an operation of so many elements (of matrices: rows and columns; of stacks: matrices)
 * that has its inputs ready. Inputs are float64 unless the name says otherwise. Results are given back.
 */
public final class Operations {
    private static final Map<String, IntFunction<Runnable>> ALL = new LinkedHashMap<>();

    static {
        elementwise();
        lazy();
        reductions();
        searches();
        moves();
        matrices();
        stacks();
        transforms();
        draws();
    }

    private Operations() {}

    /** The operation of a name; null where there is none. */
    public static IntFunction<Runnable> of(String name) {
        return ALL.get(name);
    }

    private static NDArray uniform(long seed, long n) {
        return Generator.defaultRng(seed).random(n);
    }

    private static void unary(String name, Ufunc function) {
        ALL.put(name, n -> {
            NDArray a = uniform(1, n).plus(0.5);
            NDArray out = NDArray.zeros(DType.FLOAT64, n);
            return () -> function.into(out, a);
        });
    }

    private static void binary(String name, Ufunc function) {
        ALL.put(name, n -> {
            NDArray a = uniform(1, n).plus(0.5);
            NDArray b = uniform(2, n).plus(0.5);
            NDArray out = NDArray.zeros(DType.FLOAT64, n);
            return () -> function.into(out, a, b);
        });
    }

    /** A result that is made anew each time, and given back. */
    private static void made(String name, IntFunction<Supplier<NDArray>> make) {
        ALL.put(name, n -> {
            Supplier<NDArray> work = make.apply(n);
            return () -> work.get().close();
        });
    }

    private static void typed(String name, DType dtype, UnaryOperator<NDArray> work) {
        made(name, n -> {
            NDArray a = uniform(1, n).times(dtype == DType.INT64 ? 1000.0 : 1.0).astype(dtype);
            return () -> work.apply(a);
        });
    }

    /** Of a square of that many elements, and a row of it. */
    private static void square(String name, BinaryOperator<NDArray> work) {
        made(name, n -> {
            int side = (int) Math.sqrt(n);
            NDArray a = uniform(1, (long) side * side).reshape(side, side);
            NDArray row = a.select(0);
            return () -> work.apply(a, row);
        });
    }

    private static void number(String name, ToDoubleFunction<NDArray> work) {
        ALL.put(name, n -> {
            NDArray a = uniform(1, n);
            return () -> work.applyAsDouble(a);
        });
    }

    private static void generated(String name, BiFunction<Generator, Integer, NDArray> draw) {
        made(name, n -> {
            Generator random = Generator.defaultRng(1);
            return () -> draw.apply(random, n);
        });
    }

    private static void elementwise() {
        binary("add", Ufunc.ADD);
        made("plus", n -> {
            NDArray a = uniform(1, n);
            NDArray b = uniform(2, n);
            return () -> a.plus(b);
        });
        binary("multiply", Ufunc.MULTIPLY);
        unary("sqrt", Ufunc.SQRT);
        unary("exp", Ufunc.EXP);
        unary("log", Ufunc.LOG);
        unary("sin", Ufunc.SIN);
        unary("cos", Ufunc.COS);
        unary("tanh", Ufunc.TANH);
        binary("power", Ufunc.POWER);
        typed("add_float32", DType.FLOAT32, a -> a.plus(a));
        typed("exp_float32", DType.FLOAT32, NDArray::exp);
        typed("add_int64", DType.INT64, a -> a.plus(a));
        typed("mod_int64", DType.INT64, a -> a.mod(7L));
        made("exp_complex", n -> {
            NDArray a = uniform(1, n).plus(uniform(2, n).times(Complex.I));
            return a::exp;
        });
        made("abs_complex", n -> {
            NDArray a = uniform(1, n).plus(uniform(2, n).times(Complex.I));
            return a::abs;
        });
        typed("to_float32", DType.FLOAT64, a -> a.astype(DType.FLOAT32));
        typed("to_int64", DType.FLOAT64, a -> a.astype(DType.INT64));
        typed("from_int64", DType.INT64, a -> a.astype(DType.FLOAT64));
        typed("clip", DType.FLOAT64, a -> a.clip(0.2, 0.8));
        typed("square", DType.FLOAT64, a -> a.pow(2.0));
        made("where", n -> {
            NDArray a = uniform(1, n);
            NDArray b = uniform(2, n);
            NDArray c = Ufunc.LESS.of(a, b);
            return () -> Ufunc.WHERE.of(c, a, b);
        });
        square("add_row", (a, row) -> a.plus(row));
        square("add_transposed", (a, row) -> a.plus(a.transpose()));
    }

    private static void lazy() {
        made("hypot3", n -> {
            NDArray a = uniform(1, n);
            NDArray b = uniform(2, n);
            return a.lazy().square().plus(b.lazy().square()).sqrt()::evaluate;
        });
        made("poly", n -> {
            NDArray a = uniform(1, n);
            return a.lazy().times(2.0).plus(1.0).times(a).plus(3.0)::evaluate;
        });
        ALL.put("squares", n -> {
            NDArray a = uniform(1, n);
            NDArray b = uniform(2, n);
            return a.lazy().minus(b).square()::sum;
        });
    }

    private static void reductions() {
        ALL.put("sum", n -> {
            NDArray a = uniform(1, n);
            return a::sum;
        });
        number("max", NDArray::max);
        number("argmax", NDArray::argmax);
        number("var", NDArray::var);
        square("sum_axis0", (a, row) -> a.sum(0));
        square("sum_axis1", (a, row) -> a.sum(1));
        made("cumsum", n -> {
            NDArray a = uniform(1, n);
            return () -> a.cumsum(0);
        });
        typed("diff", DType.FLOAT64, a -> a.diff(1, 0));
        made("nanmean", n -> {
            NDArray a = uniform(1, n);
            a.set(Double.NaN, n / 2);
            return () -> a.nanMean(Axes.ALL);
        });
        number("median", NDArray::median);
    }

    private static void searches() {
        made("mask", n -> {
            NDArray a = uniform(1, n);
            NDArray c = Ufunc.LESS.of(a, 0.5);
            return () -> a.get(c);
        });
        made("searchsorted", n -> {
            NDArray a = uniform(1, n).sort();
            NDArray b = uniform(2, n);
            return () -> a.searchsorted(b);
        });
        ALL.put("histogram", n -> {
            NDArray a = uniform(1, n);
            return () -> a.histogram(100, 0, 1);
        });
        made("sort", n -> {
            NDArray a = uniform(1, n);
            return a::sort;
        });
        made("argsort", n -> {
            NDArray a = uniform(1, n);
            return a::argsort;
        });
        typed("argpartition", DType.FLOAT64, a -> a.argPartition(a.size() / 2, 0));
        typed("unique", DType.INT64, NDArray::unique);
        made("isin", n -> {
            NDArray a = uniform(1, n).times(1000.0).astype(DType.INT64);
            NDArray some = a.slice(0, 500);
            return () -> a.isin(some);
        });
        typed("bincount", DType.INT64, NDArray::bincount);
        made("interp", n -> {
            NDArray x = NDArray.linspace(0, 1, 101);
            NDArray y = x.sin();
            NDArray a = uniform(1, n);
            return () -> a.interp(x, y);
        });
    }

    private static void moves() {
        made("take", n -> {
            NDArray a = uniform(1, n);
            NDArray places = uniform(2, n).argsort();
            return () -> a.take(places);
        });
        ALL.put("put", n -> {
            NDArray a = uniform(1, n);
            NDArray b = uniform(2, n);
            NDArray places = b.argsort();
            return () -> a.put(places, b);
        });
        typed("every_second", DType.FLOAT64, a -> a.slice(0, 0, a.size(), 2).copy());
        typed("reversed", DType.FLOAT64, a -> a.flip().copy());
        typed("concat", DType.FLOAT64, a -> Joining.concat(0, a, a));
        typed("repeat", DType.FLOAT64, a -> a.repeat(2));
        square("pad", (a, row) -> a.pad(PadMode.REFLECT, new long[] {3, 3}));
    }

    private static void matrices() {
        made("matmul", n -> {
            NDArray a = uniform(1, (long) n * n).reshape(n, n);
            return () -> a.matmul(a);
        });
        made("matmul_int64", n -> {
            NDArray a = NDArray.arange(DType.INT64, (long) n * n).reshape(n, n);
            return () -> a.matmul(a);
        });
        made("matmul_int64_wide", n -> {
            NDArray a = NDArray.arange(DType.INT64, (long) n * n)
                    .times(0x9E3779B97F4A7C15L)
                    .reshape(n, n);
            return () -> a.matmul(a);
        });
        made("solve", n -> {
            NDArray a = uniform(1, (long) n * n).reshape(n, n);
            NDArray b = uniform(2, n);
            return () -> Linalg.solve(a, b);
        });
        made("inv", n -> {
            NDArray a = uniform(1, (long) n * n).reshape(n, n);
            return () -> Linalg.inv(a);
        });
        made("det", n -> {
            NDArray a = uniform(1, (long) n * n).reshape(n, n);
            return () -> Linalg.det(a);
        });
        made("cholesky", n -> {
            NDArray a = uniform(1, (long) n * n).reshape(n, n);
            NDArray positive = a.matmul(Linalg.matrixTranspose(a));
            return () -> Linalg.cholesky(positive);
        });
        ALL.put("qr", n -> {
            NDArray a = uniform(1, (long) n * n).reshape(n, n);
            return () -> {
                QR qr = Linalg.qr(a);
                qr.q().close();
                qr.r().close();
            };
        });
        ALL.put("svd", n -> {
            NDArray a = uniform(1, (long) n * n).reshape(n, n);
            return () -> {
                SVD svd = Linalg.svd(a);
                svd.u().close();
                svd.s().close();
                svd.vh().close();
            };
        });
        ALL.put("eigh", n -> {
            NDArray a = uniform(1, (long) n * n).reshape(n, n);
            return () -> {
                EigH eigh = Linalg.eigh(a);
                eigh.values().close();
                eigh.vectors().close();
            };
        });
    }

    private static void stacks() {
        made("matmul_3x3", n -> {
            NDArray a = uniform(1, 9L * n).reshape(n, 3, 3);
            NDArray b = uniform(2, 9L * n).reshape(n, 3, 3);
            return () -> a.matmul(b);
        });
        made("solve_3x3", n -> {
            NDArray a = uniform(1, 9L * n).reshape(n, 3, 3);
            NDArray b = uniform(2, 9L * n).reshape(n, 3, 3);
            return () -> Linalg.solve(a, b);
        });
        square("matvec", (a, row) -> a.matmul(row));
    }

    private static void transforms() {
        made("fft", n -> {
            NDArray a = uniform(1, n).astype(DType.COMPLEX128);
            return () -> FFT.fft(a);
        });
        typed("rfft", DType.FLOAT64, FFT::rfft);
    }

    private static void draws() {
        made("normal", n -> {
            Generator random = Generator.defaultRng(1);
            return () -> random.standardNormal(n);
        });
        generated("integers", (random, n) -> random.integers(0, 1000, new long[] {n}));
        generated("exponential", (random, n) -> random.standardExponential(n));
        generated("permutation", (random, n) -> random.permutation(n));
    }
}
