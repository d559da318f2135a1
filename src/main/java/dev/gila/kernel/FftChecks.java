package dev.gila.kernel;

/** What must hold of the operands of a Fourier transform. */
final class FftChecks {
    /** Products of two lengths must not overflow. */
    private static final long MAX_LENGTH = Integer.MAX_VALUE;

    private FftChecks() {}

    static void check(Call call) {
        Operand out = call.operand(0);
        Operand a = call.operand(1);
        types(call);
        if (out.rank() < 1) throw Checks.bad(call, "out must have an axis to transform along");
        Checks.rank(call, 1, out.rank());
        for (int axis = 0; axis < out.rank() - 1; axis++) Checks.length(call, 1, axis, out.length(axis));
        long n = call.param(0);
        if (n < 1 || n > MAX_LENGTH) throw Checks.bad(call, "Invalid number of FFT data points (" + n + ") specified.");
        boolean halved = out.dtype().isComplex() && !a.dtype().isComplex() && out.length(out.rank() - 1) != n;
        Checks.length(call, 0, out.rank() - 1, halved ? n / 2 + 1 : n);
        matrix(call, n);
        Checks.written(call, 0, true);
    }

    private static void types(Call call) {
        DType part = call.dtype().component();
        boolean anyComplex = false;
        for (int i = 0; i < 2; i++) {
            boolean complex = call.operand(i).dtype() == call.dtype();
            anyComplex |= complex;
            if (!complex && call.operand(i).dtype() != part) {
                throw Checks.bad(
                        call,
                        Checks.name(i) + " must be " + call.dtype() + " or " + part + ", not "
                                + call.operand(i).dtype());
            }
        }
        if (!anyComplex) throw Checks.bad(call, "out and operand 1 cannot both be real");
        Checks.dtype(call, 2, part);
    }

    private static void matrix(Call call, long n) {
        boolean paired = n % 2 == 0
                && (!call.operand(0).dtype().isComplex()
                        || !call.operand(1).dtype().isComplex());
        long h = paired ? n / 2 : n;
        long m = call.param(1);
        long l = call.param(2);
        boolean inRange = m >= 1 && l >= 1 && m <= MAX_LENGTH && l <= MAX_LENGTH;
        if (!inRange || !FftTables.isSmooth(m) || !FftTables.isSmooth(l)) {
            throw Checks.bad(call, "there are no passes for a matrix of " + m + " rows and " + l + " columns");
        }
        if (m * l != h && (l == 1 || m * l < 2 * h - 1)) {
            throw Checks.bad(call, "a matrix of " + m + " rows and " + l + " columns does not fit a line of " + h);
        }
        Operand tables = call.operand(2);
        Checks.rank(call, 2, 1);
        Checks.length(call, 2, 0, FftTables.length(h, m, l, paired));
        if (tables.stride(0) != tables.dtype().size()) throw Checks.bad(call, "operand 2 must be contiguous");
    }
}
