package dev.gila.kernel;

import java.util.Map;
import java.util.function.Consumer;

/** take and put: rows at the places that an index names. */
final class JavaSelections {
    private JavaSelections() {}

    static void bodies(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(Kernel.TAKE, call -> rows(call, 1));
        bodies.put(Kernel.PUT, call -> rows(call, 0));
    }

    /** Row i of one operand and row index[i] of the other, {@code indexed}. */
    private static void rows(Call call, int indexed) {
        Operand index = call.operand(2);
        long length = call.operand(indexed).length(0);
        long[] places = new long[Math.toIntExact(index.length(0))];
        for (int i = 0; i < places.length; i++) {
            long place = Element.integer(index, index.offset() + i * index.stride(0));
            if (place < -length || place >= length) throw Checks.badIndex(call);
            places[i] = place < 0 ? place + length : place;
        }
        for (int i = 0; i < places.length; i++) {
            long to = indexed == 0 ? places[i] : i;
            long from = indexed == 1 ? places[i] : i;
            Operand out = call.operand(0);
            Operand a = call.operand(1);
            if ((i & 1023) == 0) Walk.checkCancelled(call);
            row(out, out.offset() + to * out.stride(0), a, a.offset() + from * a.stride(0), 1);
        }
    }

    private static void row(Operand out, long to, Operand a, long from, int axis) {
        if (axis == out.rank()) {
            Element.copy(out, to, a, from);
            return;
        }
        for (long i = 0; i < out.length(axis); i++) {
            row(out, to + i * out.stride(axis), a, from + i * a.stride(axis), axis + 1);
        }
    }
}
