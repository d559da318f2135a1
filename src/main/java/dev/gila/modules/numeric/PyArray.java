package dev.gila.modules.numeric;

import dev.gila.kernel.DType;
import dev.gila.kernel.Memory;
import dev.gila.kernel.Operand;
import dev.gila.ndarray.NDArray;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyBuffer;
import dev.gila.object.PyObject;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import java.nio.ByteBuffer;

/** {@code gila.Array}: an {@link NDArray} as Python sees it. */
@TypeDef(
        doc = "Array(data, dtype=None)\n\n"
                + "An n-dimensional array of float64, float32 or int64, made from numbers in nested sequences or"
                + " from a buffer.")
final class PyArray extends PyObject implements PyBuffer {
    static final PyType TYPE = PyType.sealed("gila.Array", Types.OBJECT);

    private final NDArray array;

    PyArray(NDArray array) {
        super(TYPE);
        this.array = array;
    }

    NDArray array() {
        return array;
    }

    Operand operand() {
        return array.operand();
    }

    @Def(kind = Def.Kind.NEW, signature = "data, dtype=None")
    static Object __new__(ThreadState ts, PyType cls, Object data, Object dtype) {
        return new PyArray(ArrayData.of(ts, data, ArrayData.dtypeOrNull(dtype)));
    }

    @Override
    public Exported export(ThreadState ts) {
        Operand o = operand();
        Memory memory = o.memory();
        long[] shape = new long[o.rank()];
        long[] strides = new long[o.rank()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = o.length(i);
            strides[i] = o.stride(i);
        }
        ByteBuffer bytes = KernelRun.translated(() -> {
            memory.pin();
            try {
                return memory.buffer();
            } catch (IllegalArgumentException e) {
                memory.unpin();
                throw e;
            }
        });
        String format = ArrayData.format(o.dtype());
        return new Exported(bytes, o.offset(), format, o.dtype().size(), shape, strides, false, memory::unpin);
    }

    private static PyTuple tuple(long[] values) {
        Object[] items = new Object[values.length];
        for (int i = 0; i < items.length; i++) items[i] = values[i];
        return PyTuple.of(items);
    }

    @Getter(doc = "Lengths of the axes.")
    static Object shape(PyArray self) {
        return tuple(self.array.shape().lengths());
    }

    @Getter(doc = "Bytes from one element to the next along each axis.")
    static Object strides(PyArray self) {
        long[] strides = new long[self.operand().rank()];
        for (int i = 0; i < strides.length; i++) strides[i] = self.operand().stride(i);
        return tuple(strides);
    }

    @Getter(doc = "Name of the element type.")
    static String dtype(PyArray self) {
        return self.array.dtype().label();
    }

    @Getter(doc = "Number of axes.")
    static long ndim(PyArray self) {
        return self.array.shape().rank();
    }

    @Getter(doc = "Number of elements.")
    static long size(PyArray self) {
        return self.array.size();
    }

    @Getter(doc = "Bytes of one element.")
    static long itemsize(PyArray self) {
        return self.array.dtype().size();
    }

    @Getter(doc = "Bytes of all elements.")
    static long nbytes(PyArray self) {
        return self.array.size() * self.array.dtype().size();
    }

    @Getter(value = "T", doc = "A view with the axes in reverse order.")
    static Object transposed(PyArray self) {
        return new PyArray(self.array.transpose());
    }

    @Def
    static long __len__(PyArray self) {
        if (self.array.shape().rank() == 0) throw Exceptions.typeError("len() of unsized object");
        return self.array.shape().length(0);
    }

    @Def
    static boolean __bool__(PyArray self) {
        if (self.array.size() != 1) {
            throw Exceptions.valueError("The truth value of an array with more than one element is ambiguous.");
        }
        return KernelRun.translated(() -> self.array.reshape().get() != 0);
    }

    @Def
    static double __float__(PyArray self) {
        if (self.array.size() != 1) {
            throw Exceptions.typeError("only arrays of one element can be converted to Python scalars");
        }
        return KernelRun.translated(() -> self.array.reshape().get());
    }

    @Def
    static String __str__(PyArray self) {
        return KernelRun.translated(self.array::toString);
    }

    @Def
    static String __repr__(PyArray self) {
        String text = KernelRun.translated(self.array::toString).replace("\n", "\n      ");
        String dtype = self.array.dtype() == DType.FLOAT64 ? "" : ", dtype='" + self.array.dtype() + "'";
        return "Array(" + text + dtype + ")";
    }

    @Def(doc = "Frees the memory that the array and its views share; using it afterwards is a ValueError.")
    static void close(PyArray self) {
        self.array.close();
    }

    @Def
    static Object __enter__(PyArray self) {
        return self;
    }

    @Def(signature = "*exception")
    static void __exit__(PyArray self, Object[] exception) {
        self.array.close();
    }
}
