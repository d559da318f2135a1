package dev.gila.modules.binary;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyBuffer;
import dev.gila.object.PyBytes;
import dev.gila.object.PyIterator;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Convert;
import dev.gila.types.Buffers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

@TypeDef(doc = "Struct(fmt) --> compiled struct object")
final class PyStruct extends PyObject {
    static final PyType TYPE = PyType.builtin("_struct.Struct", Types.OBJECT);

    private final String text;
    private final StructFormat format;

    PyStruct(PyType type, String text) {
        super(type);
        this.text = text;
        format = StructFormat.parse(text);
    }

    static String formatText(Object format) {
        if (format instanceof PyStr s) return s.toString();
        if (format instanceof PyBytes b) return new String(b.data(), StandardCharsets.ISO_8859_1);
        throw Exceptions.typeError(
                "Struct() argument 1 must be a str or bytes object, not %s",
                PyType.of(format).name());
    }

    @Def(kind = Def.Kind.NEW, signature = "format")
    static Object __new__(PyType cls, Object format) {
        return new PyStruct(cls, formatText(format));
    }

    @Getter("format")
    static String formatOf(PyStruct self) {
        return self.text;
    }

    @Getter
    static long size(PyStruct self) {
        return self.format.size();
    }

    @Def(signature = "*values")
    static Object pack(ThreadState ts, PyStruct self, Object[] values) {
        return new PyBytes(StructCodec.packed(ts, self.format, values));
    }

    @Def(value = "pack_into", signature = "buffer, offset, /, *values")
    static void packInto(ThreadState ts, PyStruct self, Object buffer, long offset, Object[] values) {
        if (values.length != self.format.items().size()) {
            throw StructModule.error("pack_into expected " + self.format.items().size() + " items for packing (got "
                    + values.length + ")");
        }
        try (PyBuffer.Exported e = Buffers.exportWritable(ts, buffer, "pack_into")) {
            long at = place(self, "pack_into", "packing", e.length(), offset);
            StructCodec.pack(ts, self.format, e.bytes(), (int) at, values);
        }
    }

    private static long place(PyStruct self, String function, String verb, long length, long offset) {
        long at = offset;
        if (at < 0) {
            if (at + self.format.size() > 0) {
                throw StructModule.error(
                        function.equals("pack_into")
                                ? "no space to pack " + self.format.size() + " bytes at offset " + offset
                                : "not enough data to unpack " + self.format.size() + " bytes");
            }
            if (at + length < 0) {
                throw StructModule.error("offset " + offset + " out of range for " + length + "-byte buffer");
            }
            at += length;
        }
        if (length - at < self.format.size()) {
            throw StructModule.error(function + " requires a buffer of at least " + (self.format.size() + at)
                    + " bytes for " + verb + " " + self.format.size() + " bytes at offset " + at
                    + " (actual buffer size is " + length + ")");
        }
        return at;
    }

    @Def
    static Object unpack(ThreadState ts, PyStruct self, Object buffer) {
        byte[] data = Buffers.bytesOf(ts, buffer);
        if (data.length != self.format.size()) {
            throw StructModule.error("unpack requires a buffer of " + self.format.size() + " bytes");
        }
        return new PyTuple(StructCodec.unpack(self.format, ByteBuffer.wrap(data), 0));
    }

    @Def(value = "unpack_from", signature = "buffer, offset=0")
    static Object unpackFrom(ThreadState ts, PyStruct self, Object buffer, long offset) {
        byte[] data = Buffers.bytesOf(ts, buffer);
        long at = place(self, "unpack_from", "unpacking", data.length, offset);
        return new PyTuple(StructCodec.unpack(self.format, ByteBuffer.wrap(data), (int) at));
    }

    @Def(value = "iter_unpack")
    static Object iterUnpack(ThreadState ts, PyStruct self, Object buffer) {
        int size = self.format.size();
        if (size == 0) throw StructModule.error("cannot iteratively unpack with a struct of length 0");
        byte[] data = Buffers.bytesOf(ts, buffer);
        if (data.length % size != 0) {
            throw StructModule.error("iterative unpacking requires a buffer of a multiple of " + size + " bytes");
        }
        return new Unpacker(self.format, data);
    }

    @Def
    static String __repr__(ThreadState ts, PyStruct self) {
        return "_struct.Struct(" + Convert.repr(ts, PyStr.of(self.text)) + ")";
    }

    /** Unpacks one record after another. */
    private static final class Unpacker extends PyIterator {
        private static final PyType ITERATOR = PyIterator.sealedType("_struct.unpack_iterator");

        private final StructFormat format;
        private final byte[] data;
        private int at;

        Unpacker(StructFormat format, byte[] data) {
            super(ITERATOR);
            this.format = format;
            this.data = data;
        }

        @Override
        public Object next(ThreadState ts) {
            if (at >= data.length) return null;
            PyTuple out = new PyTuple(StructCodec.unpack(format, ByteBuffer.wrap(data), at));
            at += format.size();
            return out;
        }
    }
}
