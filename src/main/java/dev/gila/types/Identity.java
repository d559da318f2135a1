package dev.gila.types;

import dev.gila.object.PyObject;
import dev.gila.object.Singletons;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.math.BigInteger;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The numbers that {@code id()} gives. An object gets one when first asked, and keeps it for life; numbers, which are
 * values without identity here, get one that follows from the value, so that {@code a is b} and {@code id(a) == id(b)}
 * agree. The last four bits keep the kinds apart.
 */
public final class Identity {
    private static final long FIRST = 0x7f00_0000_0000L;
    private static final int STEP = 16;
    private static final AtomicLong NEXT = new AtomicLong(FIRST);
    private static final ConcurrentHashMap<Key, Long> NUMBERS = new ConcurrentHashMap<>();
    private static final ReferenceQueue<Object> DEAD = new ReferenceQueue<>();

    private Identity() {}

    /** The identity of any value: a {@link Long}, or for very large numbers a {@link BigInteger}. */
    public static Object of(Object o) {
        if (o instanceof Boolean b) return b ? FIRST - STEP : FIRST - 2 * STEP;
        if (o == Singletons.NONE) return FIRST - 3 * STEP;
        if (o instanceof Long n) return tagged(n, 1);
        if (o instanceof Double d) return tagged(Double.doubleToRawLongBits(d), 2);
        for (Object dead = DEAD.poll(); dead != null; dead = DEAD.poll()) NUMBERS.remove(dead);
        return NUMBERS.computeIfAbsent(new Key(o), k -> NEXT.getAndAdd(STEP));
    }

    private static Object tagged(long value, int tag) {
        if (value >= 0 && value < 1L << 32) return FIRST / 2 + value * STEP + tag;
        return dev.gila.ops.Convert.canonical(BigInteger.valueOf(value)
                .multiply(BigInteger.valueOf(STEP))
                .abs()
                .add(BigInteger.valueOf(value < 0 ? tag + 4 : tag)));
    }

    /** How a default {@code repr()} shows where the object is. */
    public static String address(PyObject o) {
        return "0x" + Long.toHexString((Long) of(o));
    }

    /** An object by identity; keeps nothing alive. */
    private static final class Key extends WeakReference<Object> {
        private final int hash;

        Key(Object o) {
            super(o, DEAD);
            hash = System.identityHashCode(o);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            if (this == other) return true;
            Object mine = get();
            return mine != null && other instanceof Key k && k.get() == mine;
        }
    }
}
