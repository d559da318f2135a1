package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;

/** The methods of the iterators over text and bytes. */
@TypeDef(
        of = {
            ItemIterator.StrIterator.class,
            ItemIterator.StrAsciiIterator.class,
            ItemIterator.BytesIterator.class,
            ItemIterator.ByteArrayIterator.class,
            ItemIterator.MemoryIterator.class
        })
final class ItemIteratorMethods {
    private ItemIteratorMethods() {}

    @Def("__iter__")
    static Object iterate(ItemIterator self) {
        return self;
    }

    @Def("__next__")
    static Object next(ThreadState ts, ItemIterator self) {
        Object item = self.next(ts);
        if (item == null) throw Exceptions.stopIteration(null);
        return item;
    }

    @Def("__length_hint__")
    static long lengthHint(ItemIterator self) {
        return self.remaining();
    }

    @Def("__reduce__")
    static Object reduce(ThreadState ts, ItemIterator self) {
        return self.state(ts);
    }

    @Def("__setstate__")
    static void setState(ItemIterator self, long state) {
        self.moveTo(state);
    }
}
