package dev.gila.kernel;

/** What must hold of a call's operands, with messages that name the operand, the shapes and the rule. */
final class Checks {
    private Checks() {}

    /** Elementwise: one shape; inputs may be the output itself, but not partly overlap it. */
    static void map(Call call, DType out) {
        dtype(call, 0, out);
        for (int i = 1; i < call.operands(); i++) {
            dtype(call, i, call.dtype());
            if (!call.operand(i).sameShape(call.operand(0))) {
                throw bad(
                        call,
                        name(call, i) + " has shape " + call.operand(i).shapeText() + " but out has "
                                + call.operand(0).shapeText() + ": broadcast it first");
            }
        }
        written(call, 0, true);
    }

    static void dtype(Call call, int i, DType expected) {
        if (call.operand(i).dtype() != expected) {
            throw bad(
                    call,
                    name(call, i) + " must be " + expected + ", not "
                            + call.operand(i).dtype());
        }
    }

    static void rank(Call call, int i, int expected) {
        if (call.operand(i).rank() != expected) {
            throw bad(
                    call,
                    name(call, i) + " must have " + expected + (expected == 1 ? " axis" : " axes") + ", not "
                            + call.operand(i).rank());
        }
    }

    static void length(Call call, int i, int axis, long expected) {
        if (call.operand(i).length(axis) != expected) {
            throw bad(
                    call,
                    name(call, i) + " has shape " + call.operand(i).shapeText() + ": axis " + axis
                            + " must have length " + expected);
        }
    }

    /** An operand that is written has each element once, and shares none with others unless it coincides with them. */
    static void written(Call call, int out, boolean mayCoincide) {
        Operand written = call.operand(out);
        if (written.repeats()) throw bad(call, name(call, out) + " is written and has a stride of 0");
        for (int i = 0; i < call.operands(); i++) {
            Operand other = call.operand(i);
            if (i == out || !written.touches(other)) continue;
            if (!mayCoincide || !written.coincides(other)) {
                throw bad(call, name(call, out) + " is written and overlaps " + name(call, i));
            }
        }
    }

    static String name(Call call, int i) {
        return i == 0 ? "out" : "operand " + i;
    }

    static IllegalArgumentException bad(Call call, String message) {
        return new IllegalArgumentException(call.kernel().label() + ": " + message);
    }
}
