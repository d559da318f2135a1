package dev.gila.types;

import dev.gila.object.ThreadState;
import dev.gila.ops.Convert;
import java.util.ArrayList;
import java.util.List;

/** The containers whose {@code repr()} is being made, so that one inside itself shows as dots. */
public final class ReprGuard {
    private static final ThreadLocal<List<Object>> ACTIVE = ThreadLocal.withInitial(ArrayList::new);

    private ReprGuard() {}

    /** Notes that the container's text is being made; false when it already is. To be undone by {@link #leave}. */
    public static boolean enter(Object container) {
        List<Object> active = ACTIVE.get();
        for (Object o : active) if (o == container) return false;
        active.add(container);
        return true;
    }

    /** Undoes the last {@link #enter} that returned true. */
    public static void leave() {
        List<Object> active = ACTIVE.get();
        active.remove(active.size() - 1);
    }

    /** The texts of the items with commas between, inside {@code open} and {@code close}; dots for a recursive call. */
    public static String items(ThreadState ts, Object container, Object[] items, String open, String close) {
        if (!enter(container)) return open + "..." + close;
        try {
            StringBuilder text = new StringBuilder(open);
            for (int i = 0; i < items.length; i++) {
                if (i > 0) text.append(", ");
                text.append(Convert.repr(ts, items[i]));
            }
            return text.append(close).toString();
        } finally {
            leave();
        }
    }
}
