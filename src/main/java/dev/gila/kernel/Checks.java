package dev.gila.kernel;

/** What must hold of a call's operands, with messages that name the operand, the shapes and the rule. */
final class Checks {
    private Checks() {}

    /**
     * Elementwise: one shape; inputs may be the output itself, but not partly overlap it. Inputs convert to the call's
     * type without loss, and its results to the output's at worst by rounding; a copy converts whatever it is given.
     */
    static void map(Call call) {
        if (call.kernel() == Kernel.COPY) dtype(call, 0, call.dtype());
        else outConverts(call);
        for (int i = 1; i < call.operands(); i++) {
            if (call.kernel() != Kernel.COPY) inConverts(call, i);
            sameShape(call, i);
        }
        written(call, 0, true);
    }

    /** A program's operands have its inputs' types; one that reduces has an output as a reduction has it. */
    static void program(Call call) {
        Program program = call.program();
        if (program == null || call.operands() != program.inputs().size() + 1) {
            throw bad(call, "needs a program of " + (call.operands() - 1) + " inputs");
        }
        dtype(call, 0, call.dtype());
        for (int i = 1; i < call.operands(); i++) {
            dtype(call, i, program.inputs().get(i - 1));
            if (program.reduction() == null) sameShape(call, i);
            else sameAsFirst(call, i);
        }
        if (program.reduction() != null) reduced(call, program.reduction());
        written(call, 0, program.reduction() == null);
    }

    private static void outConverts(Call call) {
        DType out = call.operand(0).dtype();
        DType result = call.kernel().form().type(call.dtype(), 0);
        if (!result.canCastSameKind(out)) {
            throw bad(call, "out is " + out + ", to which results of type " + result + " do not convert");
        }
    }

    private static void inConverts(Call call, int i) {
        DType dtype = call.operand(i).dtype();
        DType wanted = call.kernel().form().type(call.dtype(), i);
        if (!dtype.canCast(wanted)) {
            throw bad(call, name(i) + " is " + dtype + ", which does not convert to " + wanted + " without loss");
        }
    }

    static void escape(Call call) {
        dtype(call, 0, DType.INT64);
        sameShapes(call);
        if (call.param(0) < 0) throw bad(call, "the limit of rounds must not be negative, is " + call.param(0));
        written(call, 0, false);
    }

    private static void sameShapes(Call call) {
        for (int i = 1; i < call.operands(); i++) {
            inConverts(call, i);
            sameShape(call, i);
        }
    }

    private static void sameShape(Call call, int i) {
        if (!call.operand(i).sameShape(call.operand(0))) {
            throw bad(
                    call,
                    name(i) + " has shape " + call.operand(i).shapeText() + " but out has "
                            + call.operand(0).shapeText() + ": broadcast it first");
        }
    }

    /** The output has the inputs' first axes; the least and the largest of nothing do not exist. */
    static void reduce(Call call) {
        dtype(call, 0, call.dtype());
        for (int i = 1; i < call.operands(); i++) inConverts(call, i);
        for (int i = 2; i < call.operands(); i++) sameAsFirst(call, i);
        reduced(call, call.kernel());
        written(call, 0, false);
    }

    private static void sameAsFirst(Call call, int i) {
        Operand a = call.operand(1);
        if (!a.sameShape(call.operand(i))) {
            throw bad(
                    call,
                    "operands have shapes " + a.shapeText() + " and "
                            + call.operand(i).shapeText() + ", which must be the same");
        }
    }

    private static void reduced(Call call, Kernel kernel) {
        Operand out = call.operand(0);
        Operand a = call.operand(1);
        if (out.rank() > a.rank()) throw bad(call, "out must not have more axes than the operand");
        for (int axis = 0; axis < out.rank(); axis++) length(call, 0, axis, a.length(axis));
        if (kernel == Kernel.MIN || kernel == Kernel.MAX) someOfEach(call, kernel);
    }

    private static void someOfEach(Call call, Kernel kernel) {
        if (call.operand(1).elements() == 0 && call.operand(0).elements() > 0) {
            throw bad(call, "there is no " + kernel.label() + " of no elements");
        }
    }

    static void truth(Call call) {
        dtype(call, 0, call.kernel() == Kernel.COUNT_NONZERO ? DType.INT64 : DType.BOOL);
        reduced(call, call.kernel());
        written(call, 0, false);
    }

    static void index(Call call) {
        Operand out = call.operand(0);
        dtype(call, 0, DType.INT64);
        inConverts(call, 1);
        rank(call, 1, out.rank() + 1);
        for (int axis = 0; axis < out.rank(); axis++)
            length(call, 0, axis, call.operand(1).length(axis));
        someOfEach(call, call.kernel());
        written(call, 0, false);
    }

    static void scan(Call call) {
        dtype(call, 0, call.dtype());
        along(call);
    }

    static void argsort(Call call) {
        dtype(call, 0, DType.INT64);
        dtype(call, 1, call.dtype());
        along(call);
    }

    /** Two operands of one shape, with an axis to work along. */
    private static void along(Call call) {
        if (call.operand(0).rank() < 1) throw bad(call, "out must have an axis to work along");
        sameShapes(call);
        written(call, 0, false);
    }

    static void select(Call call) {
        sort(call);
        Operand out = call.operand(0);
        long length = out.length(out.rank() - 1);
        if (call.param(0) < 0 || call.param(0) >= Math.max(length, 1)) {
            throw bad(call, "kth(=" + call.param(0) + ") out of bounds (" + length + ")");
        }
    }

    static void compress(Call call) {
        dtype(call, 0, call.dtype());
        dtype(call, 2, call.dtype());
        dtype(call, 3, DType.BOOL);
        for (int i : new int[] {0, 2, 3}) rank(call, i, 1);
        length(call, 3, 0, call.operand(2).length(0));
        counter(call);
    }

    /** Operand 1 takes a number, which is written as out is. */
    private static void counter(Call call) {
        dtype(call, 1, DType.INT64);
        one(call, 1);
        written(call, 0, false);
        written(call, 1, false);
    }

    static void nonzero(Call call) {
        dtype(call, 0, DType.INT64);
        rank(call, 0, 2);
        if (call.operand(2).rank() < 1) throw bad(call, name(2) + " must have an axis");
        length(call, 0, 0, call.operand(2).rank());
        counter(call);
    }

    static void search(Call call) {
        dtype(call, 0, DType.INT64);
        rank(call, 1, 1);
        inConverts(call, 1);
        inConverts(call, 2);
        sameShape(call, 2);
        written(call, 0, false);
    }

    static void histogram(Call call) {
        Operand edges = call.operand(2);
        dtype(call, 0, DType.INT64);
        rank(call, 0, 1);
        rank(call, 2, 1);
        inConverts(call, 1);
        dtype(call, 2, call.dtype());
        long bins = call.operand(0).length(0);
        if (bins < 1) throw bad(call, "there must be at least one bin");
        length(call, 2, 0, bins + 1);
        double first = edges.real(edges.offset());
        double last = edges.real(edges.offset() + bins * edges.stride(0));
        double scale = Element.round(call.dtype(), bins / Element.round(call.dtype(), last - first));
        if (!(first < last && last - first < Double.POSITIVE_INFINITY && scale < Double.POSITIVE_INFINITY)) {
            throw bad(call, "edges must be finite and increase, not go from " + first + " to " + last);
        }
        written(call, 0, false);
    }

    static void bincount(Call call) {
        dtypes(call);
        ranks(call, 1);
        written(call, 0, false);
    }

    /** The kernel that is applied over and over. */
    static Kernel folded(Call call) {
        Kernel[] kernels = Kernel.values();
        long ordinal = call.param(0);
        Kernel kernel = ordinal < 0 || ordinal >= kernels.length ? null : kernels[(int) ordinal];
        boolean folds = kernel != null
                && (kernel.form() == Form.MAP2 || kernel.form() == Form.TEST2 && call.dtype() == DType.BOOL)
                && kernel.dtypes().contains(call.dtype());
        if (!folds) throw bad(call, "parameter 0 must be a kernel of two inputs and one type, not " + ordinal);
        return kernel;
    }

    static void fold(Call call) {
        int last = foldedLines(call);
        long kept = call.operand(0).length(last);
        if (kept != 1) length(call, 1, last, kept);
        else if (call.operand(1).length(last) == 0) throw bad(call, "there is nothing to work along");
    }

    /** Lines that are folded along the last axis, whose number it gives. */
    private static int foldedLines(Call call) {
        folded(call);
        dtype(call, 0, call.dtype());
        inConverts(call, 1);
        Operand out = call.operand(0);
        int last = out.rank() - 1;
        if (last < 0) throw bad(call, "out must have an axis to work along");
        rank(call, 1, out.rank());
        for (int axis = 0; axis < last; axis++) length(call, 1, axis, out.length(axis));
        written(call, 0, false);
        return last;
    }

    static void reduceat(Call call) {
        int last = foldedLines(call);
        rank(call, 2, 1);
        dtype(call, 2, DType.INT64);
        length(call, 2, 0, call.operand(0).length(last));
    }

    static void putFold(Call call) {
        folded(call);
        ranks(call, 1);
        dtype(call, 0, call.dtype());
        inConverts(call, 1);
        dtype(call, 2, DType.INT64);
        length(call, 1, 0, call.operand(2).length(0));
        written(call, 0, false);
    }

    /** Matrices on the last two axes; the axes before are of one shape. */
    static void matmul(Call call) {
        dtypes(call);
        Operand out = call.operand(0);
        int rank = out.rank();
        if (rank < 2) throw bad(call, "out must have at least 2 axes, not " + rank);
        ranks(call, rank);
        Operand a = call.operand(1);
        Operand b = call.operand(2);
        if (a.length(rank - 1) != b.length(rank - 2)) {
            throw bad(
                    call,
                    "shapes " + a.shapeText() + " and " + b.shapeText()
                            + " do not fit: columns of the first must equal rows of the second");
        }
        for (int axis = 0; axis < rank - 2; axis++) {
            length(call, 1, axis, out.length(axis));
            length(call, 2, axis, out.length(axis));
        }
        length(call, 0, rank - 2, a.length(rank - 2));
        length(call, 0, rank - 1, b.length(rank - 1));
        written(call, 0, false);
    }

    static void lu(Call call) {
        long steps = panel(call);
        dtype(call, 1, DType.INT64);
        rank(call, 1, 1);
        length(call, 1, 0, steps);
    }

    static void qr(Call call) {
        long steps = panel(call);
        dtype(call, 1, call.dtype());
        rank(call, 1, 2);
        for (int axis = 0; axis < 2; axis++) length(call, 1, axis, steps);
    }

    static void cholesky(Call call) {
        length(call, 0, 1, panel(call));
    }

    /** A matrix of so many columns that are decomposed, and what else is written. */
    private static long panel(Call call) {
        dtype(call, 0, call.dtype());
        rank(call, 0, 2);
        for (int i = 0; i < call.kernel().form().operands(); i++) written(call, i, false);
        return Math.min(call.operand(0).length(0), call.operand(0).length(1));
    }

    static void triangle(Call call) {
        dtypes(call);
        ranks(call, 2);
        for (int axis = 0; axis < 2; axis++)
            length(call, 1, axis, call.operand(0).length(0));
        written(call, 0, false);
    }

    static void sort(Call call) {
        dtypes(call);
        if (call.operand(0).rank() < 1) throw bad(call, "out must have an axis to sort along");
        written(call, 0, false);
    }

    static void take(Call call) {
        rows(call, 0);
    }

    static void put(Call call) {
        rows(call, 1);
    }

    /** As many rows of operand {@code listed} as the index has elements; rows of both operands are alike. */
    private static void rows(Call call, int listed) {
        dtype(call, 2, DType.INT64);
        rank(call, 2, 1);
        for (int i = 0; i < 2; i++) dtype(call, i, call.dtype());
        Operand a = call.operand(1);
        if (a.rank() < 1) throw bad(call, name(1) + " must have an axis to index");
        rank(call, 0, a.rank());
        length(call, listed, 0, call.operand(2).length(0));
        for (int axis = 1; axis < a.rank(); axis++) length(call, 0, axis, a.length(axis));
        written(call, 0, false);
    }

    static void sample(Call call) {
        dtype(call, 0, DType.INT64);
        one(call, 0);
        if (call.param(1) < 0 || call.param(2) < 0) throw bad(call, "numbers of points must not be negative");
        written(call, 0, false);
    }

    static void convolve(Call call) {
        dtypes(call);
        ranks(call, 2);
        Operand image = call.operand(1);
        Operand weights = call.operand(2);
        if (weights.elements() == 0) throw bad(call, "there must be at least one weight");
        for (int axis = 0; axis < 2; axis++) {
            long length = image.length(axis) - weights.length(axis) + 1;
            if (length < 0) {
                throw bad(
                        call,
                        "weights of shape " + weights.shapeText() + " are larger than the image of "
                                + image.shapeText());
            }
            length(call, 0, axis, length);
        }
        written(call, 0, false);
    }

    static void bodies(Call call) {
        dtypes(call);
        rank(call, 2, 1);
        for (int i = 0; i < 2; i++) {
            rank(call, i, 2);
            length(call, i, 0, call.operand(2).length(0));
            length(call, i, 1, 3);
            written(call, i, false);
        }
        if (call.param(2) < 0) throw bad(call, "the number of steps must not be negative, is " + call.param(2));
    }

    static void words(Call call) {
        dtypes(call);
        for (int i = 0; i < 2; i++) {
            flat(call, i);
            written(call, i, false);
        }
        length(call, 1, 0, 4);
    }

    static void draw(Call call) {
        dtype(call, 0, call.dtype());
        dtype(call, 1, DType.INT64);
        DType words = call.operand(2).dtype();
        DType wide = call.dtype() == DType.FLOAT32 ? DType.INT32 : DType.INT64;
        if (words != wide && !(words == DType.INT32 && call.dtype() == DType.INT64)) dtype(call, 2, wide);
        for (int i = 0; i < call.operands(); i++) flat(call, i);
        length(call, 1, 0, 2);
        if (call.operands() > 3) {
            dtype(call, 3, words);
            length(call, 3, 0, 3 * ZigguratTables.LAYERS);
        }
        written(call, 0, false);
        written(call, 1, false);
    }

    /** One axis, and no gaps. */
    private static void flat(Call call, int i) {
        rank(call, i, 1);
        Operand operand = call.operand(i);
        if (operand.length(0) > 1 && operand.stride(0) != operand.dtype().size()) {
            throw bad(call, name(i) + " must be contiguous, but has a stride of " + operand.stride(0) + " bytes");
        }
    }

    static void tally(Call call) {
        for (int i = 0; i < call.operands(); i++) {
            dtype(call, i, DType.INT64);
            one(call, i);
            written(call, i, false);
        }
        if (call.param(0) < 0) throw bad(call, "the number of times must not be negative, is " + call.param(0));
    }

    private static void one(Call call, int i) {
        if (call.operand(i).elements() != 1) {
            throw bad(
                    call,
                    name(i) + " must have one element, not shape "
                            + call.operand(i).shapeText());
        }
    }

    private static void dtypes(Call call) {
        for (int i = 0; i < call.operands(); i++) dtype(call, i, call.dtype());
    }

    private static void ranks(Call call, int expected) {
        for (int i = 0; i < call.operands(); i++) rank(call, i, expected);
    }

    static void dtype(Call call, int i, DType expected) {
        if (call.operand(i).dtype() != expected) {
            throw bad(
                    call,
                    name(i) + " must be " + expected + ", not "
                            + call.operand(i).dtype());
        }
    }

    static void rank(Call call, int i, int expected) {
        if (call.operand(i).rank() != expected) {
            throw bad(
                    call,
                    name(i) + " must have " + expected + (expected == 1 ? " axis" : " axes") + ", not "
                            + call.operand(i).rank());
        }
    }

    static void length(Call call, int i, int axis, long expected) {
        if (call.operand(i).length(axis) != expected) {
            throw bad(
                    call,
                    name(i) + " has shape " + call.operand(i).shapeText() + ": axis " + axis + " must have length "
                            + expected);
        }
    }

    /** An operand that is written has each element once, and shares none with others unless it coincides with them. */
    static void written(Call call, int out, boolean mayCoincide) {
        Operand written = call.operand(out);
        if (written.repeats()) throw bad(call, name(out) + " is written and has a stride of 0");
        for (int i = 0; i < call.operands(); i++) {
            Operand other = call.operand(i);
            if (i == out || !written.touches(other)) continue;
            if (!mayCoincide || !written.coincides(other)) {
                throw bad(call, name(out) + " is written and overlaps " + name(i));
            }
        }
    }

    static String name(int i) {
        return i == 0 ? "out" : "operand " + i;
    }

    static IndexOutOfBoundsException badIndex(Call call) {
        long length = call.operand(call.kernel().form() == Form.TAKE ? 1 : 0).length(0);
        return new IndexOutOfBoundsException(
                call.kernel().label() + ": an index is out of bounds for an axis of length " + length);
    }

    static IllegalArgumentException bad(Call call, String message) {
        return new IllegalArgumentException(call.kernel().label() + ": " + message);
    }
}
