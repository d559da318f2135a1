package dev.gila.modules.data;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyException;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;

/** {@code _csv.writer}: lines out of rows. */
@TypeDef(doc = "CSV writer")
final class CsvWriter extends PyObject {
    static final PyType TYPE = PyType.sealed("_csv.writer", Types.OBJECT);

    private final Object write;
    private final CsvDialect dialect;

    CsvWriter(ThreadState ts, Object file, CsvDialect dialect) {
        super(TYPE);
        Object method = Attributes.getOrNull(ts, file, "write");
        if (method == null) throw Exceptions.typeError("argument 1 must have a \"write\" method");
        write = method;
        this.dialect = dialect;
    }

    @Getter("dialect")
    static Object getDialect(CsvWriter self) {
        return self.dialect;
    }

    @Def(signature = "row, /")
    static Object writerow(ThreadState ts, CsvWriter self, Object row) {
        return Calls.call1(ts, self.write, PyStr.of(self.line(ts, row)));
    }

    @Def(signature = "rows, /")
    static void writerows(ThreadState ts, CsvWriter self, Object rows) {
        Object it = Iteration.iter(ts, rows);
        for (Object row = Iteration.next(ts, it); row != null; row = Iteration.next(ts, it)) writerow(ts, self, row);
    }

    private String line(ThreadState ts, Object row) {
        Object[] fields;
        try {
            fields = Iteration.toArray(ts, row);
        } catch (PyException e) {
            if (!e.is(Exceptions.TYPE_ERROR)) throw e;
            throw CsvModule.error("iterable expected, not %s", PyType.of(row).name());
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < fields.length; i++) {
            if (i > 0) out.appendCodePoint(dialect.delimiter);
            append(ts, out, fields[i], fields.length == 1);
        }
        return out.append(dialect.lineTerminator).toString();
    }

    private void append(ThreadState ts, StringBuilder out, Object field, boolean only) {
        boolean none = field == Singletons.NONE;
        String text = none ? "" : Convert.str(ts, field).toString();
        boolean quoted = switch (dialect.quoting) {
            case CsvModule.QUOTE_ALL -> true;
            case CsvModule.QUOTE_NONNUMERIC -> !isNumber(field);
            case CsvModule.QUOTE_STRINGS -> field instanceof PyStr;
            case CsvModule.QUOTE_NOTNULL -> !none;
            default -> false;
        };
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            quoted |= body(body, c);
        }
        if (only && text.isEmpty()) {
            boolean cannot = dialect.quoting == CsvModule.QUOTE_NONE
                    || none
                            && (dialect.quoting == CsvModule.QUOTE_STRINGS
                                    || dialect.quoting == CsvModule.QUOTE_NOTNULL);
            if (cannot) throw CsvModule.error("single empty field record must be quoted");
            quoted = true;
        }
        if (quoted) out.appendCodePoint(dialect.quote).append(body).appendCodePoint(dialect.quote);
        else out.append(body);
    }

    private static boolean isNumber(Object o) {
        return PyType.of(o).slot(Slot.FLOAT) != null || PyType.of(o).slot(Slot.INDEX) != null;
    }

    /** Adds a character as the dialect writes it; whether that makes quotes necessary. */
    private boolean body(StringBuilder body, int c) {
        boolean special = c == dialect.delimiter
                || c == dialect.escape
                || c == dialect.quote
                || c == '\n'
                || c == '\r'
                || dialect.lineTerminator.indexOf(c) >= 0;
        boolean quoted = false;
        if (special) {
            boolean escape;
            if (dialect.quoting == CsvModule.QUOTE_NONE) {
                escape = true;
            } else if (c == dialect.quote) {
                if (dialect.doubleQuote) body.appendCodePoint(dialect.quote);
                escape = !dialect.doubleQuote;
                quoted = dialect.doubleQuote;
            } else {
                escape = c == dialect.escape;
                quoted = !escape;
            }
            if (escape) {
                if (dialect.escape < 0) throw CsvModule.error("need to escape, but no escapechar set");
                body.appendCodePoint(dialect.escape);
            }
        }
        body.appendCodePoint(c);
        return quoted;
    }
}
