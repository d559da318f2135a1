package dev.gila.object;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The C3 linearization (Barrett et al., "A Monotonic Superclass Linearization for Dylan", 1996). */
final class Mro {
    private Mro() {}

    static PyType[] linearize(PyType type) {
        if (type.bases().length == 1) return below(type, type.base().mro());
        List<List<PyType>> rest = new ArrayList<>();
        for (PyType b : type.bases()) rest.add(new ArrayList<>(List.of(b.mro())));
        rest.add(new ArrayList<>(List.of(type.bases())));
        List<PyType> out = new ArrayList<>();
        out.add(type);
        while (true) {
            rest.removeIf(List::isEmpty);
            if (rest.isEmpty()) return out.toArray(new PyType[0]);
            PyType next = firstGood(rest);
            out.add(next);
            for (List<PyType> l : rest) if (l.get(0) == next) l.remove(0);
        }
    }

    private static PyType[] below(PyType type, PyType[] baseMro) {
        PyType[] out = new PyType[baseMro.length + 1];
        out[0] = type;
        System.arraycopy(baseMro, 0, out, 1, baseMro.length);
        return out;
    }

    /** The first head that stands in no other list's tail. */
    private static PyType firstGood(List<List<PyType>> rest) {
        for (List<PyType> candidate : rest) {
            PyType head = candidate.get(0);
            boolean good = true;
            for (List<PyType> other : rest) good &= other.lastIndexOf(head) <= 0;
            if (good) return head;
        }
        throw Exceptions.typeError(
                "Cannot create a consistent method resolution\norder (MRO) for bases %s",
                rest.stream().map(l -> l.get(0).name()).distinct().collect(Collectors.joining(", ")));
    }
}
