package dev.gila.modules.io;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyBytes;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Arithmetic;
import dev.gila.ops.BinaryOp;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;

/** {@code _io.IncrementalNewlineDecoder}: another decoder, with the ends of lines made "\n". */
@TypeDef(doc = "Codec used when reading a file in universal newlines mode.")
final class IncrementalNewlineDecoder extends PyObject {
    static final PyType TYPE = PyType.withDict("_io.IncrementalNewlineDecoder", Types.OBJECT);

    private final Object decoder;
    private final Newlines newlines;

    private IncrementalNewlineDecoder(PyType type, Object decoder, boolean translate) {
        super(type);
        this.decoder = decoder;
        newlines = new Newlines(translate);
    }

    @Def(kind = Def.Kind.NEW, signature = "decoder, translate, errors='strict'")
    static Object make(PyType cls, Object decoder, boolean translate, Object errors) {
        return new IncrementalNewlineDecoder(cls, decoder, translate);
    }

    @Def(signature = "input, final=False")
    static Object decode(ThreadState ts, IncrementalNewlineDecoder self, Object input, boolean end) {
        Object text = self.decoder == Singletons.NONE ? input : Calls.method(ts, self.decoder, "decode", input, end);
        if (!(text instanceof PyStr s)) {
            throw Exceptions.typeError(
                    "decoder should return a string result, not '%s'",
                    PyType.of(text).name());
        }
        return PyStr.of(self.newlines.apply(s.toString(), end));
    }

    @Def
    static Object getstate(ThreadState ts, IncrementalNewlineDecoder self) {
        long pending = self.newlines.hasPending() ? 1 : 0;
        if (self.decoder == Singletons.NONE) return PyTuple.of(PyBytes.EMPTY, pending);
        PyTuple state = (PyTuple) Calls.method(ts, self.decoder, "getstate");
        Object flags = Arithmetic.binary(ts, BinaryOp.LSHIFT, state.get(1), 1L);
        return PyTuple.of(state.get(0), Arithmetic.binary(ts, BinaryOp.OR, flags, pending));
    }

    @Def
    static void setstate(ThreadState ts, IncrementalNewlineDecoder self, PyTuple state) {
        long flags = Convert.toLong(ts, state.get(1));
        self.newlines.setPending((flags & 1) != 0);
        if (self.decoder != Singletons.NONE) {
            Calls.method(ts, self.decoder, "setstate", PyTuple.of(state.get(0), flags >> 1));
        }
    }

    @Def
    static void reset(ThreadState ts, IncrementalNewlineDecoder self) {
        self.newlines.reset();
        if (self.decoder != Singletons.NONE) Calls.method(ts, self.decoder, "reset");
    }

    @Getter
    static Object newlines(IncrementalNewlineDecoder self) {
        return self.newlines.seen();
    }
}
