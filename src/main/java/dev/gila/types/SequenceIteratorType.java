package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.PyTuple;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Convert;
import dev.gila.ops.SequenceIterator;

/** {@code iterator}: over an object that has {@code __getitem__} alone. */
@TypeDef(of = SequenceIterator.class)
final class SequenceIteratorType {
    private SequenceIteratorType() {}

    @Def
    static Object __length_hint__(ThreadState ts, SequenceIterator self) {
        if (self.sequence() == null) return 0L;
        return Math.max(0, Convert.length(ts, self.sequence()) - self.index());
    }

    @Def
    static Object __reduce__(ThreadState ts, SequenceIterator self) {
        return self.sequence() == null
                ? Pickling.iterator(ts, PyTuple.EMPTY, -1)
                : Pickling.iterator(ts, self.sequence(), self.index());
    }

    @Def
    static Object __setstate__(ThreadState ts, SequenceIterator self, Object state) {
        self.setIndex(Convert.toLong(ts, state));
        return Singletons.NONE;
    }
}
