package dev.gila.kernel;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** argmin, argmax, compress, nonzero, searchsorted, histogram and bincount: elements looked for and counted. */
final class JavaSearches {
    private JavaSearches() {}

    static void bodies(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(Kernel.ARGMIN, call -> index(call, false));
        bodies.put(Kernel.ARGMAX, call -> index(call, true));
        bodies.put(Kernel.COMPRESS, JavaSearches::compress);
        bodies.put(Kernel.NONZERO, JavaSearches::nonzero);
        bodies.put(Kernel.SEARCHSORTED, JavaSearches::searchsorted);
        bodies.put(Kernel.HISTOGRAM, JavaSearches::histogram);
        bodies.put(Kernel.BINCOUNT, JavaSearches::bincount);
    }

    private static void index(Call call, boolean largest) {
        Operand a = call.operand(1);
        int last = a.rank() - 1;
        Walk.rows(call, 2, last, at -> {
            long best = at[1];
            for (long i = 0; i < a.length(last); i++) {
                long here = at[1] + i * a.stride(last);
                if (comesBefore(call.dtype(), largest, a, here, best)) best = here;
            }
            long found = 0;
            while (at[1] + found * a.stride(last) != best) found++;
            Element.put(call.operand(0), at[0], DType.INT64, found);
        });
    }

    /** NaN comes before all numbers. */
    private static boolean comesBefore(DType dtype, boolean largest, Operand a, long x, long y) {
        if (dtype.isFloat() && Double.isNaN(Element.real(a, x))) return !Double.isNaN(Element.real(a, y));
        if (dtype.isFloat() && Double.isNaN(Element.real(a, y))) return false;
        int order = compare(dtype, a, x, a, y);
        return largest ? order > 0 : order < 0;
    }

    private static void compress(Call call) {
        Operand out = call.operand(0);
        Operand a = call.operand(2);
        Operand mask = call.operand(3);
        Walk.checkCancelled(call);
        long kept = 0;
        for (long i = 0; i < a.length(0) && kept < out.length(0); i++) {
            if (!Element.truth(mask, mask.offset() + i * mask.stride(0))) continue;
            Element.copy(out, out.offset() + kept++ * out.stride(0), a, a.offset() + i * a.stride(0));
        }
        Operand count = call.operand(1);
        Element.put(count, count.offset(), DType.INT64, kept);
    }

    private static void nonzero(Call call) {
        Operand out = call.operand(0);
        Operand a = call.operand(2);
        long room = out.length(1);
        long found = 0;
        long[] index = new long[a.rank()];
        for (long n = a.elements(), i = 0; i < n && found < room; i++) {
            if ((i & 1023) == 0) Walk.checkCancelled(call);
            long at = a.offset();
            for (int axis = 0; axis < index.length; axis++) at += index[axis] * a.stride(axis);
            if (Element.truth(a, at)) {
                for (int axis = 0; axis < index.length; axis++) {
                    long to = out.offset() + axis * out.stride(0) + found * out.stride(1);
                    Element.put(out, to, DType.INT64, index[axis]);
                }
                found++;
            }
            for (int axis = index.length - 1; axis >= 0; axis--) {
                if (++index[axis] < a.length(axis)) break;
                index[axis] = 0;
            }
        }
        Operand count = call.operand(1);
        Element.put(count, count.offset(), DType.INT64, found);
    }

    /** Of unlike types, both sides are compared as the call's type has them. */
    private static void searchsorted(Call call) {
        Operand sorted = call.operand(1);
        Operand values = call.operand(2);
        boolean right = call.param(0) != 0;
        int rank = values.rank();
        Walk.rows(call, 3, 0, start -> searchAxis(call, 0, rank, start[0], start[2], sorted, right));
    }

    private static void searchAxis(Call call, int axis, int rank, long out, long at, Operand sorted, boolean right) {
        Operand values = call.operand(2);
        if (axis == rank) {
            Element.put(call.operand(0), out, DType.INT64, place(call.dtype(), sorted, values, at, right));
            return;
        }
        for (long i = 0; i < values.length(axis); i++) {
            long to = out + i * call.operand(0).stride(axis);
            searchAxis(call, axis + 1, rank, to, at + i * values.stride(axis), sorted, right);
        }
    }

    private static long place(DType dtype, Operand sorted, Operand values, long at, boolean right) {
        long low = 0;
        long high = sorted.length(0);
        while (low < high) {
            long middle = low + (high - low) / 2;
            int order = compare(dtype, sorted, sorted.offset() + middle * sorted.stride(0), values, at);
            if (order < 0 || right && order == 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** NaN equals NaN and comes last. */
    private static int compare(DType dtype, Operand a, long aAt, Operand b, long bAt) {
        if (dtype == DType.UINT64) return Long.compareUnsigned(Element.integer(a, aAt), Element.integer(b, bAt));
        if (!dtype.isFloat()) return Long.compare(Element.integer(a, aAt), Element.integer(b, bAt));
        return Double.compare(Element.real(a, aAt) + 0.0, Element.real(b, bAt) + 0.0);
    }

    private static void histogram(Call call) {
        Operand out = call.operand(0);
        Operand a = call.operand(1);
        DType dtype = call.dtype();
        int bins = Math.toIntExact(out.length(0));
        double[] edges = new double[bins + 1];
        Operand b = call.operand(2);
        for (int i = 0; i <= bins; i++) edges[i] = Element.real(b, b.offset() + i * b.stride(0));
        double scale = Element.round(dtype, bins / Element.round(dtype, edges[bins] - edges[0]));
        long[] counts = new long[bins];
        count(call, 0, a.offset(), value -> {
            if (!(value >= edges[0] && value <= edges[bins])) return;
            double place = Element.round(dtype, Element.round(dtype, value - edges[0]) * scale);
            int bin = (int) Math.min((long) place, bins - 1);
            if (value < edges[bin]) bin--;
            if (bin < bins - 1 && value >= edges[bin + 1]) bin++;
            counts[bin]++;
        });
        for (int i = 0; i < bins; i++) Element.put(out, out.offset() + i * out.stride(0), DType.INT64, counts[i]);
    }

    private static void count(Call call, int axis, long at, DoubleConsumer step) {
        Operand a = call.operand(1);
        if (axis == a.rank()) {
            step.accept(Element.round(call.dtype(), Element.real(a, at)));
            return;
        }
        for (long i = 0; i < a.length(axis); i++) {
            if ((i & 1023) == 0) Walk.checkCancelled(call);
            count(call, axis + 1, at + i * a.stride(axis), step);
        }
    }

    private static void bincount(Call call) {
        Operand out = call.operand(0);
        Operand a = call.operand(1);
        Walk.checkCancelled(call);
        for (long i = 0; i < out.length(0); i++) Element.put(out, out.offset() + i * out.stride(0), DType.INT64, 0);
        for (long i = 0; i < a.length(0); i++) {
            long place = Element.integer(a, a.offset() + i * a.stride(0));
            if (place < 0 || place >= out.length(0)) throw Checks.badIndex(call);
            long at = out.offset() + place * out.stride(0);
            Element.put(out, at, DType.INT64, Element.integer(out, at) + 1);
        }
    }
}
