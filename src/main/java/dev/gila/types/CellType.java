package dev.gila.types;

import dev.gila.frame.PyCell;
import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Setter;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.CompareOp;
import dev.gila.ops.Comparison;

/** {@code cell}: a variable that a function shares with functions inside it. */
@TypeDef(of = PyCell.class, doc = "Create a new cell object.")
final class CellType {
    private CellType() {}

    @Def(kind = Kind.NEW, signature = "contents=None, /")
    static Object make(PyType cls, Object contents) {
        return new PyCell(contents);
    }

    @Getter("cell_contents")
    static Object contents(PyCell self) {
        if (self.get() == null) throw Exceptions.valueError("Cell is empty");
        return self.get();
    }

    @Setter("cell_contents")
    static void setContents(PyCell self, Object value) {
        self.set(value);
    }

    private static Object compare(ThreadState ts, CompareOp op, PyCell a, Object other) {
        if (!(other instanceof PyCell b)) return Singletons.NOT_IMPLEMENTED;
        if (a.get() == null || b.get() == null) {
            return op.holds(Boolean.compare(a.get() != null, b.get() != null));
        }
        return Comparison.compare(ts, op, a.get(), b.get());
    }

    @Def
    static Object __eq__(ThreadState ts, PyCell self, Object other) {
        return compare(ts, CompareOp.EQ, self, other);
    }

    @Def
    static Object __lt__(ThreadState ts, PyCell self, Object other) {
        return compare(ts, CompareOp.LT, self, other);
    }

    @Def
    static Object __le__(ThreadState ts, PyCell self, Object other) {
        return compare(ts, CompareOp.LE, self, other);
    }

    @Def
    static Object __gt__(ThreadState ts, PyCell self, Object other) {
        return compare(ts, CompareOp.GT, self, other);
    }

    @Def
    static Object __ge__(ThreadState ts, PyCell self, Object other) {
        return compare(ts, CompareOp.GE, self, other);
    }

    @Def
    static String __repr__(PyCell self) {
        String where = "<cell at " + Identity.address(self) + ": ";
        if (self.get() == null) return where + "empty>";
        PyType type = PyType.of(self.get());
        String at = self.get() instanceof PyObject o ? Identity.address(o) : "0x0";
        return where + type.name() + " object at " + at + ">";
    }
}
