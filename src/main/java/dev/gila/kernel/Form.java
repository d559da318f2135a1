package dev.gila.kernel;

/**
 * What the operands and parameters of a kernel are. A form knows how to check a call and how much work it is; kernels of
 * one form are called alike.
 */
public enum Form {
    /** {@code out[i] = f(a[i])}. */
    MAP1(2) {
        @Override
        void check(Call call) {
            Checks.map(call, call.dtype());
        }
    },
    /** {@code out[i] = f(a[i], b[i])}. */
    MAP2(3) {
        @Override
        void check(Call call) {
            Checks.map(call, call.dtype());
        }
    },
    /** {@code out[i] = f(a[i], b[i], c[i])}. */
    MAP3(4) {
        @Override
        void check(Call call) {
            Checks.map(call, call.dtype());
        }
    };

    private final int operands;

    Form(int operands) {
        this.operands = operands;
    }

    /** Number of operands, outputs first. */
    public int operands() {
        return operands;
    }

    abstract void check(Call call);

    /** Units of work of a call: elements, unless the form says otherwise. */
    double work(Call call) {
        return call.operand(0).elements();
    }
}
