package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyType;
import dev.gila.object.Types;

/**
 * What instances hold besides attributes: which builtin class's Java fields, and which {@code __slots__}. A builtin class
 * has fields of its own when it has a {@code __new__} of its own; a Python class adds to the layout when it has slots.
 */
final class TypeLayout {
    private TypeLayout() {}

    /** The builtin class whose Java class instances of {@code type} have. */
    static PyType of(PyType type) {
        PyType best = Types.OBJECT;
        for (PyType t : type.mro()) {
            if (t.isBuiltin() && t.own("__new__") != null && t.isSubtypeOf(best)) best = t;
        }
        return best;
    }

    /** The class that last added to the layout: a builtin one, or one with slots. */
    private static PyType solid(PyType type) {
        if (type.isBuiltin()) return of(type);
        PyType base = best(type.bases());
        PyType below = solid(base);
        return type.slotCount() > base.slotCount() ? type : below;
    }

    /** The base whose layout the derived class extends; a TypeError when two of them do not fit together. */
    static PyType best(PyType[] bases) {
        PyType winner = null;
        PyType winnerSolid = null;
        for (PyType base : bases) {
            PyType candidate = solid(base);
            if (winner == null || candidate != winnerSolid && candidate.isSubtypeOf(winnerSolid)) {
                winner = base;
                winnerSolid = candidate;
            } else if (!winnerSolid.isSubtypeOf(candidate)) {
                throw Exceptions.typeError("multiple bases have instance lay-out conflict");
            }
        }
        return winner;
    }

    /** Whether an instance of one may become an instance of the other. */
    static boolean same(PyType a, PyType b) {
        return a.hasDict() == b.hasDict() && solid(a) == solid(b)
                || a.slotCount() == b.slotCount()
                        && of(a) == of(b)
                        && a.hasDict() == b.hasDict()
                        && SlotNames.of(a).equals(SlotNames.of(b));
    }
}
