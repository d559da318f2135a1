package dev.gila.modules.data;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import java.util.Map;

/** {@code _csv}: the functions and constants; readers and writers are types of their own. */
@ModuleDef(value = "_csv", doc = "CSV parsing and writing.")
final class CsvModule {
    static final int QUOTE_MINIMAL = 0;
    static final int QUOTE_ALL = 1;
    static final int QUOTE_NONNUMERIC = 2;
    static final int QUOTE_NONE = 3;
    static final int QUOTE_STRINGS = 4;
    static final int QUOTE_NOTNULL = 5;

    static final PyType ERROR =
            new PyType(Types.TYPE, "_csv.Error", new PyType[] {Exceptions.EXCEPTION}, Map.of(), true, true, true);

    private CsvModule() {}

    /** What the module keeps for one interpreter. */
    static final class State {
        final PyDict dialects = new PyDict();
        long fieldLimit = 131072;

        static State of(ThreadState ts) {
            return ts.interpreter().room(State.class, i -> new State());
        }
    }

    static void init(ThreadState ts, PyDict namespace) {
        Map.of(
                        "QUOTE_MINIMAL", QUOTE_MINIMAL,
                        "QUOTE_ALL", QUOTE_ALL,
                        "QUOTE_NONNUMERIC", QUOTE_NONNUMERIC,
                        "QUOTE_NONE", QUOTE_NONE,
                        "QUOTE_STRINGS", QUOTE_STRINGS,
                        "QUOTE_NOTNULL", QUOTE_NOTNULL)
                .forEach((name, n) -> namespace.put(name, (long) n));
        namespace.put("__version__", PyStr.of("1.0"));
        namespace.put("Error", ERROR);
        namespace.put("Dialect", CsvDialect.TYPE);
        namespace.put("Reader", CsvReader.TYPE);
        namespace.put("Writer", CsvWriter.TYPE);
        namespace.put("_dialects", State.of(ts).dialects);
    }

    static PyException error(String format, Object... arguments) {
        return Exceptions.of(ERROR, format, arguments);
    }

    @Def(signature = "iterable, /, dialect=None, **fmtparams")
    static Object reader(ThreadState ts, Object iterable, Object dialect, PyDict fmtparams) {
        return new CsvReader(ts, iterable, CsvDialect.of(ts, dialect, fmtparams));
    }

    @Def(signature = "fileobj, /, dialect=None, **fmtparams")
    static Object writer(ThreadState ts, Object fileobj, Object dialect, PyDict fmtparams) {
        return new CsvWriter(ts, fileobj, CsvDialect.of(ts, dialect, fmtparams));
    }

    @Def(signature = "name, /, dialect=None, **fmtparams")
    static void register_dialect(ThreadState ts, Object name, Object dialect, PyDict fmtparams) {
        if (!(name instanceof PyStr)) throw Exceptions.typeError("dialect name must be a string");
        State.of(ts).dialects.put(ts, name, CsvDialect.of(ts, dialect, fmtparams));
    }

    @Def(signature = "name, /")
    static void unregister_dialect(ThreadState ts, Object name) {
        if (State.of(ts).dialects.remove(ts, name) == null) throw error("unknown dialect");
    }

    @Def(signature = "name, /")
    static Object get_dialect(ThreadState ts, Object name) {
        Object dialect = State.of(ts).dialects.get(ts, name);
        if (dialect == null) throw error("unknown dialect");
        return dialect;
    }

    @Def
    static Object list_dialects(ThreadState ts) {
        PyDict dialects = State.of(ts).dialects;
        PyList names = new PyList();
        for (int i = 0; i < dialects.entries(); i++) if (dialects.keyAt(i) != null) names.add(dialects.keyAt(i));
        return names;
    }

    @Def(signature = "new_limit=None, /")
    static long field_size_limit(ThreadState ts, Object limit) {
        State state = State.of(ts);
        long old = state.fieldLimit;
        if (limit == null) return old;
        if (!(limit instanceof Long n)) throw Exceptions.typeError("limit must be an integer");
        state.fieldLimit = n;
        return old;
    }
}
