package dev.gila.modules.numeric;

import dev.gila.kernel.Kernel;
import dev.gila.object.Def;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;

/** Operators between arrays and numbers, and reductions as methods. */
@TypeDef(of = PyArray.class)
final class ArrayOperators {
    private ArrayOperators() {}

    private static boolean fits(Object other) {
        return other instanceof PyArray || ArrayFunctions.isNumber(other);
    }

    @Def
    static Object __add__(ThreadState ts, PyArray self, Object other) {
        return fits(other) ? ArrayFunctions.map(ts, Kernel.ADD, null, self, other) : Singletons.NOT_IMPLEMENTED;
    }

    @Def
    static Object __radd__(ThreadState ts, PyArray self, Object other) {
        return __add__(ts, self, other);
    }

    @Def
    static Object __iadd__(ThreadState ts, PyArray self, Object other) {
        return fits(other) ? ArrayFunctions.map(ts, Kernel.ADD, self, self, other) : Singletons.NOT_IMPLEMENTED;
    }

    /** {@code a - b} as {@code b * -1 + a}: the product is exact, so the result is rounded once. */
    @Def
    static Object __sub__(ThreadState ts, PyArray self, Object other) {
        if (!fits(other)) return Singletons.NOT_IMPLEMENTED;
        return ArrayFunctions.map(ts, Kernel.FMA, null, other, -1L, self);
    }

    @Def
    static Object __rsub__(ThreadState ts, PyArray self, Object other) {
        if (!fits(other)) return Singletons.NOT_IMPLEMENTED;
        return ArrayFunctions.map(ts, Kernel.FMA, null, self, -1L, other);
    }

    @Def
    static Object __isub__(ThreadState ts, PyArray self, Object other) {
        if (!fits(other)) return Singletons.NOT_IMPLEMENTED;
        return ArrayFunctions.map(ts, Kernel.FMA, self, other, -1L, self);
    }

    @Def
    static Object __mul__(ThreadState ts, PyArray self, Object other) {
        return fits(other) ? ArrayFunctions.map(ts, Kernel.MULTIPLY, null, self, other) : Singletons.NOT_IMPLEMENTED;
    }

    @Def
    static Object __rmul__(ThreadState ts, PyArray self, Object other) {
        return __mul__(ts, self, other);
    }

    @Def
    static Object __imul__(ThreadState ts, PyArray self, Object other) {
        return fits(other) ? ArrayFunctions.map(ts, Kernel.MULTIPLY, self, self, other) : Singletons.NOT_IMPLEMENTED;
    }

    @Def
    static Object __neg__(ThreadState ts, PyArray self) {
        return ArrayFunctions.map(ts, Kernel.MULTIPLY, null, self, -1L);
    }

    @Def
    static Object __pos__(ThreadState ts, PyArray self) {
        return ArraySubscripts.copy(ts, self);
    }

    @Def
    static Object __matmul__(ThreadState ts, PyArray self, Object other) {
        return other instanceof PyArray ? ArrayFunctions.matmul(ts, self, other, null) : Singletons.NOT_IMPLEMENTED;
    }

    @Def(signature = "axis=None", doc = "Sum of all elements, or along an axis.")
    static Object sum(ThreadState ts, PyArray self, Object axis) {
        return ArrayFunctions.reduce(ts, Kernel.SUM, self, axis);
    }

    @Def(signature = "axis=None", doc = "The smallest element, or those along an axis.")
    static Object min(ThreadState ts, PyArray self, Object axis) {
        return ArrayFunctions.reduce(ts, Kernel.MIN, self, axis);
    }

    @Def(signature = "axis=None", doc = "The largest element, or those along an axis.")
    static Object max(ThreadState ts, PyArray self, Object axis) {
        return ArrayFunctions.reduce(ts, Kernel.MAX, self, axis);
    }

    @Def(doc = "Sum of the products with another array of the same shape.")
    static Object dot(ThreadState ts, PyArray self, Object other) {
        return ArrayFunctions.dot(ts, self, other);
    }

    @Def(doc = "Sorts in place along the last axis; NaN comes last.")
    static void sort(ThreadState ts, PyArray self) {
        KernelRun.run(ts, Kernel.SORT, self.array().dtype(), self.operand());
    }
}
