package dev.gila.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlasTest {
    /** What is found if the property has that value; null for none. */
    private static Blas find(String property) {
        String before = System.getProperty("gila.blas");
        try {
            if (property == null) System.clearProperty("gila.blas");
            else System.setProperty("gila.blas", property);
            return Blas.find("avx2");
        } finally {
            if (before == null) System.clearProperty("gila.blas");
            else System.setProperty("gila.blas", before);
        }
    }

    @Test
    void noneIsWanted() {
        Blas blas = find("none");
        assertNull(blas.name());
        for (DType dtype : Blas.DTYPES) assertEquals(0, blas.gemm(dtype));
    }

    @Test
    void aFileThatIsNotThereLeavesTheWorkToTheKernels() {
        assertNull(find("/nowhere/libopenblas.so").name());
    }

    private static void assumeArtifact() {
        assumeTrue(BlasTest.class.getResource("/org/bytedeco/openblas/linux-x86_64/libopenblas.so.0") != null
                && Platform.RESOURCE_PREFIX.equals("linux-x86-64"));
    }

    @Test
    void theArtifactIsFound() {
        assumeArtifact();
        Blas blas = find(null);
        assertTrue(blas.name().endsWith("libopenblas.so.0"), blas.name());
        for (DType dtype : Blas.DTYPES) assertNotEquals(0, blas.gemm(dtype), dtype.label());
    }

    /** Prints the instruction set of the kernels and of the BLAS. */
    static final class Cores {
        public static void main(String[] args) throws NativeKernels.Unavailable {
            NativeKernels kernels = NativeKernels.load(System.getProperty("gila.library", ""));
            System.out.println(kernels.target() + " " + kernels.blasCore());
        }
    }

    /** What a process of its own prints, since OpenBLAS reads its settings once; {@code core} is what its user has set. */
    private static String cores(String core) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dgila.library=" + System.getProperty("gila.library", ""),
                "-cp",
                System.getProperty("java.class.path"),
                Cores.class.getName());
        builder.environment().remove("OPENBLAS_CORETYPE");
        if (core != null) builder.environment().put("OPENBLAS_CORETYPE", core);
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** OpenBLAS does not know all processors; it is told what we use, unless its user has told it something. */
    @Test
    void theCoreIsChosenBeforeLoading() throws IOException {
        assumeArtifact();
        assumeTrue(Library.kernels().target().equals("avx512"));
        assertEquals("avx512 SkylakeX", cores(null));
        assertEquals("avx512 Haswell", cores("Haswell"));
    }

    private static Operand matrix(DType dtype, long rows, long columns, boolean byColumns, Random random) {
        Memory memory = Library.kernels().allocate(rows * columns * dtype.size());
        DType part = dtype.component();
        for (long at = 0; at < memory.size(); at += part.size()) {
            if (part == DType.FLOAT64) memory.putDouble(at, random.nextDouble());
            else memory.putFloat(at, random.nextFloat());
        }
        long size = dtype.size();
        long[] strides = byColumns ? new long[] {size, rows * size} : new long[] {columns * size, size};
        return new Operand(memory, dtype, 0, new long[] {rows, columns}, strides);
    }

    private static double part(Operand o, long at) {
        return o.dtype().component() == DType.FLOAT64
                ? o.memory().getDouble(at)
                : o.memory().getFloat(at);
    }

    /** Large enough to be handed on, in all layouts, against the kernels in Java. */
    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"FLOAT32", "FLOAT64", "COMPLEX64", "COMPLEX128"})
    void productsOfAllLayouts(DType dtype) {
        for (Kernel kernel : new Kernel[] {Kernel.MATMUL, Kernel.MATMUL_SUBTRACT}) {
            for (int layout = 0; layout < 8; layout++) {
                Random random = new Random(layout);
                Operand a = matrix(dtype, 91, 70, (layout & 1) != 0, random);
                Operand b = matrix(dtype, 70, 53, (layout & 2) != 0, random);
                Operand got = matrix(dtype, 91, 53, (layout & 4) != 0, new Random(9));
                Operand expected = matrix(dtype, 91, 53, (layout & 4) != 0, new Random(9));
                Library.kernels().run(Call.of(kernel, dtype, got, a, b));
                new JavaKernels().run(Call.of(kernel, dtype, expected, a, b));
                int size = dtype.component().size();
                for (long at = 0; at < got.memory().size(); at += size) {
                    assertEquals(part(expected, at), part(got, at), size == 4 ? 1e-3 : 1e-11, kernel + " " + layout);
                }
            }
        }
    }

    /** Every second column, of factors of which copies are made in parts along all lengths, and of a result that is. */
    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"COMPLEX64", "COMPLEX128"})
    void productsThatNoBlasTakes(DType dtype) {
        for (Kernel kernel : new Kernel[] {Kernel.MATMUL, Kernel.MATMUL_SUBTRACT}) {
            for (int layout = 0; layout < 3; layout++) {
                Operand a = matrix(dtype, 40, 2 * 900, false, new Random(1));
                Operand b = matrix(dtype, 900, 2 * 310, false, new Random(2));
                Operand got = matrix(dtype, 40, 2 * 310, false, new Random(3));
                Operand expected = matrix(dtype, 40, 2 * 310, false, new Random(3));
                Operand factor = layout == 1 ? a.slice(1, 0, 900) : secondColumns(a);
                boolean isOut = layout == 2;
                Library.kernels().run(Call.of(kernel, dtype, columns(got, isOut), factor, secondColumns(b)));
                new JavaKernels().run(Call.of(kernel, dtype, columns(expected, isOut), factor, secondColumns(b)));
                int size = dtype.component().size();
                for (long at = 0; at < got.memory().size(); at += size) {
                    assertEquals(part(expected, at), part(got, at), size == 4 ? 1e-2 : 1e-10, kernel + " " + layout);
                }
                for (Operand o : new Operand[] {a, b, got, expected}) o.memory().close();
            }
        }
    }

    private static Operand columns(Operand matrix, boolean isEverySecond) {
        return isEverySecond ? secondColumns(matrix) : matrix.slice(1, 0, matrix.length(1) / 2);
    }

    private static Operand secondColumns(Operand m) {
        long[] shape = {m.length(0), m.length(1) / 2};
        return new Operand(m.memory(), m.dtype(), m.offset(), shape, new long[] {m.stride(0), 2 * m.stride(1)});
    }

    /** A product that may be cancelled is made in slices along all three lengths. */
    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"FLOAT32", "FLOAT64", "COMPLEX64", "COMPLEX128"})
    void slicesMakeTheWholeProduct(DType dtype) {
        for (Kernel kernel : new Kernel[] {Kernel.MATMUL, Kernel.MATMUL_SUBTRACT}) {
            Operand a = matrix(dtype, 900, 400, false, new Random(1));
            Operand b = matrix(dtype, 400, 700, true, new Random(2));
            Operand got = matrix(dtype, 900, 700, false, new Random(3));
            Operand expected = matrix(dtype, 900, 700, false, new Random(3));
            try (CancelFlag flag = new CancelFlag(Library.kernels())) {
                Library.kernels().run(Call.of(kernel, dtype, got, a, b).with(flag));
            }
            Library.kernels().run(Call.of(kernel, dtype, expected, a, b));
            int size = dtype.component().size();
            for (long at = 0; at < got.memory().size(); at += size) {
                assertEquals(part(expected, at), part(got, at), size == 4 ? 1e-2 : 1e-10, kernel::label);
            }
            for (Operand o : new Operand[] {a, b, got, expected}) o.memory().close();
        }
    }
}
