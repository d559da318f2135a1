package dev.gila.modules.itertools;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyIterator;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Iteration;

/** One of several iterators over the same source. They share a linked list, which is freed behind the slowest one. */
@TypeDef(doc = "Iterator wrapped to make it copyable.")
final class Tee extends PyIterator {
    static final PyType TYPE = Itertools.type("_tee");

    private Link link;

    Tee(PyType type, Link link) {
        super(type);
        this.link = link;
    }

    /** A value of the source, filled when the first iterator gets there. */
    static final class Link {
        private Object source;
        private Object value;
        private Link next;
        private boolean running;

        Link(Object source) {
            this.source = source;
        }

        private boolean fill(ThreadState ts) {
            if (next != null) return true;
            if (source == null) return false;
            if (running) throw Exceptions.runtimeError("cannot re-enter the tee iterator");
            running = true;
            try {
                value = Iteration.next(ts, source);
            } finally {
                running = false;
            }
            if (value == null) {
                source = null;
                return false;
            }
            next = new Link(source);
            return true;
        }
    }

    @Def(kind = Def.Kind.NEW)
    static Object __new__(ThreadState ts, PyType cls, Object iterable) {
        Object it = Iteration.iter(ts, iterable);
        return it instanceof Tee t ? t.copy() : new Tee(cls, new Link(it));
    }

    @Def("__copy__")
    static Tee copyOf(Tee self) {
        return self.copy();
    }

    Tee copy() {
        return new Tee(type(), link);
    }

    @Override
    public Object next(ThreadState ts) {
        if (!link.fill(ts)) return null;
        Object value = link.value;
        link = link.next;
        return value;
    }
}
