package dev.gila.kernel;

import java.nio.ByteBuffer;
import java.util.EnumMap;
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
        JavaSort.bodies(bodies);
        JavaSimulations.bodies(bodies);
        JavaSelections.bodies(bodies);
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

    @Override
    public String target() {
        return "java";
    }

    @Override
    public long nanos(Call call) {
        return (long) (call.kernel().cost() * SPEED * call.kernel().form().work(call) / 1000);
    }

    @Override
    public String toString() {
        return target();
    }
}
