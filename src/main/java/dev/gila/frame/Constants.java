package dev.gila.frame;

import dev.gila.ast.Bytes;
import dev.gila.ast.Singleton;
import dev.gila.code.CodeObject;
import dev.gila.code.ConstantComplex;
import dev.gila.code.ConstantTuple;
import dev.gila.code.KeywordNames;
import dev.gila.object.PyBytes;
import dev.gila.object.PyComplex;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.Singletons;

/** Turns the constants of a code object into Python values. */
final class Constants {
    private static final int LONGEST_INTERNED = 20;

    private Constants() {}

    static Object link(Object constant, Machine machine) {
        if (constant instanceof String text) {
            return text.length() <= LONGEST_INTERNED ? PyStr.intern(text) : PyStr.of(text);
        } else if (constant instanceof Singleton singleton) {
            return singleton == Singleton.NONE ? Singletons.NONE : Singletons.ELLIPSIS;
        } else if (constant instanceof CodeObject code) {
            return new PyCode(code, machine);
        } else if (constant instanceof ConstantTuple tuple) {
            Object[] items = tuple.items().toArray();
            for (int i = 0; i < items.length; i++) items[i] = link(items[i], machine);
            return PyTuple.of(items);
        } else if (constant instanceof KeywordNames keywords) {
            return keywords.names().toArray(new String[0]);
        } else if (constant instanceof Bytes bytes) {
            return new PyBytes(bytes.value());
        } else if (constant instanceof ConstantComplex complex) {
            return new PyComplex(complex.real(), complex.imaginary());
        }
        return constant;
    }
}
