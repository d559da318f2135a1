package dev.gila.object;

import java.util.HashMap;
import java.util.Map;

/**
 * The special methods that operators and statements look up on types. A slot of a type caches what {@link PyType#lookup}
 * finds for the name, as something that Java can call with the instance as first argument.
 */
public enum Slot {
    REPR("__repr__"),
    STR("__str__"),
    FORMAT("__format__"),
    BYTES("__bytes__"),
    HASH("__hash__"),
    BOOL("__bool__"),
    LEN("__len__"),
    LENGTH_HINT("__length_hint__"),
    LT("__lt__"),
    LE("__le__"),
    EQ("__eq__"),
    NE("__ne__"),
    GT("__gt__"),
    GE("__ge__"),
    GETATTRIBUTE("__getattribute__"),
    GETATTR("__getattr__"),
    SETATTR("__setattr__"),
    DELATTR("__delattr__"),
    GET("__get__"),
    SET("__set__"),
    DELETE("__delete__"),
    CALL("__call__"),
    GETITEM("__getitem__"),
    SETITEM("__setitem__"),
    DELITEM("__delitem__"),
    MISSING("__missing__"),
    CONTAINS("__contains__"),
    ITER("__iter__"),
    NEXT("__next__"),
    REVERSED("__reversed__"),
    AITER("__aiter__"),
    ANEXT("__anext__"),
    AWAIT("__await__"),
    ENTER("__enter__"),
    EXIT("__exit__"),
    AENTER("__aenter__"),
    AEXIT("__aexit__"),
    INDEX("__index__"),
    INT("__int__"),
    FLOAT("__float__"),
    COMPLEX("__complex__"),
    ROUND("__round__"),
    TRUNC("__trunc__"),
    FLOOR("__floor__"),
    CEIL("__ceil__"),
    NEG("__neg__"),
    POS("__pos__"),
    ABS("__abs__"),
    INVERT("__invert__"),
    ADD("__add__"),
    RADD("__radd__"),
    IADD("__iadd__"),
    SUB("__sub__"),
    RSUB("__rsub__"),
    ISUB("__isub__"),
    MUL("__mul__"),
    RMUL("__rmul__"),
    IMUL("__imul__"),
    MATMUL("__matmul__"),
    RMATMUL("__rmatmul__"),
    IMATMUL("__imatmul__"),
    TRUEDIV("__truediv__"),
    RTRUEDIV("__rtruediv__"),
    ITRUEDIV("__itruediv__"),
    FLOORDIV("__floordiv__"),
    RFLOORDIV("__rfloordiv__"),
    IFLOORDIV("__ifloordiv__"),
    MOD("__mod__"),
    RMOD("__rmod__"),
    IMOD("__imod__"),
    DIVMOD("__divmod__"),
    RDIVMOD("__rdivmod__"),
    POW("__pow__"),
    RPOW("__rpow__"),
    IPOW("__ipow__"),
    LSHIFT("__lshift__"),
    RLSHIFT("__rlshift__"),
    ILSHIFT("__ilshift__"),
    RSHIFT("__rshift__"),
    RRSHIFT("__rrshift__"),
    IRSHIFT("__irshift__"),
    AND("__and__"),
    RAND("__rand__"),
    IAND("__iand__"),
    OR("__or__"),
    ROR("__ror__"),
    IOR("__ior__"),
    XOR("__xor__"),
    RXOR("__rxor__"),
    IXOR("__ixor__"),
    SUBCLASSCHECK("__subclasscheck__"),
    INSTANCECHECK("__instancecheck__"),
    BUFFER("__buffer__");

    private static final Map<String, Slot> BY_NAME = new HashMap<>();

    static {
        for (Slot slot : values()) BY_NAME.put(slot.dunder, slot);
    }

    private final String dunder;

    Slot(String dunder) {
        this.dunder = dunder;
    }

    /** The slot of a special method of that name, or {@code null}. */
    public static Slot ofName(String name) {
        return BY_NAME.get(name);
    }

    /** The special method's name. */
    public String dunder() {
        return dunder;
    }
}
