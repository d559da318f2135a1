package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;

/** {@code coroutine_wrapper}: passes everything on to its coroutine. */
@TypeDef(of = PyCoroutine.Wrapper.class, doc = "A wrapper object implementing __await__ for coroutines.")
final class CoroutineWrapperType {
    private CoroutineWrapperType() {}

    @Def
    static Object send(ThreadState ts, PyCoroutine.Wrapper self, Object arg) {
        return PyCoroutine.send(ts, self.coroutine, arg);
    }

    @Def(value = "throw", signature = "type, value=None, traceback=None, /")
    static Object raise(ThreadState ts, PyCoroutine.Wrapper self, Object type, Object value, Object traceback) {
        return PyCoroutine.raise(ts, self.coroutine, type, value, traceback);
    }

    @Def
    static Object close(ThreadState ts, PyCoroutine.Wrapper self) {
        return PyCoroutine.close(ts, self.coroutine);
    }
}
