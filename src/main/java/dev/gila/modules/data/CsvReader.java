package dev.gila.modules.data;

import dev.gila.object.Getter;
import dev.gila.object.PyIterator;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Calls;
import dev.gila.ops.Iteration;

/** {@code _csv.reader}: rows out of lines. A small machine that looks at one character at a time. */
@TypeDef(doc = "CSV reader")
final class CsvReader extends PyIterator {
    static final PyType TYPE = PyIterator.sealedType("_csv.reader");

    private enum State {
        START_RECORD,
        START_FIELD,
        ESCAPED,
        IN_FIELD,
        IN_QUOTED,
        ESCAPED_IN_QUOTED,
        QUOTE_IN_QUOTED,
        EAT_LINE_END,
        AFTER_ESCAPED_LINE_END
    }

    private static final int END = -2;

    private final Object lines;
    private final CsvDialect dialect;
    private final StringBuilder field = new StringBuilder();
    private State state = State.START_RECORD;
    private PyList row;
    private boolean numeric;
    private long lineNumber;

    CsvReader(ThreadState ts, Object iterable, CsvDialect dialect) {
        super(TYPE);
        lines = Iteration.iter(ts, iterable);
        this.dialect = dialect;
    }

    @Getter
    static long line_num(CsvReader self) {
        return self.lineNumber;
    }

    @Getter("dialect")
    static Object getDialect(CsvReader self) {
        return self.dialect;
    }

    @Override
    public Object next(ThreadState ts) {
        row = new PyList();
        field.setLength(0);
        numeric = false;
        state = State.START_RECORD;
        do {
            Object line = Iteration.next(ts, lines);
            if (line == null) return finish(ts);
            if (!(line instanceof PyStr s)) {
                throw CsvModule.error(
                        "iterator should return strings, not %s (the file should be opened in text mode)",
                        PyType.of(line).name());
            }
            lineNumber++;
            long limit = CsvModule.State.of(ts).fieldLimit;
            for (int i = 0; i < s.length(); i++) {
                step(ts, s.codePointAt(i));
                if (field.length() > limit) throw CsvModule.error("field larger than field limit (%d)", limit);
            }
            step(ts, END);
        } while (state != State.START_RECORD);
        return row;
    }

    /** The lines have ended, perhaps inside a field. */
    private Object finish(ThreadState ts) {
        boolean open = field.length() > 0 || state == State.IN_QUOTED;
        if (!open) return null;
        if (dialect.strict) throw CsvModule.error("unexpected end of data");
        save(ts);
        return row;
    }

    private void save(ThreadState ts) {
        Object value = PyStr.of(field.toString());
        field.setLength(0);
        if (numeric) {
            numeric = false;
            value = Calls.call1(ts, dev.gila.object.Types.FLOAT, value);
        }
        row.add(value);
    }

    private void add(int c) {
        field.appendCodePoint(c);
    }

    private void step(ThreadState ts, int c) {
        boolean lineEnd = c == '\n' || c == '\r' || c == END;
        switch (state) {
            case START_RECORD -> {
                if (c == END) return;
                if (lineEnd) {
                    state = State.EAT_LINE_END;
                } else {
                    startField(ts, c, false);
                }
            }
            case START_FIELD -> startField(ts, c, lineEnd);
            case ESCAPED -> {
                if (c == '\n' || c == '\r') {
                    add(c);
                    state = State.AFTER_ESCAPED_LINE_END;
                } else {
                    add(c == END ? '\n' : c);
                    state = State.IN_FIELD;
                }
            }
            case AFTER_ESCAPED_LINE_END -> {
                if (c != END) inField(ts, c, lineEnd);
            }
            case IN_FIELD -> inField(ts, c, lineEnd);
            case IN_QUOTED -> inQuoted(c);
            case ESCAPED_IN_QUOTED -> {
                add(c == END ? '\n' : c);
                state = State.IN_QUOTED;
            }
            case QUOTE_IN_QUOTED -> afterQuote(ts, c, lineEnd);
            case EAT_LINE_END -> {
                if (c == END) state = State.START_RECORD;
                else if (!lineEnd) {
                    throw CsvModule.error("new-line character seen in unquoted field - do you need to open the file in"
                            + " universal-newline mode?");
                }
            }
        }
    }

    private void startField(ThreadState ts, int c, boolean lineEnd) {
        if (lineEnd) {
            save(ts);
            endLine(c);
        } else if (c == dialect.quote && dialect.quoting != CsvModule.QUOTE_NONE) {
            state = State.IN_QUOTED;
        } else if (c == dialect.escape) {
            state = State.ESCAPED;
        } else if (c == ' ' && dialect.skipInitialSpace) {
            state = State.START_FIELD;
        } else if (c == dialect.delimiter) {
            save(ts);
            state = State.START_FIELD;
        } else {
            numeric = dialect.quoting == CsvModule.QUOTE_NONNUMERIC;
            add(c);
            state = State.IN_FIELD;
        }
    }

    private void endLine(int c) {
        state = c == END ? State.START_RECORD : State.EAT_LINE_END;
    }

    private void inField(ThreadState ts, int c, boolean lineEnd) {
        if (lineEnd) {
            save(ts);
            endLine(c);
        } else if (c == dialect.escape) {
            state = State.ESCAPED;
        } else if (c == dialect.delimiter) {
            save(ts);
            state = State.START_FIELD;
        } else {
            add(c);
            state = State.IN_FIELD;
        }
    }

    private void inQuoted(int c) {
        if (c == END) return;
        if (c == dialect.escape) {
            state = State.ESCAPED_IN_QUOTED;
        } else if (c == dialect.quote && dialect.quoting != CsvModule.QUOTE_NONE) {
            state = dialect.doubleQuote ? State.QUOTE_IN_QUOTED : State.IN_FIELD;
        } else {
            add(c);
        }
    }

    private void afterQuote(ThreadState ts, int c, boolean lineEnd) {
        if (dialect.quoting != CsvModule.QUOTE_NONE && c == dialect.quote) {
            add(c);
            state = State.IN_QUOTED;
        } else if (c == dialect.delimiter) {
            save(ts);
            state = State.START_FIELD;
        } else if (lineEnd) {
            save(ts);
            endLine(c);
        } else if (!dialect.strict) {
            add(c);
            state = State.IN_FIELD;
        } else {
            throw CsvModule.error(
                    "'%s' expected after '%s'",
                    Character.toString(dialect.delimiter), Character.toString(dialect.quote));
        }
    }
}
