package dev.gila.code;

import dev.gila.ast.Bytes;
import dev.gila.ast.Singleton;
import java.math.BigInteger;

/** The kinds of constants, as stored code tells them apart. */
enum ConstantTag {
    INT,
    LONG,
    BIG,
    DOUBLE,
    COMPLEX,
    TEXT,
    BYTES,
    SINGLETON,
    TRUE,
    FALSE,
    TUPLE,
    KEYWORDS,
    CODE;

    static ConstantTag of(Object value) {
        if (value instanceof Long n) {
            return n == n.intValue() ? INT : LONG;
        } else if (value instanceof Boolean flag) {
            return flag ? TRUE : FALSE;
        } else if (value instanceof Singleton) {
            return SINGLETON;
        } else if (value instanceof String) {
            return TEXT;
        } else if (value instanceof Double) {
            return DOUBLE;
        } else if (value instanceof BigInteger) {
            return BIG;
        } else if (value instanceof Bytes) {
            return BYTES;
        } else if (value instanceof ConstantTuple) {
            return TUPLE;
        } else if (value instanceof KeywordNames) {
            return KEYWORDS;
        } else if (value instanceof CodeObject) {
            return CODE;
        } else if (value instanceof ConstantComplex) {
            return COMPLEX;
        }
        throw new IllegalArgumentException("bug in Gila: no constant: " + value);
    }
}
