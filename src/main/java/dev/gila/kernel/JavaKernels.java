package dev.gila.kernel;

import java.nio.ByteBuffer;
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
        JavaScans.bodies(bodies);
        JavaSort.bodies(bodies);
        JavaFft.bodies(bodies);
        JavaSearches.bodies(bodies);
        JavaSimulations.bodies(bodies);
        JavaDraws.bodies(bodies);
        JavaSelections.bodies(bodies);
        bodies.put(Kernel.EVALUATE, this::evaluate);
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
        Operand out = call.operand(0);
        long[] shape = new long[out.rank()];
        for (int axis = 0; axis < shape.length; axis++) shape[axis] = out.length(axis);
        List<Program.Value> values = call.program().values();
        Operand[] found = new Operand[values.size()];
        for (int v = 0; v < found.length; v++) {
            Program.Value value = values.get(v);
            if (value.isInput()) {
                found[v] = call.operand(v + 1);
                continue;
            }
            Operand[] operands = new Operand[value.from().length + 1];
            long bytes = Math.max(out.elements(), 1) * value.dtype().size();
            operands[0] = Operand.contiguous(Memory.managed(bytes), value.dtype(), shape);
            for (int i = 1; i < operands.length; i++) operands[i] = found[value.from()[i - 1]];
            found[v] = operands[0];
            Kernel kernel = value.kernel() == null ? Kernel.COPY : value.kernel();
            run(Call.of(kernel, value.kernel() == null ? value.dtype() : value.type(), operands)
                    .with(call.cancel()));
        }
        run(Call.of(Kernel.COPY, out.dtype(), out, found[found.length - 1]).with(call.cancel()));
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
