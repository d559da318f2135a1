package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Getter;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Iteration;

/** The methods that all three views of a dict have. */
@TypeDef(of = {DictViewType.Keys.class, DictViewType.Values.class, DictViewType.Items.class})
final class DictViewType {
    private DictViewType() {}

    static final class Keys {
        static final PyType TYPE = PyDictView.KEYS;
    }

    static final class Values {
        static final PyType TYPE = PyDictView.VALUES;
    }

    static final class Items {
        static final PyType TYPE = PyDictView.ITEMS;
    }

    @Def
    static long __len__(PyDictView self) {
        return self.source().size();
    }

    @Def
    static Object __iter__(PyDictView self) {
        return self.iterator();
    }

    @Def
    static Object __reversed__(PyDictView self) {
        return self.reverseIterator();
    }

    @Getter
    static Object mapping(PyDictView self) {
        return PyMappingProxy.of(self.source());
    }

    @Def
    static String __repr__(ThreadState ts, PyDictView self) {
        String name = self.type().name();
        if (!ReprGuard.enter(self)) return "...";
        try {
            return name + "(" + ReprGuard.items(ts, new Object(), Iteration.toArray(ts, self), "[", "]") + ")";
        } finally {
            ReprGuard.leave();
        }
    }
}
