import dev.gila.kernel.DType;
import dev.gila.kernel.Kernels;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Ufunc;
import dev.gila.ndarray.fft.FFT;
import dev.gila.ndarray.linalg.EigH;
import dev.gila.ndarray.linalg.Linalg;
import dev.gila.ndarray.linalg.QR;
import dev.gila.ndarray.linalg.SVD;
import dev.gila.ndarray.random.Generator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The operations of compare.py, under the same names, by so many threads of Gila as the argument says.
 */
final class Compare {
    private static final Map<String, Rounds.Setup> OPERATIONS = new LinkedHashMap<>();

    private static NDArray uniform(long seed, long n) {
        return Generator.defaultRng(seed).random(n);
    }

    private static void unary(String name, Ufunc function) {
        OPERATIONS.put(name, n -> {
            NDArray a = uniform(1, n).plus(0.5);
            NDArray out = NDArray.zeros(DType.FLOAT64, n);
            return () -> function.into(out, a);
        });
    }

    private static void binary(String name, Ufunc function) {
        OPERATIONS.put(name, n -> {
            NDArray a = uniform(1, n).plus(0.5);
            NDArray b = uniform(2, n).plus(0.5);
            NDArray out = NDArray.zeros(DType.FLOAT64, n);
            return () -> function.into(out, a, b);
        });
    }

    /** A result that is made anew each time, and given back. */
    private static void made(String name, java.util.function.IntFunction<java.util.function.Supplier<NDArray>> make) {
        OPERATIONS.put(name, n -> {
            java.util.function.Supplier<NDArray> work = make.apply(n);
            return () -> work.get().close();
        });
    }

    static {
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
        made("hypot3", n -> {
            NDArray a = uniform(1, n);
            NDArray b = uniform(2, n);
            return a.lazy().square().plus(b.lazy().square()).sqrt()::evaluate;
        });
        made("poly", n -> {
            NDArray a = uniform(1, n);
            return a.lazy().times(2.0).plus(1.0).times(a).plus(3.0)::evaluate;
        });
        OPERATIONS.put("squares", n -> {
            NDArray a = uniform(1, n);
            NDArray b = uniform(2, n);
            return a.lazy().minus(b).square()::sum;
        });
        OPERATIONS.put("sum", n -> {
            NDArray a = uniform(1, n);
            return a::sum;
        });
        made("cumsum", n -> {
            NDArray a = uniform(1, n);
            return () -> a.cumsum(0);
        });
        made("where", n -> {
            NDArray a = uniform(1, n);
            NDArray b = uniform(2, n);
            NDArray c = Ufunc.LESS.of(a, b);
            return () -> Ufunc.WHERE.of(c, a, b);
        });
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
        OPERATIONS.put("histogram", n -> {
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
        made("normal", n -> {
            Generator random = Generator.defaultRng(1);
            return () -> random.standardNormal(n);
        });
        made("fft", n -> {
            NDArray a = uniform(1, n).astype(DType.COMPLEX128);
            return () -> FFT.fft(a);
        });
        made("matmul", n -> {
            NDArray a = uniform(1, (long) n * n).reshape(n, n);
            return () -> a.matmul(a);
        });
        made("matmul_3x3", n -> {
            NDArray a = uniform(1, 9L * n).reshape(n, 3, 3);
            NDArray b = uniform(2, 9L * n).reshape(n, 3, 3);
            return () -> a.matmul(b);
        });
        made("matmul_int64", n -> {
            NDArray a = NDArray.arange(DType.INT64, (long) n * n).reshape(n, n);
            return () -> a.matmul(a);
        });
        made("solve", n -> {
            NDArray a = uniform(1, (long) n * n).reshape(n, n);
            NDArray b = uniform(2, n);
            return () -> Linalg.solve(a, b);
        });
        made("solve_3x3", n -> {
            NDArray a = uniform(1, 9L * n).reshape(n, 3, 3);
            NDArray b = uniform(2, 9L * n).reshape(n, 3, 3);
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
        OPERATIONS.put("qr", n -> {
            NDArray a = uniform(1, (long) n * n).reshape(n, n);
            return () -> {
                QR qr = Linalg.qr(a);
                qr.q().close();
                qr.r().close();
            };
        });
        OPERATIONS.put("svd", n -> {
            NDArray a = uniform(1, (long) n * n).reshape(n, n);
            return () -> {
                SVD svd = Linalg.svd(a);
                svd.u().close();
                svd.s().close();
                svd.vh().close();
            };
        });
        OPERATIONS.put("eigh", n -> {
            NDArray a = uniform(1, (long) n * n).reshape(n, n);
            return () -> {
                EigH eigh = Linalg.eigh(a);
                eigh.values().close();
                eigh.vectors().close();
            };
        });
    }

    public static void main(String[] args) throws IOException {
        Kernels.best().threads(Integer.parseInt(args[0]));
        Rounds.answer(OPERATIONS);
    }
}
