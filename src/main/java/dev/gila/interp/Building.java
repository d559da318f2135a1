package dev.gila.interp;

import dev.gila.code.Op;
import dev.gila.frame.Frame;
import dev.gila.object.PyDict;
import dev.gila.object.PyList;
import dev.gila.object.PySet;
import dev.gila.object.PyTuple;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Formatting;
import dev.gila.ops.Iteration;
import dev.gila.ops.Merging;
import dev.gila.ops.Unpacking;
import java.util.Arrays;

/** Building lists, tuples, sets, dictionaries and text from values, and taking them apart. */
final class Building {
    private Building() {}

    static int step(ThreadState ts, Frame frame, Object[] r, int[] w, int pc, int next) {
        int a = w[pc + 1];
        switch (w[pc]) {
            case Op.BUILD_LIST -> r[a] = new PyList(run(r, w, pc));
            case Op.BUILD_TUPLE -> r[a] = PyTuple.of(run(r, w, pc));
            case Op.BUILD_SET -> r[a] = set(ts, r, w[pc + 2], w[pc + 3]);
            case Op.BUILD_MAP -> r[a] = map(ts, r, w[pc + 2], w[pc + 3]);
            case Op.BUILD_STRING -> r[a] = Formatting.join(r, w[pc + 2], w[pc + 3]);
            case Op.FORMAT -> r[a] = Formatting.field(ts, r[w[pc + 2]], w[pc + 3], w[pc + 4] < 0 ? null : r[w[pc + 4]]);
            case Op.LIST_EXTEND -> ((PyList) r[a]).addAll(Unpacking.spread(ts, r[w[pc + 2]]));
            case Op.LIST_TO_TUPLE -> r[a] = Unpacking.tuple((PyList) r[w[pc + 2]]);
            case Op.SET_ADD -> ((PySet) r[a]).add(ts, r[w[pc + 2]]);
            case Op.SET_UPDATE -> addAll(ts, (PySet) r[a], r[w[pc + 2]]);
            case Op.MAP_ADD -> ((PyDict) r[a]).put(ts, r[w[pc + 2]], r[w[pc + 3]]);
            case Op.DICT_UPDATE -> Merging.update(ts, (PyDict) r[a], r[w[pc + 2]]);
            case Op.DICT_MERGE -> Merging.mergeArguments(ts, (PyDict) r[a], r[w[pc + 2]], r[w[pc + 3]]);
            case Op.UNPACK_STAR -> Unpacking.starred(ts, r[w[pc + 4]], r, a, w[pc + 2], w[pc + 3]);
            default -> Rest.unknown(w[pc]);
        }
        return next;
    }

    private static Object[] run(Object[] r, int[] w, int pc) {
        int first = w[pc + 2];
        return Arrays.copyOfRange(r, first, first + w[pc + 3]);
    }

    static void unpack(ThreadState ts, Object[] r, int first, int count, Object value) {
        if (count == 2 && value instanceof PyTuple t && t.size() == 2 && t.type() == Types.TUPLE) {
            r[first] = t.get(0);
            r[first + 1] = t.get(1);
        } else {
            Unpacking.exactly(ts, value, r, first, count);
        }
    }

    private static PySet set(ThreadState ts, Object[] r, int first, int count) {
        PySet set = new PySet();
        for (int i = first; i < first + count; i++) set.add(ts, r[i]);
        return set;
    }

    private static void addAll(ThreadState ts, PySet set, Object iterable) {
        for (Object item : Iteration.toList(ts, iterable)) set.add(ts, item);
    }

    private static PyDict map(ThreadState ts, Object[] r, int first, int pairs) {
        PyDict map = new PyDict();
        for (int i = first; i < first + 2 * pairs; i += 2) map.put(ts, r[i], r[i + 1]);
        return map;
    }
}
