package dev.gila.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row, natively and in Java, on random calls: all memory must come out the same, also around the operands. */
class DifferentialTest {
    private static final int CALLS = 100;

    static Stream<Arguments> rows() {
        return Stream.of(Kernel.values())
                .flatMap(kernel -> kernel.dtypes().stream().map(dtype -> Arguments.of(kernel, dtype)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nativeAgreesWithJava(Kernel kernel, DType dtype) {
        NativeKernels library = Library.kernels();
        JavaKernels java = new JavaKernels();
        RandomCalls calls = new RandomCalls(kernel.ordinal());
        for (int i = 0; i < CALLS; i++) {
            RandomCalls.Case c = calls.next(kernel, dtype);
            try (RandomCalls.Run expected = c.on(java).run();
                    RandomCalls.Run got = c.on(library).run()) {
                for (int k = 0; k < c.operands().size(); k++) compare(c, k, expected.contents(k), got.contents(k));
            }
        }
    }

    /** Where a call runs cannot be seen from what it does. */
    @Test
    void shortCallsGiveTheSameBits() {
        NativeKernels library = Library.kernels();
        ShortCalls shortCalls = new ShortCalls();
        int inJava = 0;
        for (Kernel kernel : Kernel.values()) {
            if (!kernel.dtypes().contains(DType.FLOAT64)) continue;
            RandomCalls calls = new RandomCalls(kernel.ordinal());
            for (int i = 0; i < CALLS; i++) {
                RandomCalls.Case c = calls.next(kernel, DType.FLOAT64);
                try (RandomCalls.Run expected = c.on(library).run();
                        RandomCalls.Run got = c.on(library)) {
                    if (shortCalls.body(got.call) != null) inJava++;
                    library.runQuickly(got.call);
                    for (int k = 0; k < c.operands().size(); k++) compare(c, k, expected.contents(k), got.contents(k));
                }
            }
        }
        assertTrue(inJava > 100, "only " + inJava + " calls were short");
    }

    /** The same bits, but that any NaN equals any other. */
    static void compare(RandomCalls.Case c, int operand, byte[] expected, byte[] got) {
        assertEquals(expected.length, got.length);
        if (Arrays.equals(expected, got)) return;
        DType dtype = c.operands().get(operand).dtype();
        List<ByteBuffer> buffers = List.of(
                ByteBuffer.wrap(expected).order(ByteOrder.nativeOrder()),
                ByteBuffer.wrap(got).order(ByteOrder.nativeOrder()));
        for (int at = 0; at < expected.length; at += dtype.alignment()) {
            if (agree(c.kernel(), dtype, buffers.get(0), buffers.get(1), at)) continue;
            fail(c + ", operand " + operand + ", byte " + at + ": expected " + value(dtype, buffers.get(0), at)
                    + ", got " + value(dtype, buffers.get(1), at));
        }
    }

    private static boolean agree(Kernel kernel, DType dtype, ByteBuffer a, ByteBuffer b, int at) {
        if (!dtype.isFloat() && !dtype.isComplex()) return bits(dtype, a, at) == bits(dtype, b, at);
        double x = number(dtype, a, at);
        double y = number(dtype, b, at);
        if (Double.compare(x, y) == 0) return true;
        double unit = dtype.component() == DType.FLOAT32 ? 1e-5 : 1e-13;
        return !kernel.sameBits() && Math.abs(x - y) < unit * (100 + Math.abs(x));
    }

    private static Object value(DType dtype, ByteBuffer buffer, int at) {
        return dtype.isFloat() || dtype.isComplex() ? (Object) number(dtype, buffer, at) : bits(dtype, buffer, at);
    }

    private static double number(DType dtype, ByteBuffer buffer, int at) {
        return dtype.component() == DType.FLOAT64 ? buffer.getDouble(at) : buffer.getFloat(at);
    }

    private static long bits(DType dtype, ByteBuffer buffer, int at) {
        return switch (dtype.size()) {
            case 1 -> buffer.get(at);
            case 2 -> buffer.getShort(at);
            case 4 -> buffer.getInt(at);
            default -> buffer.getLong(at);
        };
    }
}
