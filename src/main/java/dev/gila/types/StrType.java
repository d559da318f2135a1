package dev.gila.types;

import static dev.gila.object.Singletons.NOT_IMPLEMENTED;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Hashing;
import dev.gila.object.PySlice;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.CompareOp;
import dev.gila.ops.Convert;
import dev.gila.ops.SliceRange;

/** {@code str}: how one is made, and its operators. */
@TypeDef(
        doc = "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\n"
                + "Create a new string object from the given object.")
public final class StrType {
    public static final PyType TYPE = Types.STR;

    private StrType() {}

    @Def(kind = Def.Kind.NEW, signature = "object='', encoding=None, errors=None")
    static Object make(ThreadState ts, PyType cls, Object object, String encoding, String errors) {
        PyStr s;
        if (object == null) s = PyStr.EMPTY;
        else if (encoding == null && errors == null) s = Convert.str(ts, object);
        else s = decoded(ts, object, encoding, errors);
        return cls == TYPE ? s : new PyStr(cls, s.toString());
    }

    private static PyStr decoded(ThreadState ts, Object object, String encoding, String errors) {
        if (object instanceof PyStr) throw Exceptions.typeError("decoding str is not supported");
        if (!Buffers.isBuffer(ts, object)) {
            throw Exceptions.typeError(
                    "decoding to str: need a bytes-like object, %s found",
                    PyType.of(object).name());
        }
        Object made = Codecs.decode(ts, object, encoding, errors);
        return (PyStr) made;
    }

    @Def("__repr__")
    static String repr(PyStr self) {
        return StrRepr.repr(self.toString());
    }

    @Def("__str__")
    static Object str(PyStr self) {
        return plain(self);
    }

    /** The same text without a subclass. */
    static PyStr plain(PyStr s) {
        return s.type() == TYPE ? s : PyStr.of(s.toString());
    }

    @Def("__format__")
    static String format(ThreadState ts, PyStr self, String format_spec) {
        if (format_spec.isEmpty()) return Convert.str(ts, self).toString();
        String typeName = self.type().name();
        FormatSpec spec = FormatSpec.parse(format_spec, typeName, '<');
        if (spec.type() != 0 && spec.type() != 's') throw spec.unknownType(typeName);
        if (spec.sign() != 0) {
            throw Exceptions.valueError(
                    spec.sign() == ' '
                            ? "Space not allowed in string format specifier"
                            : "Sign not allowed in string format specifier");
        }
        if (spec.noNegativeZero()) {
            throw Exceptions.valueError("Negative zero coercion (z) not allowed in string format specifier");
        }
        if (spec.alternate()) {
            throw Exceptions.valueError("Alternate form (#) not allowed in string format specifier");
        }
        if (spec.align() == '=') {
            throw Exceptions.valueError("'=' alignment not allowed in string format specifier");
        }
        boolean cut = spec.precision() >= 0 && spec.precision() < self.length();
        return spec.pad(cut ? self.substring(0, spec.precision()) : self.toString());
    }

    @Def("__hash__")
    static long hash(PyStr self) {
        return Hashing.ofText(self);
    }

    @Def("__len__")
    static long length(PyStr self) {
        return self.length();
    }

    @Def("__iter__")
    static Object iterate(PyStr self) {
        return new ItemIterator(ItemIterator.typeFor(self), self);
    }

    @Def("__getitem__")
    static Object getItem(ThreadState ts, PyStr self, Object key) {
        if (key instanceof PySlice slice) return sliced(self, SliceRange.of(ts, slice, self.length()));
        long n = self.length();
        long i = index(ts, key);
        if (i < 0) i += n;
        if (i < 0 || i >= n) throw Exceptions.indexError("string index out of range");
        return PyStr.ofCodePoint(self.codePointAt((int) i));
    }

    private static long index(ThreadState ts, Object key) {
        if (key instanceof Long n) return n;
        PyType type = PyType.of(key);
        if (type.slot(Slot.INDEX) == null) {
            throw Exceptions.typeError("string indices must be integers, not '%s'", type.name());
        }
        Object n = Convert.index(ts, key);
        if (n instanceof Long l) return l;
        throw Exceptions.indexError("cannot fit '%s' into an index-sized integer", type.name());
    }

    private static PyStr sliced(PyStr self, SliceRange r) {
        if (r.count() == 0) return PyStr.EMPTY;
        if (r.count() == self.length() && r.step() == 1) return plain(self);
        if (r.step() == 1) return PyStr.of(self.substring(r.start(), r.start() + r.count()));
        StringBuilder out = new StringBuilder(r.count());
        for (int i = 0; i < r.count(); i++) out.appendCodePoint(self.codePointAt(r.at(i)));
        return PyStr.of(out.toString());
    }

    @Def("__contains__")
    static boolean contains(PyStr self, Object key) {
        if (key instanceof PyStr s) return TextSearch.first(self.toString(), s.toString(), 0) >= 0;
        throw Exceptions.typeError(
                "'in <string>' requires string as left operand, not %s",
                PyType.of(key).name());
    }

    @Def("__add__")
    static Object add(PyStr self, Object value) {
        return value instanceof PyStr s ? self.concat(s) : NOT_IMPLEMENTED;
    }

    @Def("__mul__")
    static Object multiply(ThreadState ts, PyStr self, Object value) {
        long n = Repeat.count(ts, value);
        if (n == Repeat.UNKNOWN) return NOT_IMPLEMENTED;
        if (n == 1) return plain(self);
        String text = self.toString();
        Repeat.checkLength(text.length(), n);
        return PyStr.of(text.repeat((int) n));
    }

    @Def("__rmul__")
    static Object multiplyReflected(ThreadState ts, PyStr self, Object value) {
        return multiply(ts, self, value);
    }

    @Def("__mod__")
    static Object modulo(ThreadState ts, PyStr self, Object value) {
        return PyStr.of(PercentFormat.ofText(ts, self.toString(), value));
    }

    @Def("__rmod__")
    static Object moduloReflected(ThreadState ts, PyStr self, Object value) {
        return value instanceof PyStr s ? modulo(ts, s, self) : NOT_IMPLEMENTED;
    }

    private static Object compare(CompareOp op, PyStr self, Object value) {
        return value instanceof PyStr s ? (Object) op.holds(self.compareTo(s)) : NOT_IMPLEMENTED;
    }

    @Def("__eq__")
    static Object equal(PyStr self, Object value) {
        return value instanceof PyStr s ? (Object) self.equals(s) : NOT_IMPLEMENTED;
    }

    @Def("__ne__")
    static Object notEqual(PyStr self, Object value) {
        return value instanceof PyStr s ? (Object) !self.equals(s) : NOT_IMPLEMENTED;
    }

    @Def("__lt__")
    static Object less(PyStr self, Object value) {
        return compare(CompareOp.LT, self, value);
    }

    @Def("__le__")
    static Object lessOrEqual(PyStr self, Object value) {
        return compare(CompareOp.LE, self, value);
    }

    @Def("__gt__")
    static Object greater(PyStr self, Object value) {
        return compare(CompareOp.GT, self, value);
    }

    @Def("__ge__")
    static Object greaterOrEqual(PyStr self, Object value) {
        return compare(CompareOp.GE, self, value);
    }

    @Def("__getnewargs__")
    static Object newArguments(PyStr self) {
        return PyTuple.of(plain(self));
    }

    /** As much as CPython would use: a header by the widest character, then 1, 2 or 4 bytes for each. */
    @Def("__sizeof__")
    static long sizeOf(PyStr self) {
        int widest = self.toString().codePoints().max().orElse(0);
        if (widest < 0x80) return 40 + self.length() + 1L;
        int width = widest < 0x100 ? 1 : widest < 0x10000 ? 2 : 4;
        return 56 + width * (self.length() + 1L);
    }
}
