package dev.gila.kernel;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The kernels in plain Java: what the native ones must compute, and what runs where they cannot be had. */
public final class JavaKernels implements Kernels {
    /** How much slower Java is than the rows say. */
    private static final double SPEED = 8;

    private final Map<Kernel, Consumer<Call>> bodies = new EnumMap<>(Kernel.class);

    /** Kernels that need no library. */
    public JavaKernels() {
        JavaMaps.bodies(bodies);
        JavaReductions.bodies(bodies);
        JavaMatrices.bodies(bodies);
        JavaPanels.bodies(bodies);
        JavaScans.bodies(bodies);
        JavaSort.bodies(bodies);
        JavaFft.bodies(bodies);
        JavaSearches.bodies(bodies);
        JavaSimulations.bodies(bodies);
        JavaDraws.bodies(bodies);
        JavaSelections.bodies(bodies);
        bodies.put(Kernel.EVALUATE, this::evaluate);
        bodies.put(Kernel.FOLD, this::fold);
        bodies.put(Kernel.REDUCEAT, this::reduceat);
        bodies.put(Kernel.PUT_FOLD, this::putFold);
    }

    @Override
    public void run(Call call) {
        call.pin();
        try {
            bodies.get(call.kernel()).accept(call);
        } finally {
            call.unpin();
        }
    }

    /** One step of a program after the other, each on all elements. */
    private void evaluate(Call call) {
        Program program = call.program();
        Operand first = call.operand(1);
        long[] shape = new long[first.rank()];
        for (int axis = 0; axis < shape.length; axis++) shape[axis] = first.length(axis);
        List<Program.Value> values = program.values();
        Operand[] found = new Operand[values.size()];
        int inputs = 0;
        for (int v = 0; v < found.length; v++) {
            Program.Value value = values.get(v);
            if (value.isInput()) found[v] = call.operand(++inputs);
            else if (value.isConstant()) found[v] = constant(value, shape);
            else found[v] = step(value, found, shape, call);
        }
        Operand last = found[found.length - 1];
        Kernel kernel = program.reduction() == null ? Kernel.COPY : program.reduction();
        Operand[] operands = new Operand[kernel.form().operands()];
        Arrays.fill(operands, last);
        operands[0] = call.operand(0);
        run(Call.of(kernel, last.dtype(), operands).with(call.cancel()));
    }

    /** One element after the other: an order that will do where any will. */
    private void fold(Call call) {
        Kernel kernel = Checks.folded(call);
        Operand out = call.operand(0);
        Operand a = call.operand(1);
        int last = out.rank() - 1;
        boolean isKept = out.length(last) > 1;
        Walk.rows(call, 2, last, at -> {
            long down = isKept ? out.stride(last) : 0;
            line(call, kernel, at[0], down, at[1], a.length(last));
        });
    }

    /** What n elements of the first input from an offset on come to, up to each of them; with no stride of the output all. */
    private void line(Call call, Kernel kernel, long out, long down, long from, long n) {
        Operand a = call.operand(1);
        Operand before = null;
        for (long i = 0; i < n; i++) {
            Operand here = call.operand(0).elementAt(out + i * down);
            Operand element = a.elementAt(from + i * a.stride(a.rank() - 1));
            if (i == 0) run(Call.of(Kernel.COPY, call.dtype(), here, element));
            else run(Call.of(kernel, call.dtype(), here, before, element).with(call.cancel()));
            before = here;
        }
    }

    private void reduceat(Call call) {
        Kernel kernel = Checks.folded(call);
        Operand out = call.operand(0);
        Operand a = call.operand(1);
        Operand index = call.operand(2);
        int last = out.rank() - 1;
        long n = a.length(last);
        long[] places = new long[(int) index.length(0) + 1];
        places[places.length - 1] = n;
        for (int i = 0; i < places.length - 1; i++) {
            places[i] = Element.integer(index, index.offset() + i * index.stride(0));
            if (places[i] < 0 || places[i] >= n) throw Checks.badIndex(call);
        }
        Walk.rows(call, 2, last, at -> {
            for (int i = 0; i < places.length - 1; i++) {
                long count = Math.max(places[i + 1] - places[i], 1);
                line(call, kernel, at[0] + i * out.stride(last), 0, at[1] + places[i] * a.stride(last), count);
            }
        });
    }

    private void putFold(Call call) {
        Kernel kernel = Checks.folded(call);
        Operand out = call.operand(0);
        Operand a = call.operand(1);
        Operand index = call.operand(2);
        Walk.checkCancelled(call);
        for (long i = 0; i < index.length(0); i++) {
            long place = Element.integer(index, index.offset() + i * index.stride(0));
            if (place < 0) place += out.length(0);
            if (place < 0 || place >= out.length(0)) throw Checks.badIndex(call);
            Operand here = out.elementAt(out.offset() + place * out.stride(0));
            Operand element = a.elementAt(a.offset() + i * a.stride(0));
            run(Call.of(kernel, call.dtype(), here, here, element).with(call.cancel()));
        }
    }

    private static Operand constant(Program.Value value, long[] shape) {
        Memory memory = Memory.managed(value.dtype().size());
        Operand constant = new Operand(memory, value.dtype(), 0, shape, new long[shape.length]);
        long[] words = value.words();
        if (value.type() == DType.INT64) constant.put(0, words[0]);
        else constant.put(0, Double.longBitsToDouble(words[0]), Double.longBitsToDouble(words[1]));
        return constant;
    }

    private Operand step(Program.Value value, Operand[] found, long[] shape, Call call) {
        Operand[] operands = new Operand[value.from().length + 1];
        long bytes = value.dtype().size();
        for (long length : shape) bytes *= Math.max(length, 1);
        operands[0] = Operand.contiguous(Memory.managed(bytes), value.dtype(), shape);
        for (int i = 1; i < operands.length; i++) operands[i] = found[value.from()[i - 1]];
        Kernel kernel = value.kernel() == null ? Kernel.COPY : value.kernel();
        DType dtype = value.kernel() == null ? value.dtype() : value.type();
        run(Call.of(kernel, dtype, operands).with(call.cancel()));
        return operands[0];
    }

    @Override
    public Memory allocate(long bytes) {
        if (bytes < 0) throw new IllegalArgumentException("negative size: " + bytes);
        return Memory.managed(bytes);
    }

    @Override
    public Memory wrapDirect(ByteBuffer bytes) {
        return new Memory(new Block.Borrowed(0, bytes), bytes.capacity(), null);
    }

    @Override
    public MemoryUse memoryUse() {
        return new MemoryUse(0, 0);
    }

    @Override
    public void trim() {}

    /** There are no threads to share slow kernels: the number is taken and has no effect. */
    @Override
    public void threads(int threads) {
        if (threads < 1) throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public String target() {
        return "java";
    }

    @Override
    public long nanos(Call call) {
        return (long) (call.cost() * SPEED * call.kernel().form().work(call) / 1000);
    }

    @Override
    public String toString() {
        return target();
    }
}
