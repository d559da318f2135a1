package dev.gila.modules.numeric;

import dev.gila.ndarray.NDArray;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PySlice;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Convert;

/** {@code a[i, j:k, ...]}: integers take an axis away, slices keep it; what remains is a view. */
@TypeDef(of = PyArray.class)
final class ArraySubscripts {
    private ArraySubscripts() {}

    @Def
    static Object __getitem__(ThreadState ts, PyArray self, Object key) {
        return KernelRun.translated(() -> {
            NDArray view = view(ts, self.array(), key);
            return view.shape().rank() == 0 && isElement(key) ? ArrayData.number(view) : new PyArray(view);
        });
    }

    /** Only integers name one element; with an ellipsis the result is an array still. */
    private static boolean isElement(Object key) {
        if (!(key instanceof PyTuple t)) return key != Singletons.ELLIPSIS;
        for (Object part : t.items()) if (part == Singletons.ELLIPSIS) return false;
        return true;
    }

    @Def
    static void __setitem__(ThreadState ts, PyArray self, Object key, Object value) {
        KernelRun.translated(() -> {
            NDArray view = view(ts, self.array(), key);
            boolean number =
                    !(value instanceof PyArray) && (value instanceof Double || Convert.plainInt(value) != null);
            if (number && view.shape().rank() == 0) ArrayData.put(ts, view, value);
            else ArrayFunctions.copy(ts, view, ArrayData.as(ts, value, view.dtype()));
            return null;
        });
    }

    private static NDArray view(ThreadState ts, NDArray array, Object key) {
        Object[] parts = key instanceof PyTuple t ? t.items() : new Object[] {key};
        int given = 0;
        for (Object part : parts) if (part != Singletons.ELLIPSIS) given++;
        int rank = array.shape().rank();
        if (given > rank) {
            throw Exceptions.indexError(
                    "too many indices for array: array is %d-dimensional, but %d were indexed", rank, given);
        }
        NDArray view = array;
        int axis = 0;
        for (Object part : parts) {
            if (part == Singletons.ELLIPSIS) {
                axis += rank - given;
            } else if (part instanceof PySlice slice) {
                view = sliced(ts, view, axis++, slice);
            } else if (PyType.of(part).slot(Slot.INDEX) != null || Convert.plainInt(part) != null) {
                view = view.select(axis, Convert.toLong(ts, part));
            } else {
                throw Exceptions.indexError("only integers, slices (`:`) and ellipsis (`...`) are valid indices");
            }
        }
        return view;
    }

    private static NDArray sliced(ThreadState ts, NDArray array, int axis, PySlice slice) {
        long step = bound(ts, slice.step(), 1);
        if (step == 0) throw Exceptions.valueError("slice step cannot be zero");
        long start = bound(ts, slice.start(), step > 0 ? 0 : Long.MAX_VALUE);
        long stop = bound(ts, slice.stop(), step > 0 ? Long.MAX_VALUE : Long.MIN_VALUE);
        return array.slice(axis, start, stop, step);
    }

    private static long bound(ThreadState ts, Object value, long absent) {
        return value == null || value == Singletons.NONE ? absent : Convert.toClipped(ts, value);
    }

    @Def
    static Object __iter__(PyArray self) {
        if (self.array().shape().rank() == 0) throw Exceptions.typeError("iteration over a 0-d array");
        return new ArrayIterator(self);
    }

    @Def(doc = "The elements as nested lists of Python numbers.")
    static Object tolist(PyArray self) {
        return KernelRun.translated(() -> ArrayData.toList(self.array()));
    }

    @Def(signature = "*shape", doc = "The same elements with other axes; one length may be -1.")
    static Object reshape(ThreadState ts, PyArray self, Object[] shape) {
        Object lengths = shape.length == 1 ? shape[0] : PyTuple.of(shape);
        return KernelRun.translated(() -> new PyArray(self.array().reshape(ArrayData.lengths(ts, lengths))));
    }

    @Def(signature = "*axes", doc = "A view with the axes in reverse, or in the given order.")
    static Object transpose(ThreadState ts, PyArray self, Object[] axes) {
        if (axes.length == 0) return PyArray.transposed(self);
        Object given = axes.length == 1 ? axes[0] : PyTuple.of(axes);
        long[] order = ArrayData.lengths(ts, given);
        int[] result = new int[order.length];
        for (int i = 0; i < order.length; i++) result[i] = (int) order[i];
        return KernelRun.translated(() -> new PyArray(self.array().transpose(result)));
    }

    @Def(doc = "A contiguous array of the same elements.")
    static Object copy(ThreadState ts, PyArray self) {
        NDArray out = KernelRun.translated(
                () -> NDArray.empty(self.array().dtype(), self.array().shape()));
        ArrayFunctions.copy(ts, out, self.array());
        return new PyArray(out);
    }

    @Def(doc = "The elements converted to another type.")
    static Object astype(ThreadState ts, PyArray self, Object dtype) {
        return new PyArray(ArrayData.of(ts, self, ArrayData.dtype(dtype)));
    }

    @Def(doc = "Sets every element.")
    static void fill(ThreadState ts, PyArray self, Object value) {
        ArrayFunctions.copy(
                ts, self.array(), ArrayFunctions.scalar(ts, value, self.array().dtype()));
    }
}
