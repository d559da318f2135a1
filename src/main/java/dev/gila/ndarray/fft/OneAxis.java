package dev.gila.ndarray.fft;

import dev.gila.kernel.DType;
import dev.gila.kernel.FftPlan;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Operand;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.util.Objects;

/** Transforms along one axis: which types and lengths go in and come out, and the call of the kernel. */
final class OneAxis {
    private static final Kernels KERNELS = Kernels.best();

    private OneAxis() {}

    static NDArray toComplex(NDArray a, Long n, int axis, Norm norm, boolean inverse) {
        long length = n != null ? n : a.shape().length(axis);
        return run(a, axis, complexOf(a.dtype()), length, length, inverse, norm);
    }

    static NDArray half(NDArray a, Long n, int axis, Norm norm, boolean inverse, String name) {
        if (a.dtype().isComplex()) {
            throw new IllegalArgumentException(
                    name + " needs real numbers, not " + a.dtype() + ": use " + (inverse ? "ifft" : "fft"));
        }
        long length = n != null ? n : a.shape().length(axis);
        return run(a, axis, complexOf(a.dtype()), length, length / 2 + 1, inverse, norm);
    }

    static NDArray toReal(NDArray a, Long n, int axis, Norm norm, boolean inverse) {
        long length = n != null ? n : 2 * (a.shape().length(axis) - 1);
        return run(a, axis, complexOf(a.dtype()).component(), length, length, inverse, norm);
    }

    private static DType complexOf(DType dtype) {
        return dtype.component() == DType.FLOAT32 ? DType.COMPLEX64 : DType.COMPLEX128;
    }

    private static NDArray run(NDArray a, int axis, DType type, long n, long outLength, boolean inverse, Norm norm) {
        Objects.requireNonNull(norm, "norm");
        int at = a.shape().axis(axis);
        if (n < 1) throw new IllegalArgumentException("Invalid number of FFT data points (" + n + ") specified.");
        long[] shape = a.shape().lengths();
        shape[at] = outLength;
        DType accepted = type.isComplex() && a.dtype() != type ? type.component() : complexOf(type);
        if (a.dtype() != accepted) {
            try (NDArray converted = a.astype(accepted)) {
                return transform(converted, NDArray.empty(type, Shape.of(shape)), at, n, inverse, norm);
            }
        }
        return transform(a, NDArray.empty(type, Shape.of(shape)), at, n, inverse, norm);
    }

    /** Transforms an axis of a complex array in its own memory. */
    static NDArray inPlace(NDArray a, int axis, boolean inverse, Norm norm) {
        int at = a.shape().axis(axis);
        return transform(a, a, at, a.shape().length(at), inverse, norm);
    }

    private static NDArray transform(NDArray a, NDArray out, int axis, long n, boolean inverse, Norm norm) {
        DType type = complexOf(out.dtype());
        Operand to = alongLast(out, axis);
        Operand from = alongLast(a, axis);
        boolean real = !a.dtype().isComplex() || !out.dtype().isComplex();
        FftPlan plan = FftPlan.of(type.component(), n, real);
        KERNELS.run(plan.call(type, to, from, n, inverse, norm.scale(n, inverse)));
        return out;
    }

    private static Operand alongLast(NDArray a, int axis) {
        return axis == a.shape().rank() - 1 ? a.operand() : a.withLast(axis).operand();
    }
}
