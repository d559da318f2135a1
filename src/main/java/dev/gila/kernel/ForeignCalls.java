package dev.gila.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;

/**
 * The entry that runs kernels, through Java's own foreign function interface, where Java has it (22 and later) and native
 * access is enabled: a call takes a tenth of the time of one through JNA. These classes are made for Java 17, so that it is
 * found by reflection. That takes a tenth of a second, which a thread of its own spends once so many calls were made that it
 * pays.
 */
final class ForeignCalls {
    /** Calls of one thread that show that calls matter. */
    static final int MANY = 5_000;

    private static long entry;
    private static boolean isStarted;
    private static volatile boolean isReady;

    private ForeignCalls() {}

    /** Initialized by the thread that looks for the interface: a constant for whoever compiles a call. */
    private static final class Holder {
        static final MethodHandle RUN = find(entry);
    }

    /** Whether {@link #run} may be called. */
    static boolean areReady() {
        return isReady;
    }

    /** Looks for the interface in the background, unless that was done. */
    static synchronized void prepare(long address) {
        if (isStarted) return;
        isStarted = true;
        entry = address;
        Thread thread = new Thread(() -> isReady = Holder.RUN != null, "gila-foreign-calls");
        thread.setDaemon(true);
        thread.start();
    }

    /** {@code gila_run}. */
    static long run(long call) {
        try {
            return (long) Holder.RUN.invokeExact(call);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** The function of a long to a long at an address; null where Java lacks the interface, or refuses it. */
    private static MethodHandle find(long address) {
        try {
            Module module = ForeignCalls.class.getModule();
            if (!(boolean) Module.class.getMethod("isNativeAccessEnabled").invoke(module)) return null;
            Class<?> linker = Class.forName("java.lang.foreign.Linker");
            Class<?> segment = Class.forName("java.lang.foreign.MemorySegment");
            Class<?> layout = Class.forName("java.lang.foreign.MemoryLayout");
            Class<?> descriptor = Class.forName("java.lang.foreign.FunctionDescriptor");
            Object options = Array.newInstance(Class.forName("java.lang.foreign.Linker$Option"), 0);
            Object wide = Class.forName("java.lang.foreign.ValueLayout")
                    .getField("JAVA_LONG")
                    .get(null);
            Object longs = Array.newInstance(layout, 1);
            Array.set(longs, 0, wide);
            Object type = descriptor.getMethod("of", layout, longs.getClass()).invoke(null, wide, longs);
            Object function = segment.getMethod("ofAddress", long.class).invoke(null, address);
            Object handle = linker.getMethod("downcallHandle", segment, descriptor, options.getClass())
                    .invoke(linker.getMethod("nativeLinker").invoke(null), function, type, options);
            return (MethodHandle) handle;
        } catch (ReflectiveOperationException | LinkageError e) {
            return null;
        }
    }
}
