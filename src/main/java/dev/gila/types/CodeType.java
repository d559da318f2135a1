package dev.gila.types;

import dev.gila.code.CodeFlags;
import dev.gila.code.CodeObject;
import dev.gila.code.PositionTable;
import dev.gila.frame.PyCode;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.Hashing;
import dev.gila.object.PyBytes;
import dev.gila.object.PyDict;
import dev.gila.object.PyList;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Attributes;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** {@code code}: what a program can see of compiled code. */
@TypeDef(of = PyCode.class, doc = "Create a code object.  Not for mere mortals.")
final class CodeType {
    private static final PyTuple NO_POSITION =
            PyTuple.of(Singletons.NONE, Singletons.NONE, Singletons.NONE, Singletons.NONE);

    private CodeType() {}

    private static PyTuple names(List<String> names) {
        return PyTuple.of(names.stream().map(PyStr::intern).toArray());
    }

    /** The docstring of a function's code, or None: its first constant, when that is a {@code str}. */
    static Object doc(PyCode code) {
        Object[] constants = code.constants();
        boolean has = constants.length > 0
                && constants[0] instanceof PyStr
                && code.code().has(CodeFlags.OPTIMIZED);
        return has ? constants[0] : Singletons.NONE;
    }

    @Getter("co_name")
    static Object name(PyCode self) {
        return PyStr.intern(self.code().name());
    }

    @Getter("co_qualname")
    static Object qualifiedName(PyCode self) {
        return PyStr.intern(self.code().qualifiedName());
    }

    @Getter("co_filename")
    static Object filename(PyCode self) {
        return PyStr.intern(self.code().filename());
    }

    @Getter("co_firstlineno")
    static long firstLine(PyCode self) {
        return self.code().firstLine();
    }

    @Getter("co_flags")
    static long flags(PyCode self) {
        return self.code().flags();
    }

    @Getter("co_argcount")
    static long argCount(PyCode self) {
        return self.code().argCount();
    }

    @Getter("co_posonlyargcount")
    static long posOnlyArgCount(PyCode self) {
        return self.code().posOnlyArgCount();
    }

    @Getter("co_kwonlyargcount")
    static long kwOnlyArgCount(PyCode self) {
        return self.code().kwOnlyArgCount();
    }

    @Getter("co_nlocals")
    static long localCount(PyCode self) {
        return self.code().varNames().size();
    }

    @Getter("co_stacksize")
    static long stackSize(PyCode self) {
        return self.code().registers();
    }

    @Getter("co_varnames")
    static Object varNames(PyCode self) {
        return names(self.code().varNames());
    }

    @Getter("co_cellvars")
    static Object cellVars(PyCode self) {
        return names(self.code().cellVars());
    }

    @Getter("co_freevars")
    static Object freeVars(PyCode self) {
        return names(self.code().freeVars());
    }

    @Getter("co_names")
    static Object names(PyCode self) {
        return names(List.of(self.code().names()));
    }

    @Getter("co_consts")
    static Object constants(PyCode self) {
        return PyTuple.of(visible(self));
    }

    /** The constants that are Python values; some only the machine uses. */
    private static Object[] visible(PyCode self) {
        return java.util.Arrays.stream(self.constants())
                .filter(o ->
                        o instanceof PyObject || o instanceof Number && !(o instanceof Integer) || o instanceof Boolean)
                .toArray();
    }

    @Getter("co_code")
    static Object instructions(PyCode self) {
        int[] words = self.code().instructions();
        ByteBuffer bytes = ByteBuffer.allocate(4 * words.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int word : words) bytes.putInt(word);
        return new PyBytes(bytes.array());
    }

    /** The range of the source that each instruction comes from. */
    @Def(value = "co_positions", doc = "For each instruction: line, end line, column and end column, or None.")
    static Object positions(ThreadState ts, PyCode self) {
        PositionTable table = self.code().positions();
        PyList all = new PyList();
        for (int pc = 0; pc < self.code().instructions().length; pc++) {
            int row = table.rowAt(pc);
            boolean known = row >= 0 && table.line(row) > 0;
            all.add(known ? position(table, row) : NO_POSITION);
        }
        return Iteration.iter(ts, all);
    }

    private static PyTuple position(PositionTable table, int row) {
        return PyTuple.of((long) table.line(row), (long) table.endLine(row), (long) table.column(row), (long)
                table.endColumn(row));
    }

    /** Runs of instructions of one line. */
    @Def(
            value = "co_lines",
            doc = "For each run of instructions of one line: its start, its end, and the line or None.")
    static Object lines(ThreadState ts, PyCode self) {
        PositionTable table = self.code().positions();
        int end = self.code().instructions().length;
        PyList all = new PyList();
        for (int pc = 0; pc < end; ) {
            int line = table.lineAt(pc);
            int next = pc + 1;
            while (next < end && table.lineAt(next) == line) next++;
            Object shown = line == 0 ? Singletons.NONE : (Object) (long) line;
            all.add(PyTuple.of(offset(pc), offset(next), shown));
            pc = next;
        }
        return Iteration.iter(ts, all);
    }

    /** The offset that Python sees of an instruction: the library counts two to an instruction. */
    static long offset(int pc) {
        return pc * 2L;
    }

    @Getter("co_linetable")
    static Object lineTable(PyCode self) {
        return PyBytes.EMPTY;
    }

    @Getter("co_exceptiontable")
    static Object exceptionTable(PyCode self) {
        return PyBytes.EMPTY;
    }

    @Def(
            signature = "*args, **kwargs",
            doc = "Return a copy of the code object with new values for the specified fields.")
    static Object replace(ThreadState ts, PyCode self, Object[] args, PyDict kwargs) {
        if (args.length > 0) throw Exceptions.typeError("replace() takes no positional arguments");
        CodeObject c = self.code();
        Fields fields = new Fields(ts, kwargs);
        CodeObject changed = new CodeObject(
                fields.text("co_name", c.name()),
                fields.text("co_qualname", c.qualifiedName()),
                fields.text("co_filename", c.filename()),
                fields.number("co_firstlineno", c.firstLine()),
                fields.number("co_flags", c.flags()),
                fields.number("co_argcount", c.argCount()),
                fields.number("co_posonlyargcount", c.posOnlyArgCount()),
                fields.number("co_kwonlyargcount", c.kwOnlyArgCount()),
                c.localNames(),
                c.localKinds(),
                c.names(),
                c.constants(),
                c.registers(),
                c.caches(),
                c.instructions(),
                c.positions(),
                c.exceptions());
        fields.requireUnchanged(self);
        return new PyCode(changed, self.entry());
    }

    /** The fields that a call of {@code replace} gives, each taken once. */
    private record Fields(ThreadState ts, PyDict given) {
        String text(String name, String old) {
            Object value = given.remove(PyStr.intern(name));
            if (value == null) return old;
            if (value instanceof PyStr s) return s.toString();
            throw Exceptions.typeError(
                    "replace() argument '%s' must be str, not %s",
                    name, PyType.of(value).name());
        }

        int number(String name, int old) {
            Object value = given.remove(PyStr.intern(name));
            return value == null ? old : Convert.toInt(ts, value);
        }

        /** The other fields describe instructions, which have no other form here: they may be given, but not changed. */
        void requireUnchanged(PyCode code) {
            for (Object name : DictType.keys(given)) {
                Object now = Attributes.getOrNull(ts, code, name.toString());
                if (now == null) {
                    throw Exceptions.typeError("'%s' is an invalid keyword argument for replace()", name);
                }
                if (!Comparison.equal(ts, now, given.get(ts, name))) {
                    throw Exceptions.valueError("replace() cannot change %s", name);
                }
            }
        }
    }

    @Def
    static Object __eq__(PyCode self, Object other) {
        return other instanceof PyCode c ? (Object) self.code().equals(c.code()) : Singletons.NOT_IMPLEMENTED;
    }

    @Def
    static long __hash__(PyCode self) {
        CodeObject c = self.code();
        return Hashing.ofText(PyStr.of(c.qualifiedName())) * 31 + c.firstLine();
    }

    @Def
    static String __repr__(PyCode self) {
        CodeObject c = self.code();
        return String.format(
                "<code object %s at %s, file \"%s\", line %d>",
                c.name(), Identity.address(self), c.filename(), c.firstLine());
    }

    @Def
    static Object __reduce__(ThreadState ts, PyCode self) {
        throw Exceptions.typeError("cannot pickle code objects");
    }
}
