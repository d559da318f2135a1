package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Hashing;
import dev.gila.object.PyBytes;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;

/** {@code bytes}: how one is made, and what {@code bytearray} has not. */
@TypeDef(doc = "Construct an immutable array of bytes from integers, text, a size, or a bytes-like object.")
public final class BytesType {
    public static final PyType TYPE = Types.BYTES;

    private BytesType() {}

    @Def(kind = Def.Kind.NEW, signature = "source=b'', encoding=None, errors=None")
    static Object make(ThreadState ts, PyType cls, Object source, String encoding, String errors) {
        PyBytes made = made(ts, source, encoding, errors);
        return cls == made.type() ? made : new PyBytes(cls, made.data());
    }

    private static PyBytes made(ThreadState ts, Object source, String encoding, String errors) {
        if (source instanceof PyBytes b && b.type() == TYPE && encoding == null && errors == null) return b;
        return Bytes.of(source(ts, source, encoding, errors, "bytes"));
    }

    /** The bytes that the constructors of {@code bytes} and {@code bytearray} make of their arguments. */
    static byte[] source(ThreadState ts, Object source, String encoding, String errors, String kind) {
        boolean plain = encoding == null && errors == null;
        if (source instanceof PyStr s && !(plain && Attributes.special(ts, source, "__bytes__") != null)) {
            if (encoding == null) {
                throw Exceptions.typeError("string argument without an encoding");
            }
            return Codecs.encode(ts, s, encoding, errors).data();
        }
        if (encoding != null) throw Exceptions.typeError("encoding without a string argument");
        if (errors != null) throw Exceptions.typeError("errors without a string argument");
        if (source == null) return new byte[0];
        boolean size =
                PyType.of(source).slot(Slot.INDEX) != null && Attributes.special(ts, source, "__bytes__") == null;
        return size ? zeros(ts, source) : Bytes.from(ts, source, kind);
    }

    private static byte[] zeros(ThreadState ts, Object size) {
        Object n = Convert.index(ts, size);
        if (!(n instanceof Long length)) {
            throw Exceptions.overflowError(
                    "cannot fit '%s' into an index-sized integer",
                    PyType.of(size).name());
        }
        if (length < 0) throw Exceptions.valueError("negative count");
        return new byte[Bytes.arraySize(length)];
    }

    @Def("__hash__")
    static long hash(PyBytes self) {
        return Hashing.ofBytes(self);
    }

    @Def("__iter__")
    static Object iterate(PyBytes self) {
        return new ItemIterator(ItemIterator.BytesIterator.TYPE, self);
    }

    @Def("__bytes__")
    static Object toBytes(PyBytes self) {
        return self.type() == TYPE ? self : Bytes.of(self.data());
    }

    @Def("__getnewargs__")
    static Object newArguments(PyBytes self) {
        return PyTuple.of(toBytes(self));
    }

    @Def("__sizeof__")
    static long sizeOf(PyBytes self) {
        return 33L + self.length();
    }

    @Def(kind = Def.Kind.CLASS, doc = "Create a bytes object from a string of hexadecimal numbers.")
    static Object fromhex(ThreadState ts, PyType cls, String string) {
        PyBytes made = Bytes.of(HexText.parse(string));
        return cls == TYPE ? made : Calls.call1(ts, cls, made);
    }
}
