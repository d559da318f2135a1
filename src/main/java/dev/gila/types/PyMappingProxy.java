package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.Hashing;
import dev.gila.object.PyDict;
import dev.gila.object.PyList;
import dev.gila.object.PyObject;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Arithmetic;
import dev.gila.ops.BinaryOp;
import dev.gila.ops.Calls;
import dev.gila.ops.CompareOp;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import dev.gila.ops.Subscripts;
import java.util.Map;

/** A {@code mappingproxy}: a read-only view of a mapping, or of a class's namespace. */
@TypeDef(doc = "Read-only proxy of a mapping.")
public final class PyMappingProxy extends PyObject {
    public static final PyType TYPE = PyType.sealed("mappingproxy", Types.OBJECT);

    static {
        TYPE.setPattern(PyType.Pattern.MAPPING);
    }

    private final PyType viewed;
    private Object mapping;
    private int version;

    private PyMappingProxy(PyType viewed, Object mapping) {
        super(TYPE);
        this.viewed = viewed;
        this.mapping = mapping;
    }

    /** A view of a class's namespace. */
    public static PyMappingProxy of(PyType type) {
        return new PyMappingProxy(type, null);
    }

    /** A view of any mapping. */
    public static PyMappingProxy of(Object mapping) {
        return new PyMappingProxy(null, mapping);
    }

    /** The mapping; that of a class is made anew when the class has changed. */
    Object mapping() {
        if (viewed == null) return mapping;
        int now = viewed.version();
        if (mapping == null || now != version || viewed.isBuiltin()) {
            PyDict d = new PyDict();
            for (Map.Entry<String, Object> e : viewed.namespace().entrySet()) d.put(e.getKey(), e.getValue());
            mapping = d;
            version = now;
        }
        return mapping;
    }

    private static Object plain(Object o) {
        return o instanceof PyMappingProxy p ? p.mapping() : o;
    }

    @Def(kind = Kind.NEW, signature = "mapping")
    static Object make(PyType cls, Object mapping) {
        boolean isMapping = PyType.of(mapping).lookup("__getitem__") != null
                && !(mapping instanceof PyList)
                && !(mapping instanceof PyTuple);
        if (!isMapping) {
            throw Exceptions.typeError(
                    "mappingproxy() argument must be a mapping, not %s",
                    PyType.of(mapping).name());
        }
        return of(mapping);
    }

    @Def
    static long __len__(ThreadState ts, PyMappingProxy self) {
        return Convert.length(ts, self.mapping());
    }

    @Def
    static Object __getitem__(ThreadState ts, PyMappingProxy self, Object key) {
        return Subscripts.get(ts, self.mapping(), key);
    }

    @Def
    static boolean __contains__(ThreadState ts, PyMappingProxy self, Object key) {
        return Comparison.contains(ts, self.mapping(), key);
    }

    @Def
    static Object __iter__(ThreadState ts, PyMappingProxy self) {
        return Iteration.iter(ts, self.mapping());
    }

    @Def
    static Object __reversed__(ThreadState ts, PyMappingProxy self) {
        return Calls.method(ts, self.mapping(), "__reversed__");
    }

    @Def(signature = "key, default=None, /")
    static Object get(ThreadState ts, PyMappingProxy self, Object key, Object fallback) {
        return Calls.method(ts, self.mapping(), "get", key, Singletons.orNone(fallback));
    }

    @Def
    static Object keys(ThreadState ts, PyMappingProxy self) {
        return Calls.method(ts, self.mapping(), "keys");
    }

    @Def
    static Object values(ThreadState ts, PyMappingProxy self) {
        return Calls.method(ts, self.mapping(), "values");
    }

    @Def
    static Object items(ThreadState ts, PyMappingProxy self) {
        return Calls.method(ts, self.mapping(), "items");
    }

    @Def
    static Object copy(ThreadState ts, PyMappingProxy self) {
        return Calls.method(ts, self.mapping(), "copy");
    }

    @Def
    static Object __or__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.OR, plain(self), plain(other));
    }

    @Def
    static Object __ror__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.OR, plain(other), plain(self));
    }

    @Def
    static Object __ior__(ThreadState ts, PyMappingProxy self, Object other) {
        throw Exceptions.typeError("'|=' is not supported by mappingproxy; use '|' instead");
    }

    @Def
    static Object __eq__(ThreadState ts, PyMappingProxy self, Object other) {
        return Comparison.compare(ts, CompareOp.EQ, self.mapping(), plain(other));
    }

    @Def
    static Object __ne__(ThreadState ts, PyMappingProxy self, Object other) {
        return Comparison.compare(ts, CompareOp.NE, self.mapping(), plain(other));
    }

    @Def
    static Object __hash__(ThreadState ts, PyMappingProxy self) {
        return Hashing.hash(ts, self.mapping());
    }

    @Def
    static Object __str__(ThreadState ts, PyMappingProxy self) {
        return Convert.str(ts, self.mapping());
    }

    @Def
    static String __repr__(ThreadState ts, PyMappingProxy self) {
        return "mappingproxy(" + Convert.repr(ts, self.mapping()) + ")";
    }

    @Def(kind = Kind.CLASS)
    static Object __class_getitem__(PyType cls, Object item) {
        return PyGenericAlias.of(cls, item);
    }
}
