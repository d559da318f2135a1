package dev.gila.types;

import dev.gila.object.Callables;
import dev.gila.object.Exceptions;
import dev.gila.object.PyCallable;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.CompareOp;
import dev.gila.ops.Comparison;
import java.util.Arrays;
import java.util.Collections;

/**
 * A stable merge sort that takes natural runs, in the manner of Tim Peters' list sort: short runs are filled up by binary
 * insertion, runs are merged when the stack of them gets out of balance. Asks only {@code <}, and stays in bounds whatever
 * the answers are.
 */
public final class ListSort {
    private static final int SHORTEST_RUN = 32;

    private final ThreadState ts;
    private final Object[] keys;
    /** What moves together with the keys, or {@code null} when the keys themselves are sorted. */
    private final Object[] values;

    private final Object[] keyBuffer;
    private final Object[] valueBuffer;
    private final int[] runStart = new int[85];
    private int runs;

    private ListSort(ThreadState ts, Object[] keys, Object[] values) {
        this.ts = ts;
        this.keys = keys;
        this.values = values;
        keyBuffer = new Object[keys.length / 2 + 1];
        valueBuffer = values == null ? null : new Object[keys.length / 2 + 1];
    }

    /**
     * Sorts the list in place.
     *
     * @param key the function whose results are compared, or {@code null}
     */
    public static void sort(ThreadState ts, PyList list, Object key, boolean reverse) {
        Object[] items = list.toArray();
        // Comparisons may run Python code that sees the list: it is empty meanwhile, and any change shows.
        list.clear();
        boolean changed;
        try {
            // Sorting backwards what is reversed keeps equal items in their order.
            if (reverse) Collections.reverse(Arrays.asList(items));
            sort(ts, items, key);
            if (reverse) Collections.reverse(Arrays.asList(items));
        } finally {
            changed = list.size() > 0;
            list.replace(items);
        }
        if (changed) throw Exceptions.valueError("list modified during sort");
    }

    private static void sort(ThreadState ts, Object[] items, Object key) {
        if (key == null) {
            if (!sortPlain(items)) new ListSort(ts, items, null).run();
            return;
        }
        PyCallable f = Callables.of(key);
        Object[] keys = new Object[items.length];
        for (int i = 0; i < keys.length; i++) keys[i] = f.call1(ts, items[i]);
        new ListSort(ts, keys, items).run();
    }

    /** Lets Java sort what consists of plain numbers or texts only, whose order no Python code decides. */
    private static boolean sortPlain(Object[] items) {
        if (items.length < 2) return true;
        Object first = items[0];
        if (first instanceof Long) {
            for (Object o : items) if (!(o instanceof Long)) return false;
        } else if (first instanceof PyStr) {
            for (Object o : items) if (!(o instanceof PyStr s) || s.type() != Types.STR) return false;
        } else {
            return false;
        }
        Arrays.sort(items);
        return true;
    }

    private boolean less(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) return x < y;
        if (a instanceof Double x && b instanceof Double y) return x < y;
        if (a instanceof PyStr x && b instanceof PyStr y && x.type() == Types.STR && y.type() == Types.STR) {
            return x.compareTo(y) < 0;
        }
        return Comparison.test(ts, CompareOp.LT, a, b);
    }

    // ---- runs

    private void run() {
        int n = keys.length;
        int shortest = shortestRun(n);
        for (int from = 0; from < n; ) {
            int to = naturalRun(from, n);
            if (to - from < shortest) {
                int wanted = Math.min(n, from + shortest);
                insert(from, to, wanted);
                to = wanted;
            }
            runStart[runs++] = from;
            runStart[runs] = to;
            while (runs > 1 && isUnbalanced()) mergeAt(unbalanced());
            from = to;
        }
        while (runs > 1) mergeAt(runs - 2);
    }

    private static int shortestRun(int n) {
        int rest = 0;
        while (n >= 2 * SHORTEST_RUN) {
            rest |= n & 1;
            n >>= 1;
        }
        return n + rest;
    }

    /** Where the run that starts at {@code from} ends; one that descends strictly is turned round. */
    private int naturalRun(int from, int n) {
        int i = from + 1;
        if (i >= n) return n;
        if (less(keys[i], keys[i - 1])) {
            do i++;
            while (i < n && less(keys[i], keys[i - 1]));
            reverse(keys, from, i);
            if (values != null) reverse(values, from, i);
        } else {
            do i++;
            while (i < n && !less(keys[i], keys[i - 1]));
        }
        return i;
    }

    private static void reverse(Object[] a, int from, int to) {
        Collections.reverse(Arrays.asList(a).subList(from, to));
    }

    /** Inserts the items from {@code sorted} up to {@code to} into the sorted ones before them. */
    private void insert(int from, int sorted, int to) {
        for (int i = sorted; i < to; i++) {
            Object k = keys[i];
            int low = from;
            int high = i;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (less(k, keys[middle])) high = middle;
                else low = middle + 1;
            }
            shift(keys, low, i);
            if (values != null) shift(values, low, i);
        }
    }

    private static void shift(Object[] a, int to, int from) {
        Object o = a[from];
        System.arraycopy(a, to, a, to + 1, from - to);
        a[to] = o;
    }

    // ---- merging

    private int length(int run) {
        return runStart[run + 1] - runStart[run];
    }

    private boolean isUnbalanced() {
        int n = runs - 2;
        return length(n) <= length(n + 1)
                || n > 0 && length(n - 1) <= length(n) + length(n + 1)
                || n > 1 && length(n - 2) <= length(n - 1) + length(n);
    }

    private int unbalanced() {
        int n = runs - 2;
        return n > 0 && length(n - 1) < length(n + 1) ? n - 1 : n;
    }

    /** Merges the run with the one after it, through a copy of the shorter one. */
    private void mergeAt(int run) {
        int low = runStart[run];
        int middle = runStart[run + 1];
        int high = runStart[run + 2];
        if (less(keys[middle], keys[middle - 1])) {
            if (middle - low <= high - middle) mergeUp(low, middle, high);
            else mergeDown(low, middle, high);
        }
        System.arraycopy(runStart, run + 2, runStart, run + 1, runs - run - 1);
        runs--;
    }

    private void mergeUp(int low, int middle, int high) {
        int n = middle - low;
        System.arraycopy(keys, low, keyBuffer, 0, n);
        if (values != null) System.arraycopy(values, low, valueBuffer, 0, n);
        int left = 0;
        int right = middle;
        int out = low;
        try {
            while (left < n && right < high) {
                if (less(keys[right], keyBuffer[left])) move(right++, out++);
                else restore(left++, out++);
            }
        } finally {
            // Also when a comparison raised: nothing may get lost.
            System.arraycopy(keyBuffer, left, keys, out, n - left);
            if (values != null) System.arraycopy(valueBuffer, left, values, out, n - left);
        }
    }

    private void mergeDown(int low, int middle, int high) {
        int n = high - middle;
        System.arraycopy(keys, middle, keyBuffer, 0, n);
        if (values != null) System.arraycopy(values, middle, valueBuffer, 0, n);
        int left = middle - 1;
        int right = n - 1;
        int out = high - 1;
        try {
            while (right >= 0 && left >= low) {
                if (less(keyBuffer[right], keys[left])) move(left--, out--);
                else restore(right--, out--);
            }
        } finally {
            System.arraycopy(keyBuffer, 0, keys, out - right, right + 1);
            if (values != null) System.arraycopy(valueBuffer, 0, values, out - right, right + 1);
        }
    }

    private void move(int from, int to) {
        keys[to] = keys[from];
        if (values != null) values[to] = values[from];
    }

    private void restore(int from, int to) {
        keys[to] = keyBuffer[from];
        if (values != null) values[to] = valueBuffer[from];
    }
}
