package dev.gila.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a call is an exception that names it, before anything native runs. */
class CallTest {
    private static final DType F64 = DType.FLOAT64;
    private static final DType F32 = DType.FLOAT32;
    private static final DType I64 = DType.INT64;
    private static final Memory MEMORY = Memory.managed(1 << 20);

    private static Operand f64(long... shape) {
        return Operand.contiguous(Memory.managed(1 << 16), F64, shape);
    }

    private static Operand f32(long... shape) {
        return Operand.contiguous(Memory.managed(1 << 16), F32, shape);
    }

    private static Operand i64(long... shape) {
        return Operand.contiguous(Memory.managed(1 << 16), I64, shape);
    }

    private static Operand view(long offset, long[] shape, long... strides) {
        return new Operand(MEMORY, F64, offset, shape, strides);
    }

    private static Call call(Kernel kernel, DType dtype, Operand... operands) {
        return Call.of(kernel, dtype, operands);
    }

    private static Call call(Kernel kernel, DType dtype, long[] params, Operand... operands) {
        return Call.of(kernel, dtype, params, null, operands);
    }

    private static Arguments bad(String message, Supplier<Object> make) {
        return Arguments.of(message, make);
    }

    static Stream<Arguments> badCalls() {
        return Stream.of(
                bad(
                        "exp: there is no int64 kernel, only [float32, float64, complex64, complex128]",
                        () -> call(Kernel.EXP, I64, i64(3), i64(3))),
                bad("add: takes 3 operands, not 2", () -> call(Kernel.ADD, F64, f64(3), f64(3))),
                bad("pi: takes 3 parameters, not 0", () -> call(Kernel.PI, F64, i64())),
                bad(
                        "add: operand 2 is float64, which does not convert to float32 without loss",
                        () -> call(Kernel.ADD, F32, f32(3), f32(3), f64(3))),
                bad(
                        "add: out is int64, to which results of type float64 do not convert",
                        () -> call(Kernel.ADD, F64, i64(3), f64(3), f64(3))),
                bad("sum: out must be float64, not int64", () -> call(Kernel.SUM, F64, i64(), f64(3))),
                bad(
                        "add: operand 1 has shape (3, 4) but out has (3,): broadcast it first",
                        () -> call(Kernel.ADD, F64, f64(3), f64(3, 4), f64(3))),
                bad(
                        "exp: out is written and has a stride of 0",
                        () -> call(Kernel.EXP, F64, view(0, new long[] {3}, 0), f64(3))),
                bad(
                        "exp: out is written and overlaps operand 1",
                        () -> call(Kernel.EXP, F64, view(0, new long[] {9}, 8), view(8, new long[] {9}, 8))),
                bad(
                        "dot: operands have shapes (3,) and (4,), which must be the same",
                        () -> call(Kernel.DOT, F64, f64(), f64(3), f64(4))),
                bad("min: there is no min of no elements", () -> call(Kernel.MIN, F64, f64(), f64(0))),
                bad("sum: out must not have more axes than the operand", () -> call(Kernel.SUM, F64, f64(3), f64())),
                bad(
                        "sum: out has shape (4,): axis 0 must have length 3",
                        () -> call(Kernel.SUM, F64, f64(4), f64(3, 2))),
                bad("sort: out must have an axis to sort along", () -> call(Kernel.SORT, F64, f64())),
                bad(
                        "convolve: weights of shape (4, 4) are larger than the image of (2, 9)",
                        () -> call(Kernel.CONVOLVE, F64, f64(1, 6), f64(2, 9), f64(4, 4))),
                bad(
                        "convolve: there must be at least one weight",
                        () -> call(Kernel.CONVOLVE, F64, f64(3, 3), f64(2, 2), f64(0, 0))),
                bad(
                        "mandelbrot: the limit of rounds must not be negative, is -1",
                        () -> call(Kernel.MANDELBROT, F64, new long[] {-1}, i64(2), f64(2), f64(2))),
                bad(
                        "pi: numbers of points must not be negative",
                        () -> call(Kernel.PI, F64, new long[] {1, 0, -5}, i64())),
                bad(
                        "nbody: operand 1 has shape (2, 4): axis 1 must have length 3",
                        () -> call(Kernel.NBODY, F64, new long[3], f64(2, 3), f64(2, 4), f64(2))),
                bad(
                        "refcount_bare: out must have one element, not shape (2,)",
                        () -> call(Kernel.REFCOUNT_BARE, I64, new long[] {1, 1}, i64(2))));
    }

    static Stream<Arguments> badProducts() {
        return Stream.of(
                bad(
                        "matmul: operand 1 must have 2 axes, not 1",
                        () -> call(Kernel.MATMUL, F64, f64(2, 2), f64(2), f64(2, 2))),
                bad(
                        "matmul: shapes (2, 3) and (2, 3) do not fit:"
                                + " columns of the first must equal rows of the second",
                        () -> call(Kernel.MATMUL, F64, f64(2, 3), f64(2, 3), f64(2, 3))),
                bad(
                        "matmul: out must have at least 2 axes, not 1",
                        () -> call(Kernel.MATMUL, F64, f64(2), f64(2), f64(2))),
                bad(
                        "matmul: operand 2 has shape (3, 2, 2): axis 0 must have length 4",
                        () -> call(Kernel.MATMUL, F64, f64(4, 2, 2), f64(4, 2, 2), f64(3, 2, 2))));
    }

    static Stream<Arguments> badOperands() {
        return Stream.of(
                bad(
                        "elements of shape (3,) would take bytes 1048568 to 1048592 of a memory of 1048576",
                        () -> view((1 << 20) - 8, new long[] {3}, 8)),
                bad(
                        "elements of shape (3,) would take bytes -16 to 8 of a memory of 1048576",
                        () -> view(0, new long[] {3}, -8)),
                bad(
                        "offset 4 and strides [8] must be multiples of 8, the alignment of float64",
                        () -> view(4, new long[] {3}, 8)),
                bad(
                        "offset 0 and strides [12] must be multiples of 8, the alignment of float64",
                        () -> view(0, new long[] {3}, 12)),
                bad("shape (2, 3) needs as many strides, not [8]", () -> view(0, new long[] {2, 3}, 8)),
                bad("negative length in shape (-1,)", () -> view(0, new long[] {-1}, 8)),
                bad(
                        "shape (9223372036854775807,) with strides [16] does not fit 64 bits",
                        () -> view(0, new long[] {Long.MAX_VALUE}, 16)),
                bad("an operand has at most 16 axes, not 17", () -> view(0, new long[17], new long[17])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"badCalls", "badProducts", "badOperands"})
    void saysWhatIsWrong(String message, Supplier<Object> make) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, make::get);
        assertTrue(e.getMessage().contains(message), e::getMessage);
    }

    @Test
    void nullsAreNamed() {
        assertEquals(
                "kernel",
                assertThrows(NullPointerException.class, () -> call(null, F64)).getMessage());
        assertEquals(
                "operand",
                assertThrows(NullPointerException.class, () -> call(Kernel.SORT, F64, (Operand) null))
                        .getMessage());
        assertEquals(
                "memory",
                assertThrows(NullPointerException.class, () -> Operand.contiguous(null, F64, 1))
                        .getMessage());
    }

    @Test
    void closedMemoryIsRefused() {
        for (Kernels kernels : new Kernels[] {new JavaKernels(), Library.kernels()}) {
            Memory memory = kernels.allocate(80);
            Operand operand = Operand.contiguous(memory, F64, 10);
            Call sort = call(Kernel.SORT, F64, operand);
            memory.close();
            assertThrows(IllegalStateException.class, () -> kernels.run(sort));
        }
    }

    @Test
    void estimatesGrowWithTheWork() {
        NativeKernels library = Library.kernels();
        Operand small = f64(10);
        Operand large = f64(8000);
        long few = library.nanos(call(Kernel.EXP, F64, small, small));
        long many = library.nanos(call(Kernel.EXP, F64, large, large));
        assertTrue(few < 1_000, () -> "10 elements: " + few + " ns");
        assertTrue(many > 2_000 && many < 200_000, () -> "8000 elements: " + many + " ns");
    }

    /** Vectors hold more of what is narrow; integers are divided one by one, and a conversion is as wide as what it reads. */
    @Test
    void estimatesGrowWithTheWidth() {
        NativeKernels library = Library.kernels();
        Operand bytes = Operand.contiguous(Memory.managed(1 << 16), DType.INT8, 8000);
        long wide = library.nanos(call(Kernel.ADD, F64, f64(8000), f64(8000), f64(8000)));
        assertTrue(wide > 2 * library.nanos(call(Kernel.ADD, DType.INT8, bytes, bytes, bytes)));
        assertEquals(
                library.nanos(call(Kernel.REMAINDER, I64, i64(8000), i64(8000), i64(8000))),
                library.nanos(call(Kernel.REMAINDER, DType.INT8, bytes, bytes, bytes)));
        assertEquals(
                library.nanos(call(Kernel.COPY, F64, f64(8000), f64(8000))),
                library.nanos(call(Kernel.COPY, F32, f32(8000), f64(8000))));
    }

    /** Steps of a program read no memory: it takes less time than its kernels one by one, and more than the longest of them. */
    @Test
    void estimatesOfProgramsCountOperandsOnce() {
        NativeKernels library = Library.kernels();
        Program.Builder builder = new Program.Builder();
        int square = builder.apply(Kernel.SQUARE, F64, builder.input(F64));
        builder.apply(Kernel.SQRT, F64, square);
        Operand row = f64(8000);
        long together = library.nanos(Call.of(builder.build().orElseThrow(), row, row));
        long first = library.nanos(call(Kernel.SQUARE, F64, row, row));
        long second = library.nanos(call(Kernel.SQRT, F64, row, row));
        assertTrue(together < first + second && together >= second, () -> together + " ns");
    }
}
