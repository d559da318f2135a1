package dev.gila.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NativeKernelsTest {
    @Test
    void addsInTheLibrary() {
        Kernels kernels = Kernels.best();
        try (Memory a = kernels.allocate(24);
                Memory out = kernels.allocate(24)) {
            for (int i = 0; i < 3; i++) a.putDouble(i * 8L, i + 0.5);
            Operand x = Operand.contiguous(a, DType.FLOAT64, 3);
            kernels.run(Call.of(Kernel.ADD, DType.FLOAT64, Operand.contiguous(out, DType.FLOAT64, 3), x, x));
            for (int i = 0; i < 3; i++) assertEquals(2 * i + 1.0, out.getDouble(i * 8L));
        }
    }
}
