package dev.gila.kernel;

import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * What the operands and parameters of a kernel are; operands that are written come first. Kernels of one form are
 * called, checked and priced alike.
 */
public enum Form {
    /** {@code out[i] = f(a[i])}. */
    MAP1(2, 0, Checks::map, Form::elements),
    /** {@code out[i] = f(a[i], b[i])}. */
    MAP2(3, 0, Checks::map, Form::elements),
    /** {@code out[i] = f(a[i], b[i], c[i])}. */
    MAP3(4, 0, Checks::map, Form::elements),
    /** {@code out[i] = f(a[i])}, in the type of the parts of {@code a}: the real one of a complex one. */
    PART(2, 0, Checks::map, Form::elements),
    /** {@code out[i] = f(a[i])}, true or false. */
    TEST1(2, 0, Checks::map, Form::elements),
    /** {@code out[i] = f(a[i], b[i])}, true or false. */
    TEST2(3, 0, Checks::map, Form::elements),
    /** {@code out[i] = f(a[i])}, int32. */
    EXPONENT(2, 0, Checks::map, Form::elements),
    /** {@code out[i] = f(a[i], b[i])}; {@code b} is int32. */
    SCALED(3, 0, Checks::map, Form::elements),
    /** {@code out[i] = f(a[i], b[i], c[i])}; {@code a} is bool. */
    WHERE(4, 0, Checks::map, Form::elements),
    /** {@code out[i]} from {@code a[i], b[i] ...} as the call's {@link Program} says, or a reduction of these values. */
    PROGRAM(-1, 0, Checks::program, call -> call.operand(1).elements()),
    /** {@code out = f(a)} over the axes that {@code a} has more. */
    REDUCE1(2, 0, Checks::reduce, call -> call.operand(1).elements()),
    /** {@code out = f(a, b)} over the axes that {@code a} and {@code b} have more. */
    REDUCE2(3, 0, Checks::reduce, call -> call.operand(1).elements()),
    /** {@code out = f(a != 0)}, bool or a number int64, over the axes that {@code a}, of any type, has more. */
    TRUTH1(2, 0, Checks::truth, call -> call.operand(1).elements()),
    /** {@code out}, int64, an index into the last axis of {@code a}, which it lacks. */
    INDEX1(2, 0, Checks::index, call -> call.operand(1).elements()),
    /** {@code out[i] = f(a[0], ... a[i])} along the last axis. */
    SCAN(2, 0, Checks::scan, Form::elements),
    /**
     * {@code out[..., i, j]} from rows of {@code a} and columns of {@code b}, for each index of the axes before the last two;
     * work is multiplications.
     */
    MATMUL(3, 0, Checks::matmul, Form::multiplications),
    /**
     * The matrix {@code out} becomes U and, below its diagonal, L without its ones; and, int64, written: row i was exchanged
     * with row {@code a[i]}, in the order of i. Work is rows times columns times the lesser of these.
     */
    LU(2, 0, Checks::lu, Form::steps),
    /**
     * The matrix {@code out} becomes R and, below its diagonal, the vectors v of reflections {@code 1 - tau v v'} without
     * their leading ones; and, written, the upper triangle T, zeros below it, of their product {@code 1 - V T V'}. Work as of LU.
     */
    QR(2, 0, Checks::qr, Form::steps),
    /**
     * The lower triangle of {@code out}, which has as many rows as columns or more, becomes L, above which are zeros. Behind a
     * pivot that is not positive, whose place on the diagonal becomes NaN or zero, nothing is of use. Work as of LU.
     */
    CHOLESKY(1, 0, Checks::cholesky, Form::steps),
    /**
     * The rows of {@code out} in place, from a triangle of the square {@code a}; parameters: 1 for the upper triangle, and 1
     * where its diagonal counts as ones. Work is out's elements times its rows.
     */
    TRIANGLE(
            2,
            2,
            Checks::triangle,
            call -> call.operand(0).elements() * (double) call.operand(0).length(0)),
    /** {@code out} in place, along its last axis; work is comparisons, the least that suffice. */
    SORT(1, 0, Checks::sort, Form::comparisons),
    /** {@code out} in place, along its last axis; parameter: the place that must be right. */
    SELECT(1, 1, Checks::select, Form::elements),
    /** {@code out}, int64, from {@code a}, along the last axis; parameter: 1 for descending order. */
    ARGSORT(2, 1, Checks::argsort, Form::elements),
    /** {@code out}, how many there are (one int64), {@code a}, a mask of bool; what is behind them in out is arbitrary. */
    COMPRESS(4, 0, Checks::compress, call -> call.operand(2).elements()),
    /**
     * {@code out}, int64, (axes of {@code a}, room), how many there are (one int64), {@code a} of any type; what is behind
     * them in out is arbitrary.
     */
    NONZERO(3, 0, Checks::nonzero, call -> call.operand(2).elements()),
    /** {@code out}, int64, from sorted {@code a} and {@code b} of out's shape; parameter: 1 for the place behind equals. */
    SEARCH(3, 1, Checks::search, Form::searches),
    /** {@code out}, int64, from {@code a} of any shape and {@code b}, one edge more than out has elements. */
    HISTOGRAM(3, 0, Checks::histogram, call -> call.operand(1).elements()),
    /** {@code out[a[i]]}, int64, counts. */
    BINCOUNT(2, 0, Checks::bincount, call -> call.operand(1).elements()),
    /**
     * {@code out[i] = f(out[i - 1], a[i])} along the last axis, {@code out[0] = a[0]}; only the last of them where out has one.
     * Parameters: the ordinal of {@code f}, a kernel of two inputs and one type, and whether any order will do for the last.
     */
    FOLD(2, 2, Checks::fold, call -> call.operand(1).elements()),
    /**
     * {@code out[i]}, what {@code a} and {@code f} come to along the last axis from {@code index[i]} until before {@code
     * index[i + 1]}, but at least at {@code index[i]}, and the last until the end; {@code index}, of one axis, is int64.
     * Parameters: as there.
     */
    REDUCEAT(3, 2, Checks::reduceat, call -> call.operand(1).elements()),
    /** {@code out[index[i]] = f(out[index[i]], a[i])}, one after another; {@code index} is int64. Parameter: as there. */
    PUT_FOLD(3, 1, Checks::putFold, call -> call.operand(1).elements()),
    /** {@code out[i] = a[index[i]]}, rows of any number of axes; {@code index} is int64. */
    TAKE(3, 0, Checks::take, Form::elements),
    /** {@code out[index[i]] = a[i]}, rows of any number of axes; {@code index} is int64. */
    PUT(3, 0, Checks::put, call -> call.operand(1).elements()),
    /**
     * Along their last axes {@code out} from {@code a}, either of which may be real, and the tables of an {@link
     * FftPlan}; parameters: length of the transform, rows and columns of its matrix, 1 for the inverse, and what the
     * result is multiplied by, as bits of a double; work is elements times the logarithm of the length.
     */
    FFT(3, 5, FftChecks::check, call -> call.operand(0).elements() * (1 + Math.log(call.param(0)) / Math.log(2))),
    /** {@code out[i]}, int64, from {@code a[i] + b[i]} as a complex number; parameter: the limit of rounds. */
    ESCAPE(3, 1, Checks::escape, call -> call.operand(0).elements() * (double) call.param(0) / 4),
    /** {@code out}, one int64; parameters: seed, number of the first point, number of points. */
    SAMPLE(1, 3, Checks::sample, call -> call.param(2)),
    /** {@code out}, image {@code a}, weights {@code b}; work is multiplications. */
    CONVOLVE(
            3,
            0,
            Checks::convolve,
            call -> call.operand(0).elements() * (double) call.operand(2).elements()),
    /**
     * Positions (n, 3) and velocities (n, 3), both written, and masses (n); parameters: the time of a step and the
     * square of the softening length, as bits of doubles, and the number of steps; work is pairs.
     */
    BODIES(3, 3, Checks::bodies, Form::pairs),
    /** Words, and the four words of the state of the stream, both written, all int64 and contiguous. */
    WORDS(2, 0, Checks::words, Form::elements),
    /**
     * Numbers, how many were drawn of how many words (two int64, written), and words of a random stream, which are int64 for
     * float64, int32 for float32, and either for integers; all contiguous. Draws until the numbers are all there or
     * the words do not suffice for one more. Parameters p and q: bits of doubles, for integers themselves.
     */
    DRAW(3, 2, Checks::draw, Form::elements),
    /** As {@link #DRAW}, and the bits of {@link Ziggurat#layers}, of the type of the words. */
    ZIGGURAT(4, 2, Checks::draw, Form::elements),
    /** One int64 counter; parameters: how often to raise it, and by how much. */
    TALLY1(1, 2, Checks::tally, call -> call.param(0)),
    /** A shared int64 counter and the calling thread's own; parameters as for {@link #TALLY1}. */
    TALLY2(2, 2, Checks::tally, call -> call.param(0));

    private final int operands;
    private final int params;
    private final Consumer<Call> check;
    private final ToDoubleFunction<Call> work;

    Form(int operands, int params, Consumer<Call> check, ToDoubleFunction<Call> work) {
        this.operands = operands;
        this.params = params;
        this.check = check;
        this.work = work;
    }

    /** Number of operands; -1 where the call says. */
    public int operands() {
        return operands;
    }

    /** Number of parameters. */
    public int params() {
        return params;
    }

    /** Whether elements of the output depend on those of the inputs at the same place, and on nothing else. */
    boolean isElementwise() {
        return compareTo(WHERE) <= 0;
    }

    /** Whether elements are computed side by side, so that narrow ones take less time. */
    boolean isOfVectors() {
        return switch (this) {
            case REDUCE1, REDUCE2, INDEX1, SCAN -> true;
            default -> isElementwise();
        };
    }

    /** Element type of an operand that a call of that type computes with; 0 is the output. */
    public DType type(DType dtype, int operand) {
        return switch (this) {
            case PART -> operand == 0 ? dtype.component() : dtype;
            case TEST1, TEST2 -> operand == 0 ? DType.BOOL : dtype;
            case EXPONENT -> operand == 0 ? DType.INT32 : dtype;
            case SCALED -> operand == 2 ? DType.INT32 : dtype;
            case WHERE -> operand == 1 ? DType.BOOL : dtype;
            case ESCAPE -> operand == 0 ? DType.INT64 : dtype;
            default -> dtype;
        };
    }

    void check(Call call) {
        check.accept(call);
    }

    /** Units of work in a call, which a row's cost is for. */
    double work(Call call) {
        return work.applyAsDouble(call);
    }

    private static double elements(Call call) {
        return call.operand(0).elements();
    }

    private static double multiplications(Call call) {
        Operand a = call.operand(1);
        return call.operand(0).elements() * (double) a.length(a.rank() - 1);
    }

    private static double steps(Call call) {
        Operand a = call.operand(0);
        return a.elements() * (double) Math.min(a.length(0), a.length(1));
    }

    private static double comparisons(Call call) {
        Operand out = call.operand(0);
        double elements = out.elements();
        return elements == 0 ? 0 : elements * (64 - Long.numberOfLeadingZeros(out.length(out.rank() - 1)));
    }

    private static double searches(Call call) {
        return call.operand(0).elements()
                * (double) (64 - Long.numberOfLeadingZeros(call.operand(1).elements()));
    }

    private static double pairs(Call call) {
        double n = call.operand(2).elements();
        return n * n * call.param(2);
    }
}
