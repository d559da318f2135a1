package dev.gila.modules.collections;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyList;
import dev.gila.object.ThreadState;
import dev.gila.ops.CompareOp;
import dev.gila.ops.Comparison;

/**
 * The module {@code _heapq}: binary heaps in lists (Williams 1964; sifting a hole down to a leaf first, as Knuth,
 * The Art of Computer Programming vol. 3, 5.2.3, exercise 18 suggests).
 */
@ModuleDef(value = "_heapq", doc = "Heap queue algorithm (a.k.a. priority queue).")
final class Heapq {
    private Heapq() {}

    /** Which of two items belongs nearer the root. */
    private record Order(ThreadState ts, boolean max) {
        boolean before(Object a, Object b) {
            return max ? Comparison.test(ts, CompareOp.LT, b, a) : Comparison.test(ts, CompareOp.LT, a, b);
        }
    }

    private static void checkSize(PyList heap, int size) {
        if (heap.size() != size) throw Exceptions.runtimeError("list changed size during iteration");
    }

    private static void siftTowardsRoot(Order order, PyList heap, int start, int position) {
        int size = heap.size();
        int at = position;
        while (at > start) {
            int parent = at - 1 >> 1;
            boolean before = order.before(heap.get(at), heap.get(parent));
            checkSize(heap, size);
            if (!before) return;
            swap(heap, at, parent);
            at = parent;
        }
    }

    private static void siftTowardsLeaves(Order order, PyList heap, int position) {
        int size = heap.size();
        int at = position;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size) {
                boolean left = order.before(heap.get(child), heap.get(child + 1));
                checkSize(heap, size);
                if (!left) child++;
            }
            swap(heap, at, child);
            at = child;
        }
        siftTowardsRoot(order, heap, position, at);
    }

    private static void swap(PyList heap, int i, int j) {
        Object x = heap.get(i);
        heap.set(i, heap.get(j));
        heap.set(j, x);
    }

    @Def(doc = "Push item onto heap, maintaining the heap invariant.")
    static void heappush(ThreadState ts, PyList heap, Object item) {
        heap.add(item);
        siftTowardsRoot(new Order(ts, false), heap, 0, heap.size() - 1);
    }

    @Def(doc = "Pop the smallest item off the heap, maintaining the heap invariant.")
    static Object heappop(ThreadState ts, PyList heap) {
        return pop(new Order(ts, false), heap);
    }

    @Def("_heappop_max")
    static Object heappopMax(ThreadState ts, PyList heap) {
        return pop(new Order(ts, true), heap);
    }

    private static Object pop(Order order, PyList heap) {
        if (heap.size() == 0) throw Exceptions.indexError("index out of range");
        Object last = heap.remove(heap.size() - 1);
        if (heap.size() == 0) return last;
        Object top = heap.get(0);
        heap.set(0, last);
        siftTowardsLeaves(order, heap, 0);
        return top;
    }

    @Def(doc = "Pop and return the current smallest value, and add the new item.")
    static Object heapreplace(ThreadState ts, PyList heap, Object item) {
        return replace(new Order(ts, false), heap, item);
    }

    @Def("_heapreplace_max")
    static Object heapreplaceMax(ThreadState ts, PyList heap, Object item) {
        return replace(new Order(ts, true), heap, item);
    }

    private static Object replace(Order order, PyList heap, Object item) {
        if (heap.size() == 0) throw Exceptions.indexError("index out of range");
        Object top = heap.get(0);
        heap.set(0, item);
        siftTowardsLeaves(order, heap, 0);
        return top;
    }

    @Def(doc = "Push item on the heap, then pop and return the smallest item from the heap.")
    static Object heappushpop(ThreadState ts, PyList heap, Object item) {
        if (heap.size() == 0 || !Comparison.test(ts, CompareOp.LT, heap.get(0), item)) return item;
        return heapreplace(ts, heap, item);
    }

    @Def(doc = "Transform list into a heap, in-place, in O(len(heap)) time.")
    static void heapify(ThreadState ts, PyList heap) {
        heapify(new Order(ts, false), heap);
    }

    @Def("_heapify_max")
    static void heapifyMax(ThreadState ts, PyList heap) {
        heapify(new Order(ts, true), heap);
    }

    private static void heapify(Order order, PyList heap) {
        for (int i = heap.size() / 2 - 1; i >= 0; i--) siftTowardsLeaves(order, heap, i);
    }
}
