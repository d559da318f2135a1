package dev.gila.modules.builtins;

import dev.gila.ast.Mod;
import dev.gila.code.CodeObject;
import dev.gila.compiler.Compiler;
import dev.gila.compiler.CompilerOptions;
import dev.gila.frame.Execution;
import dev.gila.frame.PyCode;
import dev.gila.modules.support.Modules;
import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Calls;
import dev.gila.parser.Parser;
import dev.gila.source.SourceError;
import dev.gila.source.SourceText;
import dev.gila.types.SyntaxErrorType;

/** From program text to code that runs, with errors and warnings as Python has them. */
public final class Compiling {
    private final ThreadState ts;
    private final SourceText source;
    private final boolean allowIncomplete;

    private Compiling(ThreadState ts, SourceText source, boolean allowIncomplete) {
        this.ts = ts;
        this.source = source;
        this.allowIncomplete = allowIncomplete;
    }

    /** What kind of text it is. */
    public enum Mode {
        EXEC,
        EVAL,
        SINGLE
    }

    /** Compiles the text; a Python SyntaxError says what is wrong with it. */
    public static PyCode compile(ThreadState ts, SourceText source, Mode mode, CompilerOptions options) {
        return compile(ts, source, mode, options, false);
    }

    /**
     * Compiles text that may be cut short.
     *
     * @param allowIncomplete whether text that more lines could make right is to fail with "incomplete input"
     */
    static PyCode compile(
            ThreadState ts, SourceText source, Mode mode, CompilerOptions options, boolean allowIncomplete) {
        return new Compiling(ts, source, allowIncomplete).code(mode, options);
    }

    private PyCode code(Mode mode, CompilerOptions options) {
        try {
            CodeObject code =
                    Compiler.compile(source, tree(mode), options, (message, span) -> warn(span.startLine(), message));
            return Execution.of(ts).link(code);
        } catch (SourceError e) {
            throw incompleteOr(e);
        }
    }

    private Mod tree(Mode mode) {
        return switch (mode) {
            case EXEC -> Parser.file(source, this::warn);
            case EVAL -> Parser.expression(source, this::warn);
            case SINGLE -> Parser.interactive(source, !allowIncomplete, this::warn);
        };
    }

    /** The Python exception for an error in program text. */
    public static PyException error(SourceError e) {
        return error(e, e.getMessage());
    }

    private PyException incompleteOr(SourceError e) {
        return error(e, allowIncomplete && e.incomplete() ? "incomplete input" : e.getMessage());
    }

    private static PyException error(SourceError e, String message) {
        PyType type = Exceptions.all().get(e.kind().pythonName);
        boolean located = e.line() > 0 && type.isSubtypeOf(Exceptions.SYNTAX_ERROR);
        if (!located) return Exceptions.of(type, message);
        Object text = e.text() == null ? Singletons.NONE : PyStr.of(e.text());
        return new PyException(SyntaxErrorType.make(
                type,
                message,
                PyStr.of(e.filename()),
                (long) e.line(),
                (long) e.offset(),
                text,
                (long) e.endLine(),
                (long) e.endOffset()));
    }

    /** Reports a SyntaxWarning; where warnings are errors, that is a SyntaxError. */
    private void warn(int line, String message) {
        try {
            Object warnExplicit = Modules.from(ts, "_warnings", "warn_explicit");
            PyStr file = PyStr.of(source.filename());
            Calls.call(ts, warnExplicit, PyStr.of(message), Exceptions.SYNTAX_WARNING, file, (long) line);
        } catch (PyException e) {
            if (!e.is(Exceptions.SYNTAX_WARNING)) throw e;
            String text = source.line(line);
            throw new PyException(SyntaxErrorType.make(
                    Exceptions.SYNTAX_ERROR, message, PyStr.of(source.filename()), (long) line, 1L, PyStr.of(text)));
        }
    }
}
