package dev.gila.modules.support;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBuiltin;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Signature;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import java.util.Arrays;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A class of tuples with named fields, such as {@code os.stat_result}. Fields beyond the visible ones are attributes
 * without an index.
 */
public final class StructSequence {
    private final PyType type;
    private final String[] fields;
    private final int visible;

    /**
     * Makes the class.
     *
     * @param name the qualified name, as {@code repr} shows it
     * @param visible how many of the fields are items of the tuple too
     */
    public StructSequence(String name, int visible, String... fields) {
        this.fields = fields;
        this.visible = visible;
        type = new PyType(Types.TYPE, name, new PyType[] {Types.TUPLE}, Map.of(), true, false, true);
        for (int i = 0; i < visible; i++) type.define(fields[i], new FieldGetter(fields[i], type, i));
        type.define("n_fields", (long) fields.length);
        type.define("n_sequence_fields", (long) visible);
        type.define("n_unnamed_fields", 0L);
        Object[] names = new Object[visible];
        for (int i = 0; i < visible; i++) names[i] = PyStr.intern(fields[i]);
        type.define("__match_args__", new PyTuple(names));
        type.define("__new__", new New(this));
        type.define("__repr__", new Repr(this));
        type.define("__reduce__", new Reduce(this));
    }

    public PyType type() {
        return type;
    }

    /** The name without the module's. */
    public String name() {
        return type.name().substring(type.name().lastIndexOf('.') + 1);
    }

    /** An instance; one value for each field, Java values boxed as Python ones. */
    public PyTuple of(Object... values) {
        PyTuple made = new PyTuple(type, Arrays.copyOf(values, visible));
        for (int i = visible; i < fields.length; i++) {
            made.setOwn(fields[i], i < values.length ? Singletons.orNone(values[i]) : Singletons.NONE);
        }
        return made;
    }

    private PyTuple make(ThreadState ts, Object sequence, PyDict extra) {
        PyType kind = PyType.of(sequence);
        if (kind.slot(Slot.ITER) == null && kind.slot(Slot.GETITEM) == null) {
            throw Exceptions.typeError("constructor requires a sequence");
        }
        Object[] given = Iteration.toArray(ts, sequence);
        String count = fields.length == visible ? "a " + visible + "-sequence" : "an at least " + visible + "-sequence";
        if (given.length < visible || given.length > fields.length) {
            String wanted = given.length > fields.length && fields.length != visible
                    ? "an at most " + fields.length + "-sequence"
                    : count;
            throw Exceptions.typeError("%s() takes %s (%d-sequence given)", type.name(), wanted, given.length);
        }
        Object[] values = Arrays.copyOf(given, fields.length);
        for (int i = given.length; i < fields.length; i++) {
            values[i] = Singletons.orNone(extra == null ? null : extra.get(fields[i]));
        }
        return of(values);
    }

    private static Signature parameters(String text, boolean optional, String... names) {
        boolean[] required = new boolean[names.length];
        Arrays.fill(required, true);
        if (optional) required[names.length - 1] = false;
        return new Signature(names, 1, names.length, required, false, false, text);
    }

    private static final class New extends PyBuiltin {
        private final StructSequence of;

        New(StructSequence of) {
            super(
                    "__new__",
                    Def.Kind.NEW,
                    parameters("(sequence, dict={})", true, "cls", "sequence", "dict"),
                    "",
                    of.type);
            this.of = of;
        }

        @Override
        protected Object invoke(ThreadState ts, Object[] slots) {
            return of.make(ts, slots[1], slots[2] instanceof PyDict d ? d : null);
        }
    }

    private static final class Repr extends PyBuiltin {
        private final StructSequence of;

        Repr(StructSequence of) {
            super("__repr__", Def.Kind.METHOD, parameters("($self, /)", false, "self"), "", of.type);
            this.of = of;
        }

        @Override
        protected Object invoke(ThreadState ts, Object[] slots) {
            PyTuple self = (PyTuple) slots[0];
            StringJoiner out = new StringJoiner(", ", of.type.name() + "(", ")");
            for (int i = 0; i < of.visible; i++) out.add(of.fields[i] + "=" + Convert.repr(ts, self.get(i)));
            return PyStr.of(out.toString());
        }
    }

    private static final class Reduce extends PyBuiltin {
        private final StructSequence of;

        Reduce(StructSequence of) {
            super("__reduce__", Def.Kind.METHOD, parameters("($self, /)", false, "self"), "", of.type);
            this.of = of;
        }

        @Override
        protected Object invoke(ThreadState ts, Object[] slots) {
            PyTuple self = (PyTuple) slots[0];
            PyDict extra = new PyDict();
            for (int i = of.visible; i < of.fields.length; i++) extra.put(of.fields[i], self.getOwn(of.fields[i]));
            return PyTuple.of(of.type, PyTuple.of(new PyTuple(self.items().clone()), extra));
        }
    }
}
