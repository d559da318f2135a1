package dev.gila.ndarray.linalg;

import static dev.gila.ndarray.linalg.Samples.normal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernels;
import dev.gila.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads that share a decomposition, or the matrices of a stack, leave its bits as they are. */
class SharingTest {
    private static final Map<String, Function<NDArray, List<NDArray>>> OPERATIONS = new LinkedHashMap<>();

    static {
        OPERATIONS.put("solve", a -> List.of(Linalg.solve(a, a)));
        OPERATIONS.put("inv", a -> List.of(Linalg.inv(a)));
        OPERATIONS.put("det", a -> List.of(Linalg.det(a)));
        OPERATIONS.put("slogdet", a -> List.of(Linalg.slogdet(a).logabsdet()));
        OPERATIONS.put("cholesky", a -> List.of(Linalg.cholesky(positive(a))));
        OPERATIONS.put("qr", a -> {
            QR qr = Linalg.qr(a);
            return List.of(qr.q(), qr.r());
        });
        OPERATIONS.put("svd", a -> {
            SVD svd = Linalg.svd(a);
            return List.of(svd.u(), svd.s(), svd.vh());
        });
        OPERATIONS.put("svdvals", a -> List.of(Linalg.svdvals(a)));
        OPERATIONS.put("pinv", a -> List.of(Linalg.pinv(a)));
        OPERATIONS.put("eigh", a -> {
            EigH eigen = Linalg.eigh(positive(a));
            return List.of(eigen.values(), eigen.vectors());
        });
        OPERATIONS.put("eig", a -> {
            Eig eigen = Linalg.eig(a);
            return List.of(eigen.values(), eigen.vectors());
        });
        OPERATIONS.put("eigvalsh", a -> List.of(Linalg.eigvalsh(positive(a))));
    }

    private static NDArray positive(NDArray a) {
        return a.plus(Samples.adjoint(a))
                .plus(Samples.identity(a.shape().length(-1)).times(100));
    }

    @AfterEach
    void oneThread() {
        Kernels.best().threads(1);
    }

    private static void assertSame(NDArray a) {
        // Three threads are as uneven as eight, and what is large takes long.
        int[] numbers = a.length(-1) > 100 ? new int[] {2, 8} : new int[] {2, 3, 8};
        OPERATIONS.forEach((name, operation) -> {
            Kernels.best().threads(1);
            List<NDArray> alone = operation.apply(a);
            for (int threads : numbers) {
                Kernels.best().threads(threads);
                assertEquals(alone, operation.apply(a), () -> name + " of " + a.shape() + " by " + threads);
            }
        });
    }

    /** From one panel and strip up to several, whole or not; the largest shares its products with vectors. */
    @ParameterizedTest
    @ValueSource(ints = {1, 65, 100, 192, 290})
    void matrices(int n) {
        for (DType dtype : new DType[] {DType.FLOAT64, DType.COMPLEX128}) assertSame(normal(dtype, n, n, n));
    }

    /** Whoever is free takes the next panel or strip: who that is differs each time. */
    @Test
    void panelsAndStripsInAnyOrder() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 200; round++) {
            int n = random.nextInt(160, 300);
            NDArray a = normal(DType.FLOAT64, round, n, n);
            String name = List.of("inv", "qr", "cholesky").get(round % 3);
            Kernels.best().threads(1);
            List<NDArray> alone = OPERATIONS.get(name).apply(a);
            int threads = random.nextInt(2, 6);
            Kernels.best().threads(threads);
            assertEquals(alone, OPERATIONS.get(name).apply(a), () -> name + " of " + n + " by " + threads);
        }
    }

    @Test
    void stacks() {
        for (DType dtype : new DType[] {DType.FLOAT64, DType.COMPLEX128}) {
            assertSame(normal(dtype, 1, 37, 5, 5));
            assertSame(normal(dtype, 2, 17, 70, 70));
            assertSame(normal(dtype, 3, 2, 100, 100));
        }
    }

    @Test
    void aMatrixTimesItsTransposed() {
        for (int n : new int[] {65, 290}) {
            NDArray a = normal(DType.FLOAT64, n, n, n);
            NDArray alone = a.matmul(a.transpose());
            for (int threads : new int[] {2, 3, 8}) {
                Kernels.best().threads(threads);
                assertEquals(alone, a.matmul(a.transpose()));
            }
            Kernels.best().threads(1);
        }
    }

    @Test
    void whatAnyThreadFindsIsReported() {
        Kernels.best().threads(3);
        for (long i : new long[] {0, 20, 49}) {
            NDArray a = normal(DType.FLOAT64, i, 50, 4, 4);
            a.select(i).fill(0);
            assertThrows(LinalgException.class, () -> Linalg.inv(a));
        }
    }
}
