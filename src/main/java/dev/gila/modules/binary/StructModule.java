package dev.gila.modules.binary;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import java.util.concurrent.ConcurrentHashMap;

/** The module {@code _struct}. */
@ModuleDef(value = "_struct", doc = "Functions to convert between Python values and C structs.")
final class StructModule {
    static final PyType ERROR = PyType.withDict("struct.error", Exceptions.EXCEPTION);

    private static final int MOST_CACHED = 100;
    private static final ConcurrentHashMap<String, PyStruct> CACHE = new ConcurrentHashMap<>();

    private StructModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("Struct", PyStruct.TYPE);
        namespace.put("error", ERROR);
    }

    static PyException error(String message) {
        return Exceptions.of(ERROR, message);
    }

    private static PyStruct compiled(Object format) {
        String text = PyStruct.formatText(format);
        PyStruct s = CACHE.get(text);
        if (s != null) return s;
        s = new PyStruct(PyStruct.TYPE, text);
        if (CACHE.size() >= MOST_CACHED) CACHE.clear();
        CACHE.put(text, s);
        return s;
    }

    @Def("_clearcache")
    static void clearCache() {
        CACHE.clear();
    }

    @Def
    static long calcsize(Object format) {
        return PyStruct.size(compiled(format));
    }

    @Def(signature = "format, /, *values")
    static Object pack(ThreadState ts, Object format, Object[] values) {
        return PyStruct.pack(ts, compiled(format), values);
    }

    @Def(value = "pack_into", signature = "format, buffer, offset, /, *values")
    static void packInto(ThreadState ts, Object format, Object buffer, long offset, Object[] values) {
        PyStruct.packInto(ts, compiled(format), buffer, offset, values);
    }

    @Def
    static Object unpack(ThreadState ts, Object format, Object buffer) {
        return PyStruct.unpack(ts, compiled(format), buffer);
    }

    @Def(value = "unpack_from", signature = "format, /, buffer, offset=0")
    static Object unpackFrom(ThreadState ts, Object format, Object buffer, long offset) {
        return PyStruct.unpackFrom(ts, compiled(format), buffer, offset);
    }

    @Def(value = "iter_unpack")
    static Object iterUnpack(ThreadState ts, Object format, Object buffer) {
        return PyStruct.iterUnpack(ts, compiled(format), buffer);
    }
}
