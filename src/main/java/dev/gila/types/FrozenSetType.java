package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.PySet;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;

/** {@code frozenset}: making and hashing one. */
@TypeDef(
        doc = "frozenset() -> empty frozenset object\nfrozenset(iterable) -> frozenset object\n\nBuild an immutable"
                + " unordered collection of unique elements.")
final class FrozenSetType {
    static final PyType TYPE = Types.FROZENSET;

    private FrozenSetType() {}

    @Def(kind = Kind.NEW, signature = "iterable=(), /")
    static Object make(ThreadState ts, PyType cls, Object iterable) {
        if (cls == TYPE && iterable instanceof PySet s && s.type() == TYPE) return s;
        PySet made = new PySet(cls);
        if (iterable != null) SetType.addAll(ts, made, iterable);
        return made;
    }

    @Def
    static long __hash__(PySet self) {
        return self.frozenHash();
    }
}
