package dev.gila.object;

import java.util.Map;

/** The types that the core itself names. Their rooms in {@code dev.gila.types} fill them with methods. */
public final class Types {
    public static final PyType OBJECT = new PyType(null, "object", new PyType[0], Map.of(), true, false, false);
    public static final PyType TYPE = new PyType(null, "type", new PyType[] {OBJECT}, Map.of(), true, false, false);

    static {
        OBJECT.setType(TYPE);
        TYPE.setType(TYPE);
    }

    public static final PyType NONE_TYPE = PyType.sealed("NoneType", OBJECT);
    public static final PyType NOT_IMPLEMENTED_TYPE = PyType.sealed("NotImplementedType", OBJECT);
    public static final PyType ELLIPSIS_TYPE = PyType.sealed("ellipsis", OBJECT);
    public static final PyType INT = PyType.builtin("int", OBJECT);
    public static final PyType BOOL = PyType.sealed("bool", INT);
    public static final PyType FLOAT = PyType.builtin("float", OBJECT);
    public static final PyType COMPLEX = PyType.builtin("complex", OBJECT);
    public static final PyType STR = PyType.builtin("str", OBJECT);
    public static final PyType BYTES = PyType.builtin("bytes", OBJECT);
    public static final PyType BYTEARRAY = PyType.builtin("bytearray", OBJECT);
    public static final PyType TUPLE = PyType.builtin("tuple", OBJECT);
    public static final PyType LIST = PyType.builtin("list", OBJECT);
    public static final PyType DICT = PyType.builtin("dict", OBJECT);
    public static final PyType SET = PyType.builtin("set", OBJECT);
    public static final PyType FROZENSET = PyType.builtin("frozenset", OBJECT);
    public static final PyType SLICE = PyType.sealed("slice", OBJECT);
    public static final PyType METHOD = PyType.sealed("method", OBJECT);
    public static final PyType BUILTIN_FUNCTION = PyType.sealed("builtin_function_or_method", OBJECT);
    public static final PyType METHOD_DESCRIPTOR = PyType.sealed("method_descriptor", OBJECT);
    public static final PyType CLASS_METHOD_DESCRIPTOR = PyType.sealed("classmethod_descriptor", OBJECT);
    public static final PyType GETSET_DESCRIPTOR = PyType.sealed("getset_descriptor", OBJECT);

    static {
        TUPLE.setPattern(PyType.Pattern.SEQUENCE);
        LIST.setPattern(PyType.Pattern.SEQUENCE);
        DICT.setPattern(PyType.Pattern.MAPPING);
    }

    private Types() {}
}
