package dev.gila.ndarray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernels;
import dev.gila.ndarray.fft.FFT;
import dev.gila.ndarray.polynomial.Basis;
import dev.gila.ndarray.polynomial.Series;
import dev.gila.ndarray.random.Generator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the number of threads that share a call, its result has the same bits. */
class ThreadsTest {
    private static final Map<String, Function<NDArray, NDArray>> OPERATIONS = new LinkedHashMap<>();

    static {
        searches();
        selections();
        counts();
        orders();
        draws();
        transforms();
        OPERATIONS.put("i0", a -> a.i0());
        OPERATIONS.put("ldexp", a -> a.ldexp(places(a).mod(2000).minus(1500)));
        OPERATIONS.put("series", a -> Series.of(Basis.LEGENDRE, 1, -2, 3, 0.5).at(a));
        OPERATIONS.put(
                "weighted quantiles",
                a -> rows(a).quantile(0.3, Axes.of(1), rows(a).greater(0).plus(1)));
        OPERATIONS.put("argmin", a -> NDArray.of(a.argmin()));
        OPERATIONS.put("argmax", a -> NDArray.of(a.negative().argmax()));
        OPERATIONS.put("argmax of rows", a -> rows(a).argmax(0));
        OPERATIONS.put("argmin of bytes", a -> NDArray.of(bytes(a).argmin()));
        OPERATIONS.put("any", a -> NDArray.of(a.equal(a.get(-1)).any()));
        OPERATIONS.put("all", a -> NDArray.of(a.notEqual(a.get(-1)).all()));
        OPERATIONS.put("cumsum", a -> half(a).cumsum(0));
        OPERATIONS.put(
                "cumsum of float32", a -> half(a).flip(0).astype(DType.FLOAT32).cumsum(0));
        OPERATIONS.put("cumprod", a -> half(a).times(1e-3).plus(1).cumprod(0));
        OPERATIONS.put("cumsum of integers", a -> places(a).cumsum(0));
        OPERATIONS.put("cumsum of bool", a -> a.greater(0).cumsum(0));
        OPERATIONS.put(
                "cumprod of integers", a -> bytes(a).flip(0).times(2).plus(1).cumprod(0));
        OPERATIONS.put("cumsum of rows", a -> rows(a).cumsum(1));
        OPERATIONS.put("cumsum of columns", a -> rows(a).cumsum(0));
        OPERATIONS.put("matmul of a stack", a -> {
            NDArray stack = a.slice(0, a.size() / 9 * 9).reshape(-1, 3, 3);
            return stack.matmul(stack);
        });
    }

    private static void searches() {
        OPERATIONS.put("searchsorted", a -> a.slice(0, 1000).sort().searchsorted(a));
        OPERATIONS.put("searchsorted right", a -> a.slice(0, 1001).sort().searchsorted(a.flip(0), true));
        OPERATIONS.put(
                "searchsorted of bytes", a -> NDArray.arange(-100, 100, 3).searchsorted(bytes(a), true));
        OPERATIONS.put("digitize", a -> a.digitize(NDArray.linspace(-1, 1, 300), false));
        OPERATIONS.put("isin", a -> a.isin(a.slice(0, 0, a.size(), 1000)));
        OPERATIONS.put("take", a -> a.take(places(a)));
        OPERATIONS.put("take rows", a -> rows(a).take(places(rows(a).select(1, 0)), 0));
        OPERATIONS.put("take columns", a -> rows(a).take(NDArray.of(-1L, 0, 3, 3), 1));
        OPERATIONS.put("put", a -> {
            NDArray changed = a.copy();
            changed.set(a, places(a).mod(1000));
            return changed;
        });
        OPERATIONS.put("put rows", a -> {
            NDArray changed = rows(a.copy());
            changed.set(rows(a), places(rows(a).select(1, 0)).mod(100));
            return changed;
        });
    }

    private static void selections() {
        OPERATIONS.put("mask", a -> a.get(a.greater(0.1)));
        OPERATIONS.put("mask of bytes", a -> bytes(a).get(a.less(0.9)));
        OPERATIONS.put("mask backwards", a -> a.flip(0).get(a.less(-0.9).flip(0)));
        OPERATIONS.put("compress", a -> rows(a).compress(rows(a).select(1, 0).greater(0), 0));
        OPERATIONS.put("unique of few integers", a -> bytes(a).unique());
        OPERATIONS.put("unique of many integers", a -> places(a).times(3).unique());
        OPERATIONS.put(
                "unique of thousands of integers", a -> places(a).mod(5000).unique());
        OPERATIONS.put("nonzero", a -> a.floor().nonzero()[0]);
        OPERATIONS.put("nonzero rows", a -> rows(a).floor().argwhere());
        OPERATIONS.put(
                "nonzero planes", a -> rows(a).reshape(-1, 5, 2).greater(0.9).argwhere());
        OPERATIONS.put("count", a -> NDArray.of(a.greater(0).countNonzero()));
        OPERATIONS.put("count rows", a -> rows(a).greater(0).countNonzero(0));
    }

    private static void counts() {
        OPERATIONS.put("histogram", a -> a.histogram(100, -0.75, 0.5).counts());
        OPERATIONS.put("histogram of one bin", a -> a.histogram(1, -0.75, 0.5).counts());
        OPERATIONS.put("histogram of many bins", a -> a.histogram(9999, -1, 1).counts());
        OPERATIONS.put(
                "histogram of rows",
                a -> rows(a).transpose().histogram(7, -1, 1).counts());
        OPERATIONS.put("bincount", a -> places(a).mod(777).bincount());
    }

    private static void orders() {
        OPERATIONS.put("sort", NDArray::sort);
        OPERATIONS.put("sort of float32", a -> a.astype(DType.FLOAT32).sort());
        OPERATIONS.put("sort of few", a -> a.times(3).round().sort(0, true));
        OPERATIONS.put("sort of int16", a -> places(a).astype(DType.INT16).sort());
        OPERATIONS.put("sort of columns", a -> rows(a).sort(0));
        OPERATIONS.put("unique", a -> a.times(1000).round().unique());
        OPERATIONS.put("uniqueAll", a -> a.times(1000).round().uniqueAll().inverseIndices());
        OPERATIONS.put("argsort", NDArray::argsort);
        OPERATIONS.put("argsort of float32", a -> a.astype(DType.FLOAT32).argsort(0, true));
        OPERATIONS.put("argsort of few", a -> a.times(3).round().flip(0).argsort(0, true));
        OPERATIONS.put("argsort of integers", a -> places(a).argsort());
        OPERATIONS.put("argsort of bytes", a -> bytes(a).argsort());
        OPERATIONS.put("argsort of uint16", a -> places(a).astype(DType.UINT16).argsort());
        OPERATIONS.put("argsort of bool", a -> a.greater(0).argsort());
        OPERATIONS.put("argsort of rows", a -> rows(a).argsort(0));
        OPERATIONS.put("partition of rows", a -> rows(a).partition(3, 1));
        OPERATIONS.put("median", a -> NDArray.of(a.median()));
    }

    private static void draws() {
        OPERATIONS.put("random", a -> drawn(a, random -> random.random(a.size())));
        OPERATIONS.put("random of float32", a -> drawn(a, random -> random.random(DType.FLOAT32, a.size())));
        OPERATIONS.put("uniform", a -> drawn(a, random -> random.uniform(3, 7, a.size())));
        OPERATIONS.put("integers", a -> drawn(a, random -> random.integers(0, 3_000_000_000L, a.size())));
        OPERATIONS.put("wide integers", a -> drawn(a, random -> random.integers(0, 3L << 61, a.size())));
        OPERATIONS.put("normal", a -> drawn(a, random -> random.normal(1, 2, a.size())));
        OPERATIONS.put("normal of float32", a -> drawn(a, random -> random.standardNormal(DType.FLOAT32, a.size())));
        OPERATIONS.put("exponential", a -> drawn(a, random -> random.exponential(2, a.size())));
    }

    private static void transforms() {
        OPERATIONS.put("fft", a -> FFT.fft(waves(a).astype(DType.COMPLEX128)));
        OPERATIONS.put("ifft of complex64", a -> FFT.ifft(FFT.fft(waves(a).astype(DType.COMPLEX64))));
        OPERATIONS.put("fft of real numbers", a -> FFT.fft(waves(a)));
        OPERATIONS.put("fft of padded numbers", a -> FFT.fft(waves(a), 40_960L));
        OPERATIONS.put("rfft", a -> FFT.rfft(waves(a)));
        OPERATIONS.put("irfft", a -> FFT.irfft(FFT.rfft(waves(a))));
        OPERATIONS.put("irfft of complex64", a -> FFT.irfft(FFT.rfft(waves(a).astype(DType.FLOAT32))));
        OPERATIONS.put("hfft", a -> FFT.hfft(FFT.rfft(waves(a))));
        OPERATIONS.put("ihfft", a -> FFT.ihfft(waves(a).astype(DType.FLOAT32)));
        OPERATIONS.put("fft of rows", a -> FFT.fft(rows(waves(a))));
    }

    /** As many as have small factors, and none is NaN. */
    private static NDArray waves(NDArray a) {
        return NDArray.arange(a.size() / 5040 * 5040).times(0.7).sin();
    }

    /** Three draws and what comes next in the stream. */
    private static NDArray drawn(NDArray a, Function<Generator, NDArray> draw) {
        Generator random = Generator.defaultRng(a.size() + 1);
        NDArray all = Joining.concat(0, draw.apply(random), draw.apply(random), draw.apply(random));
        return Joining.concat(0, all.astype(DType.FLOAT64), NDArray.of(random.random(), random.standardNormal()));
    }

    /** From -1 to 1, and some that are NaN. */
    private static NDArray numbers(long n) {
        NDArray a = Generator.defaultRng(n).uniform(-1, 1, n);
        a.slice(0, n / 2, n - 5, 1001).fill(Double.NaN);
        Ufunc.NEGATIVE.into(a.slice(0, n / 2, n, 2002), a.slice(0, n / 2, n, 2002));
        return a;
    }

    /** Those before the first NaN. */
    private static NDArray half(NDArray a) {
        return a.slice(0, 0, a.size() / 2, 1);
    }

    private static NDArray rows(NDArray a) {
        return a.slice(0, a.size() / 10 * 10).reshape(-1, 10);
    }

    private static NDArray bytes(NDArray a) {
        return places(a).astype(DType.INT8);
    }

    /** Of an array's elements, in no order. */
    private static NDArray places(NDArray a) {
        return Generator.defaultRng(a.size()).permutation(a.size());
    }

    static Stream<String> operations() {
        return OPERATIONS.keySet().stream();
    }

    @AfterEach
    void oneThread() {
        Kernels.best().threads(1);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void bitsAreThoseOfOneThread(String name) {
        Function<NDArray, NDArray> operation = OPERATIONS.get(name);
        for (long n : new long[] {30_011, 65_536, 250_007}) {
            try (NDArray a = numbers(n)) {
                Kernels.best().threads(1);
                NDArray alone = operation.apply(a);
                for (int threads : new int[] {2, 3, 8}) {
                    Kernels.best().threads(threads);
                    assertEquals(alone, operation.apply(a), () -> name + " of " + n + " by " + threads);
                }
            }
        }
    }

    @Test
    void placesThatThereAreNotAreRefusedByWhateverPartHasThem() {
        NDArray a = numbers(100_000);
        Kernels.best().threads(3);
        for (long at : new long[] {0, 50_000, 99_999}) {
            NDArray places = places(a);
            places.set(100_000, at);
            assertThrows(IndexOutOfBoundsException.class, () -> a.take(places));
            NDArray before = a.copy();
            assertThrows(IndexOutOfBoundsException.class, () -> a.set(a.negative(), places));
            assertEquals(before, a);
        }
    }
}
