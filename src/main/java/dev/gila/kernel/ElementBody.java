package dev.gila.kernel;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * An elementwise kernel, made of what it does to integers, to real numbers and to complex ones. Real numbers are
 * computed in double and rounded once more to the call's type, which for sums, products, quotients and square roots
 * gives the correctly rounded result (53 bits are at least twice 24 and 2 more). A truth value is 1 or 0.
 */
final class ElementBody implements Consumer<Call> {
    /** Computes bools or integers, of which the low bits count: signed, or unsigned where the type is uint64. */
    interface Integers {
        long of(DType dtype, long a, long b, long c);
    }

    /** Computes real numbers. */
    interface Reals {
        double of(DType dtype, double a, double b, double c);
    }

    /** Computes a complex number, or something real from it, into {@code out}. */
    interface Complexes {
        void of(DType dtype, double[] out, double ar, double ai, double br, double bi);
    }

    /** One argument. */
    interface Real1 {
        double of(double a);
    }

    /** Two arguments. */
    interface Real2 {
        double of(double a, double b);
    }

    /** Two arguments. */
    interface Integer2 {
        long of(DType dtype, long a, long b);
    }

    /** One argument. */
    interface Complex1 {
        void of(double[] out, double re, double im);
    }

    /** Two arguments. */
    interface Complex2 {
        void of(double[] out, double ar, double ai, double br, double bi);
    }

    /** Whether something holds of real numbers. */
    interface RealTest {
        boolean of(double a, double b);
    }

    /** Whether something holds of complex numbers. */
    interface ComplexTest {
        boolean of(double ar, double ai, double br, double bi);
    }

    private Integers bools;
    private Integers integers;
    private Reals reals;
    private Complexes complexes;

    /** The kernel whose real numbers {@link JavaArithmetic#common} computes; null where only {@link #reals} does. */
    private Kernel common;

    ElementBody bools(Integer2 f) {
        bools = (dtype, a, b, c) -> f.of(dtype, a, b);
        return this;
    }

    ElementBody integers(Integers f) {
        integers = f;
        return this;
    }

    ElementBody integers(Integer2 f) {
        return integers((dtype, a, b, c) -> f.of(dtype, a, b));
    }

    ElementBody reals(Reals f) {
        reals = f;
        return this;
    }

    ElementBody reals(Real1 f) {
        return reals((dtype, a, b, c) -> f.of(a));
    }

    ElementBody reals(Real2 f) {
        return reals((dtype, a, b, c) -> f.of(a, b));
    }

    /** Those of one of the commonest kernels. */
    ElementBody reals(Kernel kernel) {
        common = kernel;
        return reals((dtype, a, b, c) -> JavaArithmetic.common(kernel, a, b));
    }

    ElementBody test(RealTest f) {
        return reals((dtype, a, b, c) -> f.of(a, b) ? 1 : 0);
    }

    ElementBody complexes(Complexes f) {
        complexes = f;
        return this;
    }

    ElementBody complexes(Complex1 f) {
        return complexes((dtype, out, ar, ai, br, bi) -> f.of(out, ar, ai));
    }

    ElementBody complexes(Complex2 f) {
        return complexes((dtype, out, ar, ai, br, bi) -> f.of(out, ar, ai, br, bi));
    }

    ElementBody complexes(ComplexTest f) {
        return complexes((dtype, out, ar, ai, br, bi) -> out[0] = f.of(ar, ai, br, bi) ? 1 : 0);
    }

    @Override
    public void accept(Call call) {
        switch (call.dtype().kind()) {
            case BOOL -> run(call, bools != null ? bools : integers);
            case INT, UINT -> run(call, integers);
            case FLOAT -> {
                if (isEven(call)) runEven(call);
                else run(call, reals);
            }
            case COMPLEX -> run(call, complexes);
        }
    }

    private static void run(Call call, Integers f) {
        DType dtype = call.dtype();
        DType result = call.kernel().form().type(dtype, 0);
        Operand out = call.operand(0);
        Operand a = call.operand(1);
        Operand b = operand(call, 2);
        Operand c = operand(call, 3);
        Walk.elements(call, at -> {
            long value = f.of(
                    dtype,
                    Element.integer(a, at[1]),
                    b == null ? 0 : Element.integer(b, at[2]),
                    c == null ? 0 : Element.integer(c, at[3]));
            Element.put(out, at[0], result, Element.wrap(result, value));
        });
    }

    /** Whether all elements are float64 and follow each other by equal steps, in memories that are one buffer each. */
    static boolean isEven(Call call) {
        if (call.dtype() != DType.FLOAT64) return false;
        for (int k = 0; k < call.operands(); k++) {
            Operand o = call.operand(k);
            if (o.dtype() != DType.FLOAT64
                    || o.step() == Operand.UNEVEN
                    || !o.memory().isOneChunk()) return false;
        }
        return true;
    }

    /**
     * Runs a call that {@link #isEven}: what the loop for all real numbers comes to where nothing is converted. Operands
     * that are not there repeat the first.
     */
    void runEven(Call call) {
        Operand out = call.operand(0);
        int n = (int) out.elements();
        if (n == 0) return;
        Operand a = call.operand(1);
        Operand b = call.operands() > 2 ? call.operand(2) : a;
        Operand c = call.operands() > 3 ? call.operand(3) : a;
        ByteBuffer outs = out.chunk();
        ByteBuffer as = a.chunk();
        ByteBuffer bs = b.chunk();
        ByteBuffer cs = c.chunk();
        int outAt = out.placeInChunk();
        int aAt = a.placeInChunk();
        int bAt = b.placeInChunk();
        int cAt = c.placeInChunk();
        int outStep = (int) out.step();
        int aStep = (int) a.step();
        int bStep = (int) b.step();
        int cStep = (int) c.step();
        for (int i = 0; i < n; i++) {
            if ((i & 1023) == 0) Walk.checkCancelled(call);
            outs.putDouble(outAt, evenReal(as.getDouble(aAt), bs.getDouble(bAt), cs.getDouble(cAt)));
            outAt += outStep;
            aAt += aStep;
            bAt += bStep;
            cAt += cStep;
        }
    }

    /** Where the loop calls one of many {@link #reals}, an element takes 9 ns; where nothing is called, 2. */
    private double evenReal(double a, double b, double c) {
        return common == null ? reals.of(DType.FLOAT64, a, b, c) : JavaArithmetic.common(common, a, b);
    }

    private static void run(Call call, Reals f) {
        DType dtype = call.dtype();
        DType result = call.kernel().form().type(dtype, 0);
        Operand out = call.operand(0);
        Operand a = call.operand(1);
        Operand b = operand(call, 2);
        Operand c = operand(call, 3);
        Walk.elements(call, at -> {
            double value = f.of(
                    dtype,
                    Element.real(a, at[1]),
                    b == null ? 0 : Element.real(b, at[2]),
                    c == null ? 0 : Element.real(c, at[3]));
            Element.put(out, at[0], Element.round(result, value), 0);
        });
    }

    private static void run(Call call, Complexes f) {
        DType dtype = call.dtype();
        boolean complex = call.kernel().form().type(dtype, 0).isComplex();
        Operand out = call.operand(0);
        Operand a = call.operand(1);
        Operand b = operand(call, 2);
        double[] result = new double[2];
        Walk.elements(call, at -> {
            f.of(
                    dtype,
                    result,
                    Element.real(a, at[1]),
                    Element.imaginary(a, at[1]),
                    b == null ? 0 : Element.real(b, at[2]),
                    b == null ? 0 : Element.imaginary(b, at[2]));
            Element.put(out, at[0], Element.round(dtype, result[0]), complex ? Element.round(dtype, result[1]) : 0);
        });
    }

    private static Operand operand(Call call, int i) {
        return i < call.operands() ? call.operand(i) : null;
    }
}
