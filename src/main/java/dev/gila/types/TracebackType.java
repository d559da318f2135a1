package dev.gila.types;

import dev.gila.frame.Frame;
import dev.gila.frame.PyTraceback;
import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Setter;
import dev.gila.object.Singletons;
import dev.gila.object.TypeDef;
import dev.gila.ops.Convert;
import java.util.stream.Stream;

/** {@code traceback}: the way of an exception through frames. */
@TypeDef(of = PyTraceback.class, doc = "Create a new traceback object.")
final class TracebackType {
    private TracebackType() {}

    @Def(kind = Kind.NEW, signature = "tb_next, tb_frame, tb_lasti, tb_lineno")
    static Object make(PyType cls, Object tb_next, Frame tb_frame, int tb_lasti, int tb_lineno) {
        return new PyTraceback(tracebackOrNull(tb_next), tb_frame, tb_lasti / 2, tb_lineno);
    }

    private static PyTraceback tracebackOrNull(Object o) {
        if (o == Singletons.NONE) return null;
        if (o instanceof PyTraceback tb) return tb;
        throw Exceptions.typeError("expected traceback object or None, got '%s'", Convert.typeName(o));
    }

    @Getter("tb_next")
    static Object next(PyTraceback self) {
        return Singletons.orNone(self.next());
    }

    @Setter("tb_next")
    static void setNext(PyTraceback self, Object value) {
        if (value == null) throw Exceptions.typeError("can't delete tb_next attribute");
        if (value != Singletons.NONE && !(value instanceof PyTraceback)) {
            throw Exceptions.typeError("expected traceback object, got '%s'", Convert.typeName(value));
        }
        PyTraceback next = tracebackOrNull(value);
        for (PyTraceback tb = next; tb != null; tb = tb.next()) {
            if (tb == self) throw Exceptions.valueError("traceback loop detected");
        }
        self.setNext(next);
    }

    @Getter("tb_frame")
    static Object frame(PyTraceback self) {
        return self.frame();
    }

    @Getter("tb_lasti")
    static long instruction(PyTraceback self) {
        return CodeType.offset(self.pc());
    }

    @Getter("tb_lineno")
    static long line(PyTraceback self) {
        return self.line();
    }

    @Def
    static Object __dir__(PyTraceback self) {
        return new PyList(Stream.of("tb_frame", "tb_next", "tb_lasti", "tb_lineno")
                .map(PyStr::intern)
                .toArray());
    }
}
