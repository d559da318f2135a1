package dev.gila.kernel;

import com.sun.jna.JNIEnv;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * The kernels of the shared library {@code gila}. A call is packed into a block outside the heap, one per thread, whose
 * address is all that passes to C: {@code gila_call} in {@code include/gila.h}.
 */
public final class NativeKernels implements Kernels {
    /** The library cannot be used; the message says why. */
    static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1;

        Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The entries of {@code include/gila.h}, through JNA. */
    private static final class Library {
        static native long gila_abi();

        static native long gila_rows();

        static native long gila_target();

        static native long gila_target_name(long target);

        static native long gila_select(long target);

        static native long gila_set_blas(long dtype, long gemm);

        static native long gila_alloc(long bytes);

        static native void gila_free(long address);
    }

    /** Those that are called most, which {@code gila_bind} binds: a call takes 5 ns, through JNA 73. */
    private static final class Direct {
        static native long run(long call);

        static native long noop(long a);
    }

    private static final int ABI = 5;
    private static final int OK = 0;
    private static final int CANCELLED = 1;
    private static final int NO_MEMORY = 4;
    private static final int BAD_INDEX = 6;

    /** How much faster or slower a unit of work is than the rows say, which is for AVX2. */
    private static final Map<String, Double> SPEED =
            Map.of("scalar", 4.0, "sse2", 2.0, "avx2", 1.0, "avx512", 0.6, "neon", 2.0);

    /** Matrix products of fewer multiplications are not left to a BLAS: BLAS_LEAST in native/loops/matrices.c. */
    private static final double BLAS_WORK = 1 << 15;

    /**
     * Bytes of free memory that are kept, and bytes in use up to which the garbage collector is left alone: no more, so
     * that all it finds is used again, where pages given back and got anew would cost more than asking it twice as often.
     */
    private static final long MOST_KEPT = 512L << 20;

    /** Calls of less time are not worth sharing. */
    private static final long SHARED_NANOS = 10_000;

    /** What a call costs before the kernel has done anything. */
    private static final long CALL_NANOS = 100;

    private static volatile NativeKernels loaded;

    private final String file;
    private final Pool pool = new Pool(
            new LibrarySource(),
            Long.getLong("gila.memory.kept", MOST_KEPT),
            Long.getLong("gila.memory.limit", MOST_KEPT));
    private final ShortCalls shortCalls = new ShortCalls();
    private final ThreadLocal<CallBlock> blocks = ThreadLocal.withInitial(CallBlock::new);
    private volatile Workers workers;
    private volatile String target;
    private volatile double speed;
    private volatile Fusion fusion;
    /** Null until it is needed. */
    private volatile Blas blas;

    private NativeKernels(String file) {
        this.file = file;
        readTarget();
    }

    /**
     * Loads the library, once for the process.
     *
     * @param file the library; empty for the one that is packed with the classes
     * @see LibraryFile
     */
    static synchronized NativeKernels load(String file) throws Unavailable {
        if (loaded == null) loaded = new NativeKernels(LibraryFile.load(file, NativeKernels::bind));
        return loaded;
    }

    private static void bind(String path) throws Unavailable {
        try {
            NativeLibrary library = NativeLibrary.getInstance(path);
            Native.register(Library.class, library);
            checkVersion(path);
            bindDirect(library);
        } catch (LinkageError e) {
            throw new Unavailable(reason(e), e);
        }
    }

    private static void bindDirect(NativeLibrary library) throws Unavailable {
        Object[] arguments = {JNIEnv.CURRENT, Direct.class};
        Map<String, Object> options = Map.of(com.sun.jna.Library.OPTION_ALLOW_OBJECTS, true);
        Object status = library.getFunction("gila_bind").invoke(long.class, arguments, options);
        if (!status.equals((long) OK)) throw new Unavailable("native methods cannot be registered: " + status, null);
    }

    /** The first line of a message: JNA adds all that it tried. */
    static String reason(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static void checkVersion(String path) throws Unavailable {
        if (Library.gila_abi() != ABI) {
            throw new Unavailable(path + " has ABI " + Library.gila_abi() + ", not " + ABI, null);
        }
        if (Library.gila_rows() != Kernel.FINGERPRINT) {
            throw new Unavailable(path + " was built from another kernels.def", null);
        }
    }

    private void readTarget() {
        target = new Pointer(Library.gila_target_name(Library.gila_target())).getString(0);
        speed = SPEED.getOrDefault(target, 4.0);
        fusion = Fusion.of(target).orElse(null);
    }

    /** The library file. */
    public String file() {
        return file;
    }

    @Override
    public String target() {
        return target;
    }

    /**
     * Uses another instruction set from now on, for comparisons; all threads see it.
     *
     * @throws IllegalArgumentException if this processor or this library does not have it
     */
    public void select(String name) {
        for (long i = 0; ; i++) {
            long text = Library.gila_target_name(i);
            if (text == 0) throw new IllegalArgumentException("this library has no kernels for " + name);
            if (!new Pointer(text).getString(0).equals(name)) continue;
            if (Library.gila_select(i) != OK) throw new IllegalArgumentException("this processor lacks " + name);
            readTarget();
            return;
        }
    }

    /** Calls a native function that does nothing: the least a call can cost. */
    public long noop(long a) {
        return Direct.noop(a);
    }

    @Override
    public long nanos(Call call) {
        return CALL_NANOS + (long) (call.cost() * speed * call.kernel().form().work(call) / 1000);
    }

    @Override
    public Memory allocate(long bytes) {
        if (bytes < 0) throw new IllegalArgumentException("negative size: " + bytes);
        return pool.allocate(bytes);
    }

    @Override
    public Memory wrapDirect(ByteBuffer bytes) {
        long address =
                bytes.capacity() == 0 ? Block.NOWHERE : Pointer.nativeValue(Native.getDirectBufferPointer(bytes));
        return new Memory(new Block.Borrowed(address, bytes), bytes.capacity(), null);
    }

    @Override
    public MemoryUse memoryUse() {
        return pool.use();
    }

    @Override
    public void trim() {
        pool.trim();
    }

    /** The library's own allocator. */
    private static final class LibrarySource implements Pool.Source {
        @Override
        public long allocate(long bytes) {
            return Library.gila_alloc(bytes);
        }

        @Override
        public void free(long address) {
            Library.gila_free(address);
        }

        @Override
        public ByteBuffer view(long address, int length) {
            return new Pointer(address).getByteBuffer(0, length);
        }
    }

    /** The BLAS that multiplies matrices: its file or name, or null where the kernels do. */
    public String blas() {
        if (blas == null) seekBlas();
        return blas.name();
    }

    /** The processor that the BLAS has chosen its kernels for; empty where it does not say. */
    public String blasCore() {
        if (blas == null) seekBlas();
        return blas.core();
    }

    /** The version of the interface between the library and these classes. */
    public int abi() {
        return ABI;
    }

    /** The instruction sets that the library was built for, lowest first. */
    public List<String> targets() {
        List<String> targets = new ArrayList<>();
        for (long text, i = 0; (text = Library.gila_target_name(i)) != 0; i++) {
            targets.add(new Pointer(text).getString(0));
        }
        return targets;
    }

    private synchronized void seekBlas() {
        if (blas != null) return;
        Blas found = Blas.find(target);
        for (DType dtype : Blas.DTYPES) Library.gila_set_blas(dtype.ordinal(), found.gemm(dtype));
        blas = found;
    }

    @Override
    public synchronized void threads(int threads) {
        if (threads < 1) throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        if (threads == threads()) return;
        Workers before = workers;
        workers = threads == 1 ? null : new Workers(threads);
        if (before != null) before.close();
    }

    @Override
    public int threads() {
        Workers now = workers;
        return now == null ? 1 : now.size();
    }

    @Override
    public void run(Call call) {
        if (blas == null && call.kernel().form() == Form.MATMUL && isLargeProduct(call)) seekBlas();
        Workers helpers = workers;
        Call found = call.program() == null ? call : fused(call);
        if (helpers != null && nanos(found) >= SHARED_NANOS && !helpers.areBusy()) {
            shareOut(found, helpers);
        } else {
            runAlone(found);
        }
    }

    @Override
    public void share(int parts, IntConsumer part) {
        Workers helpers = workers;
        if (helpers == null) Kernels.super.share(parts, part);
        else helpers.run(parts, part);
    }

    private static boolean isLargeProduct(Call call) {
        Operand a = call.operand(1);
        Operand b = call.operand(2);
        int last = a.rank() - 1;
        return (double) a.length(last - 1) * a.length(last) * b.length(last) >= BLAS_WORK;
    }

    private Call fused(Call call) {
        Fusion now = fusion;
        return now == null
                ? call
                : call.by(call.program().toCompute(call.operand(1).elements(), now));
    }

    private void shareOut(Call call, Workers helpers) {
        try (Split split = Split.of(call, helpers.size(), this::allocate)) {
            for (Supplier<Call[]> step : split.steps()) {
                Call[] calls = step.get();
                if (calls.length == 1) runAlone(calls[0]);
                else if (calls.length > 1) helpers.run(calls.length, i -> runAlone(calls[i]));
            }
        }
    }

    @Override
    public void runQuickly(Call call) {
        ElementBody body = shortCalls.body(call);
        if (body == null) {
            run(call);
            return;
        }
        call.pin();
        try {
            body.runEven(call);
        } finally {
            call.unpin();
        }
    }

    private void runAlone(Call call) {
        CallBlock block = blocks.get();
        call.pin();
        long status;
        try {
            block.pack(call);
            status = Direct.run(block.address());
        } finally {
            call.unpin();
            Reference.reachabilityFence(call);
        }
        if (status != OK) throw failure(call, (int) status);
    }

    private static RuntimeException failure(Call call, int status) {
        if (status == CANCELLED) return new KernelCancelledException(call.kernel());
        if (status == BAD_INDEX) throw Checks.badIndex(call);
        if (status == NO_MEMORY)
            throw new OutOfMemoryError("no working memory for " + call.kernel().label());
        return new IllegalStateException("bug in Gila: " + call.kernel().label() + " answered status " + status
                + " to a checked call; please report it");
    }

    @Override
    public String toString() {
        return target + " (native)";
    }
}
