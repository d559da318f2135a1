package dev.gila.types;

import static dev.gila.object.Singletons.ELLIPSIS;
import static dev.gila.object.Singletons.NONE;
import static dev.gila.object.Singletons.NOT_IMPLEMENTED;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.Hashing;
import dev.gila.object.PyBuffer;
import dev.gila.object.PyList;
import dev.gila.object.PySlice;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import dev.gila.ops.SliceRange;
import java.util.Arrays;

/** {@code memoryview}: items, slices and casts of another object's memory. */
@TypeDef(doc = "Create a new memoryview object which references the given object.")
public final class MemoryViewType {
    public static final PyType TYPE = PyMemoryView.TYPE;

    private MemoryViewType() {}

    @Def(kind = Def.Kind.NEW, signature = "object")
    static Object make(ThreadState ts, PyType cls, Object object) {
        return PyMemoryView.of(ts, object);
    }

    @Def(value = "_from_flags", kind = Def.Kind.CLASS, signature = "object, flags")
    static Object fromFlags(ThreadState ts, PyType cls, Object object, long flags) {
        return PyMemoryView.of(ts, object);
    }

    @Def("__repr__")
    static String repr(PyMemoryView self) {
        String state = self.isReleased() ? "released memory" : "memory";
        return String.format("<%s at 0x%012x>", state, System.identityHashCode(self));
    }

    @Def("__len__")
    static long length(PyMemoryView self) {
        return self.length();
    }

    @Def("__iter__")
    static Object iterate(PyMemoryView self) {
        self.length();
        return new ItemIterator(ItemIterator.MemoryIterator.TYPE, self);
    }

    @Def("__enter__")
    static Object enter(ThreadState ts, PyMemoryView self) {
        self.pin(ts);
        return self;
    }

    @Def(value = "__exit__", signature = "*args")
    static void exit(PyMemoryView self, Object[] args) {
        self.release();
    }

    @Def
    static void release(PyMemoryView self) {
        self.release();
    }

    @Def("__getitem__")
    static Object getItem(ThreadState ts, PyMemoryView self, Object key) {
        PyBuffer.Exported view = self.view();
        if (view.shape().length == 0) {
            if (key == ELLIPSIS) return self;
            if (key instanceof PyTuple t && t.size() == 0) return self.format().get(view.bytes(), (int) view.offset());
            throw Exceptions.typeError("invalid indexing of 0-dim memory");
        }
        if (key instanceof PySlice slice) return self.slice(SliceRange.of(ts, slice, (int) self.length()));
        if (key == ELLIPSIS) return self;
        if (key instanceof PyTuple t) return self.format().get(view.bytes(), (int) offset(ts, view, t));
        return self.item(index(ts, key, view.shape()[0], 1));
    }

    private static long index(ThreadState ts, Object key, long length, int dimension) {
        if (PyType.of(key).slot(Slot.INDEX) == null) throw Exceptions.typeError("memoryview: invalid slice key");
        long i = Convert.toClipped(ts, key);
        if (i < 0) i += length;
        if (i < 0 || i >= length) throw Exceptions.indexError("index out of bounds on dimension %d", dimension);
        return i;
    }

    private static long offset(ThreadState ts, PyBuffer.Exported view, PyTuple key) {
        int dimensions = view.shape().length;
        for (Object k : key.items()) {
            if (k instanceof PySlice) throw PyMemoryView.notImplemented("multi-dimensional slicing is not implemented");
        }
        if (key.size() < dimensions) throw PyMemoryView.notImplemented("sub-views are not implemented");
        if (key.size() > dimensions) {
            throw Exceptions.typeError("cannot index %d-dimension view with %d-element tuple", dimensions, key.size());
        }
        long offset = view.offset();
        for (int d = 0; d < dimensions; d++) {
            offset += index(ts, key.get(d), view.shape()[d], d + 1) * view.strides()[d];
        }
        return offset;
    }

    @Def("__setitem__")
    static void setItem(ThreadState ts, PyMemoryView self, Object key, Object value) {
        PyBuffer.Exported view = self.view();
        if (view.readOnly()) throw Exceptions.typeError("cannot modify read-only memory");
        if (key instanceof PySlice slice) {
            assign(ts, self.slice(SliceRange.of(ts, slice, (int) self.length())), value);
            return;
        }
        long at;
        if (key instanceof PyTuple t) at = offset(ts, view, t);
        else if (view.shape().length == 0) at = view.offset();
        else at = self.offsetAt(index(ts, key, view.shape()[0], 1));
        if (view.shape().length > 1 && !(key instanceof PyTuple)) {
            throw PyMemoryView.notImplemented("sub-views are not implemented");
        }
        self.format().put(ts, view.bytes(), (int) at, value);
    }

    private static void assign(ThreadState ts, PyMemoryView target, Object value) {
        try (PyBuffer.Exported from = Buffers.export(ts, value)) {
            PyBuffer.Exported to = target.view();
            if (to.shape().length != 1) {
                throw PyMemoryView.notImplemented("memoryview slice assignments are currently restricted to ndim = 1");
            }
            boolean same = Arrays.equals(from.shape(), to.shape())
                    && ItemFormat.of(from.format()) == ItemFormat.of(to.format());
            if (!same) {
                throw Exceptions.valueError("memoryview assignment: lvalue and rvalue have different structures");
            }
            byte[] data = Buffers.copyOf(from);
            int size = to.itemSize();
            for (int i = 0; i < to.shape()[0]; i++) {
                to.bytes().put((int) target.offsetAt(i), data, i * size, size);
            }
        }
    }

    @Def("__delitem__")
    static void deleteItem(PyMemoryView self, Object key) {
        throw Exceptions.typeError("cannot delete memory");
    }

    @Def("__eq__")
    static Object equal(ThreadState ts, PyMemoryView self, Object value) {
        if (self == value) return true;
        if (value instanceof PyStr || !Buffers.isBuffer(ts, value)) return NOT_IMPLEMENTED;
        PyMemoryView other = PyMemoryView.of(ts, value);
        PyBuffer.Exported a = self.view();
        PyBuffer.Exported b = other.view();
        if (!Arrays.equals(a.shape(), b.shape())) return false;
        ItemFormat format = ItemFormat.of(a.format());
        if (format != null && format == ItemFormat.of(b.format()) && format.isBytes()) {
            return Arrays.equals(Buffers.copyOf(a), Buffers.copyOf(b));
        }
        return Comparison.equal(ts, list(self), list(other));
    }

    @Def("__ne__")
    static Object notEqual(ThreadState ts, PyMemoryView self, Object value) {
        Object equal = equal(ts, self, value);
        return equal instanceof Boolean b ? (Object) !b : equal;
    }

    @Def("__hash__")
    static long hash(PyMemoryView self) {
        if (self.isHashed()) return self.hash();
        if (!self.view().readOnly()) throw Exceptions.valueError("cannot hash writable memoryview object");
        if (!self.format().isBytes()) {
            throw Exceptions.valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
        }
        return self.rememberHash(Hashing.ofBytes(Bytes.of(Buffers.copyOf(self.view()))));
    }

    @Def("__buffer__")
    static Object buffer(PyMemoryView self, long flags) {
        return self.derived(self.view());
    }

    @Def(signature = "order='C'")
    static Object tobytes(PyMemoryView self, Object order) {
        PyBuffer.Exported view = self.view();
        boolean reversed = order instanceof PyStr s && s.toString().equals("F") && view.shape().length > 1;
        return Bytes.of(Buffers.copyOf(reversed ? transposed(view) : view));
    }

    private static PyBuffer.Exported transposed(PyBuffer.Exported v) {
        int n = v.shape().length;
        long[] shape = new long[n];
        long[] strides = new long[n];
        for (int d = 0; d < n; d++) {
            shape[d] = v.shape()[n - 1 - d];
            strides[d] = v.strides()[n - 1 - d];
        }
        return PyMemoryView.with(v, v.offset(), shape, strides);
    }

    @Def
    static Object tolist(PyMemoryView self) {
        return list(self);
    }

    private static Object list(PyMemoryView self) {
        return list(self.format(), self.view(), 0, self.view().offset());
    }

    private static Object list(ItemFormat format, PyBuffer.Exported view, int dimension, long offset) {
        if (dimension == view.shape().length) return format.get(view.bytes(), (int) offset);
        Object[] items = new Object[(int) view.shape()[dimension]];
        for (int i = 0; i < items.length; i++) {
            items[i] = list(format, view, dimension + 1, offset + i * view.strides()[dimension]);
        }
        return new PyList(items);
    }

    @Def(signature = "sep=<unrepresentable>, bytes_per_sep=1")
    static String hex(PyMemoryView self, Object sep, int bytes_per_sep) {
        return HexText.of(Buffers.copyOf(self.view()), sep, bytes_per_sep);
    }

    @Def
    static Object toreadonly(PyMemoryView self) {
        PyBuffer.Exported v = self.view();
        return self.derived(new PyBuffer.Exported(
                v.bytes(), v.offset(), v.format(), v.itemSize(), v.shape(), v.strides(), true, v.release()));
    }

    @Def(signature = "format, shape=<unrepresentable>")
    static Object cast(ThreadState ts, PyMemoryView self, String format, Object shape) {
        PyBuffer.Exported v = self.view();
        ItemFormat target = ItemFormat.of(format);
        if (target == null) {
            throw Exceptions.valueError(
                    "memoryview: destination format must be a native single character format prefixed with an optional"
                            + " '@'");
        }
        if (!v.contiguous()) throw Exceptions.typeError("memoryview: casts are restricted to C-contiguous views");
        if (!self.format().isBytes() && !target.isBytes()) {
            throw Exceptions.typeError("memoryview: cannot cast between two non-byte formats");
        }
        if (v.length() % target.size != 0) {
            throw Exceptions.typeError("memoryview: length is not a multiple of itemsize");
        }
        long[] newShape = {v.length() / target.size};
        if (shape != null && shape != NONE) newShape = castShape(ts, shape, newShape[0]);
        return self.derived(new PyBuffer.Exported(
                v.bytes(),
                v.offset(),
                format,
                target.size,
                newShape,
                packed(newShape, target.size),
                v.readOnly(),
                v.release()));
    }

    private static long[] castShape(ThreadState ts, Object shape, long items) {
        Object[] sizes = Iteration.toArray(ts, shape);
        long[] out = new long[sizes.length];
        long product = 1;
        for (int d = 0; d < out.length; d++) {
            out[d] = Convert.toLong(ts, sizes[d]);
            if (out[d] <= 0) {
                throw Exceptions.valueError("memoryview.cast(): elements of shape must be integers > 0");
            }
            product *= out[d];
        }
        if (product != items) {
            throw Exceptions.typeError("memoryview: product(shape) * itemsize != buffer size");
        }
        return out;
    }

    private static long[] packed(long[] shape, int itemSize) {
        long[] strides = new long[shape.length];
        long stride = itemSize;
        for (int d = shape.length - 1; d >= 0; d--) {
            strides[d] = stride;
            stride *= shape[d];
        }
        return strides;
    }

    @Getter
    static Object obj(PyMemoryView self) {
        return self.source();
    }

    @Getter
    static long nbytes(PyMemoryView self) {
        return self.view().length();
    }

    @Getter
    static boolean readonly(PyMemoryView self) {
        return self.view().readOnly();
    }

    @Getter
    static String format(PyMemoryView self) {
        return self.view().format();
    }

    @Getter
    static long itemsize(PyMemoryView self) {
        return self.view().itemSize();
    }

    @Getter
    static long ndim(PyMemoryView self) {
        return self.view().shape().length;
    }

    @Getter
    static Object shape(PyMemoryView self) {
        return tuple(self.view().shape());
    }

    @Getter
    static Object strides(PyMemoryView self) {
        return tuple(self.view().strides());
    }

    @Getter
    static Object suboffsets(PyMemoryView self) {
        self.view();
        return PyTuple.EMPTY;
    }

    private static PyTuple tuple(long[] numbers) {
        return PyTuple.of(Arrays.stream(numbers).boxed().toArray());
    }

    @Getter
    static boolean c_contiguous(PyMemoryView self) {
        return self.view().contiguous();
    }

    @Getter
    static boolean f_contiguous(PyMemoryView self) {
        return transposed(self.view()).contiguous();
    }

    @Getter
    static boolean contiguous(PyMemoryView self) {
        return c_contiguous(self) || f_contiguous(self);
    }
}
