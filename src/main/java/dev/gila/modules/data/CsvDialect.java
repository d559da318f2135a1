package dev.gila.modules.data;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Comparison;
import java.util.List;

/** {@code _csv.Dialect}: how fields are separated and quoted. A character that is not set is -1. */
@TypeDef(doc = "CSV dialect")
final class CsvDialect extends PyObject {
    static final PyType TYPE = PyType.builtin("_csv.Dialect", Types.OBJECT);

    private static final int UNSET = -1;
    private static final List<String> PARAMETERS = List.of(
            "delimiter",
            "doublequote",
            "escapechar",
            "lineterminator",
            "quotechar",
            "quoting",
            "skipinitialspace",
            "strict");

    int delimiter;
    boolean doubleQuote;
    int escape;
    String lineTerminator;
    int quote;
    int quoting;
    boolean skipInitialSpace;
    boolean strict;

    private CsvDialect(PyType type) {
        super(type);
    }

    /** The dialect that a name, a class, an object or nothing means, changed by keyword parameters. */
    static CsvDialect of(ThreadState ts, Object dialect, PyDict parameters) {
        return build(ts, TYPE, dialect, parameters);
    }

    @Def(kind = Def.Kind.NEW, signature = "dialect=None, **fmtparams")
    static Object make(ThreadState ts, PyType cls, Object dialect, PyDict fmtparams) {
        return build(ts, cls, dialect, fmtparams);
    }

    private static CsvDialect build(ThreadState ts, PyType cls, Object dialect, PyDict parameters) {
        Object base = dialect;
        if (base instanceof PyStr) base = CsvModule.get_dialect(ts, base);
        if (base == Singletons.NONE) base = null;
        if (base instanceof CsvDialect d && parameters.size() == 0) return d;
        for (int i = 0; i < parameters.entries(); i++) {
            Object key = parameters.keyAt(i);
            if (key != null && !PARAMETERS.contains(key.toString())) {
                throw Exceptions.typeError("'%s' is an invalid keyword argument for this function", key.toString());
            }
        }
        CsvDialect d = new CsvDialect(cls);
        d.delimiter = d.character(ts, "delimiter", base, parameters, ',');
        d.doubleQuote = d.flag(ts, "doublequote", base, parameters, true);
        d.escape = d.character(ts, "escapechar", base, parameters, UNSET);
        d.lineTerminator = d.text(ts, base, parameters);
        Object quote = given(ts, "quotechar", base, parameters);
        d.quote = d.character(ts, "quotechar", base, parameters, '"');
        d.quoting = d.quotingStyle(ts, base, parameters, quote);
        d.skipInitialSpace = d.flag(ts, "skipinitialspace", base, parameters, false);
        d.strict = d.flag(ts, "strict", base, parameters, false);
        d.check();
        return d;
    }

    private void check() {
        if (delimiter == UNSET) throw Exceptions.typeError("\"delimiter\" must be a 1-character string");
        if (quoting != CsvModule.QUOTE_NONE && quote == UNSET) {
            throw Exceptions.typeError("quotechar must be set if quoting enabled");
        }
    }

    private static Object given(ThreadState ts, String name, Object base, PyDict parameters) {
        Object value = parameters.get(name);
        if (value != null) return value;
        if (base == null) return null;
        return Attributes.getOrNull(ts, base, name);
    }

    private int character(ThreadState ts, String name, Object base, PyDict parameters, int fallback) {
        Object value = given(ts, name, base, parameters);
        if (value == null) return fallback;
        boolean optional = !name.equals("delimiter");
        if (value == Singletons.NONE && optional) return UNSET;
        if (!(value instanceof PyStr s)) {
            throw Exceptions.typeError(
                    "\"%s\" must be string%s, not %s",
                    name, optional ? " or None" : "", PyType.of(value).name());
        }
        if (s.length() != 1) throw Exceptions.typeError("\"%s\" must be a 1-character string", name);
        int c = s.codePointAt(0);
        if (c == '\n' || c == '\r') throw bad(name);
        return c;
    }

    private static PyException bad(String name) {
        return Exceptions.valueError("bad %s value", name);
    }

    private boolean flag(ThreadState ts, String name, Object base, PyDict parameters, boolean fallback) {
        Object value = given(ts, name, base, parameters);
        return value == null ? fallback : Comparison.truth(ts, value);
    }

    private String text(ThreadState ts, Object base, PyDict parameters) {
        Object value = given(ts, "lineterminator", base, parameters);
        if (value == null) return "\r\n";
        if (value instanceof PyStr s) return s.toString();
        throw Exceptions.typeError("\"lineterminator\" must be a string");
    }

    private int quotingStyle(ThreadState ts, Object base, PyDict parameters, Object quote) {
        Object value = given(ts, "quoting", base, parameters);
        if (value == null) {
            return quote == Singletons.NONE ? CsvModule.QUOTE_NONE : CsvModule.QUOTE_MINIMAL;
        }
        if (!(value instanceof Long n)) throw Exceptions.typeError("\"quoting\" must be an integer");
        if (n < 0 || n > CsvModule.QUOTE_NOTNULL) throw Exceptions.typeError("bad \"quoting\" value");
        return (int) (long) n;
    }

    private static Object shown(int c) {
        return c == UNSET ? Singletons.NONE : PyStr.of(Character.toString(c));
    }

    @Getter("delimiter")
    static Object getDelimiter(CsvDialect self) {
        return shown(self.delimiter);
    }

    @Getter
    static boolean doublequote(CsvDialect self) {
        return self.doubleQuote;
    }

    @Getter
    static Object escapechar(CsvDialect self) {
        return shown(self.escape);
    }

    @Getter
    static String lineterminator(CsvDialect self) {
        return self.lineTerminator;
    }

    @Getter
    static Object quotechar(CsvDialect self) {
        return shown(self.quote);
    }

    @Getter("quoting")
    static long getQuoting(CsvDialect self) {
        return self.quoting;
    }

    @Getter
    static boolean skipinitialspace(CsvDialect self) {
        return self.skipInitialSpace;
    }

    @Getter("strict")
    static boolean isStrict(CsvDialect self) {
        return self.strict;
    }
}
