package dev.gila.modules.builtins;

import dev.gila.modules.support.Modules;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;

/** {@code builtins}: values as text, and reading and writing it. */
@ModuleDef("builtins")
final class TextFunctions {
    private TextFunctions() {}

    @Def(
            doc = "Return the canonical string representation of the object.\n\nFor many object types, including most"
                    + " builtins, eval() will return\nan object with the same value when passed to that function.")
    static Object repr(ThreadState ts, Object obj) {
        return Convert.repr(ts, obj);
    }

    @Def(
            doc = "Return an ASCII-only representation of an object.\n\n"
                    + "As repr(), return a string containing a printable representation of an\n"
                    + "object, but escape the non-ASCII characters in the string returned by\n"
                    + "repr() using \\\\x, \\\\u or \\\\U escapes. This generates a string similar\n"
                    + "to that returned by repr() in Python 2.")
    static Object ascii(ThreadState ts, Object obj) {
        PyStr text = Convert.repr(ts, obj);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (c < 0x80) out.append((char) c);
            else out.append(String.format(c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
        }
        return PyStr.of(out.toString());
    }

    @Def(
            signature = "value, format_spec='', /",
            doc = "Return type(value).__format__(value, format_spec)\n\nMany built-in types implement format_spec"
                    + " according to the\nFormat Specification Mini-language. See help('FORMATTING')\nfor details.")
    static Object format(ThreadState ts, Object value, Object format_spec) {
        if (format_spec != null && !(format_spec instanceof PyStr)) {
            throw Exceptions.typeError("format() argument 2 must be str, not %s", Convert.typeName(format_spec));
        }
        return Convert.format(ts, value, format_spec == null ? PyStr.EMPTY : (PyStr) format_spec);
    }

    @Def(
            signature = "*args, sep=' ', end='\\n', file=None, flush=False",
            doc = "Prints the values to a stream, or to sys.stdout by default.\n\n"
                    + "  sep\n"
                    + "    string inserted between values, default a space.\n"
                    + "  end\n"
                    + "    string appended after the last value, default a newline.\n"
                    + "  file\n"
                    + "    a file-like object (stream); defaults to the current sys.stdout.\n"
                    + "  flush\n"
                    + "    whether to forcibly flush the stream.")
    static void print(ThreadState ts, Object[] args, Object sep, Object end, Object file, boolean flush) {
        Object out = file == null || file == Singletons.NONE ? standard(ts, "stdout") : file;
        if (out == Singletons.NONE) return;
        PyStr between = separator("sep", sep, " ");
        PyStr last = separator("end", end, "\n");
        Printing.print(ts, out, args, between, last);
        if (flush) Calls.method(ts, out, "flush");
    }

    private static PyStr separator(String name, Object given, String fallback) {
        if (given == null || given == Singletons.NONE) return PyStr.intern(fallback);
        if (given instanceof PyStr s) return s;
        throw Exceptions.typeError(
                "%s must be None or a string, not %s", name, PyType.of(given).name());
    }

    /** A standard stream as {@code sys} has it now. */
    private static Object standard(ThreadState ts, String name) {
        Object sys = ts.interpreter().modules().get("sys");
        Object stream = sys == null ? null : Attributes.getOrNull(ts, sys, name);
        if (stream == null) throw Exceptions.runtimeError("lost sys.%s", name);
        return stream;
    }

    @Def(
            signature = "prompt='', /",
            doc = "Read a string from standard input.  The trailing newline is stripped.\n\n"
                    + "The prompt string, if given, is printed to standard output without a\n"
                    + "trailing newline before reading input.\n\n"
                    + "If the user hits EOF (*nix: Ctrl-D, Windows: Ctrl-Z+Return), raise EOFError.\n"
                    + "On *nix systems, readline is used if available.")
    static Object input(ThreadState ts, Object prompt) {
        Object in = standard(ts, "stdin");
        Object out = standard(ts, "stdout");
        if (in == Singletons.NONE) throw Exceptions.runtimeError("input(): lost sys.stdin");
        if (out == Singletons.NONE) throw Exceptions.runtimeError("input(): lost sys.stdout");
        Object err = standard(ts, "stderr");
        if (err != Singletons.NONE) tryFlush(ts, err);
        if (prompt != null) Calls.method(ts, out, "write", Convert.str(ts, prompt));
        tryFlush(ts, out);
        Object line = Calls.method(ts, in, "readline");
        if (!(line instanceof PyStr s)) {
            throw Exceptions.typeError("object.readline() returned non-string");
        }
        if (s.length() == 0) throw Exceptions.of(Exceptions.EOF_ERROR, "EOF when reading a line");
        return s.toString().endsWith("\n") ? PyStr.of(s.substring(0, s.length() - 1)) : s;
    }

    /** Flushes a stream as far as it can be. */
    private static void tryFlush(ThreadState ts, Object stream) {
        try {
            Calls.method(ts, stream, "flush");
        } catch (PyException e) {
            if (!e.is(Exceptions.EXCEPTION)) throw e;
        }
    }

    @Def(
            signature = "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True,"
                    + " opener=None",
            doc = "Open file and return a stream.  Raise OSError upon failure.")
    static Object open(
            ThreadState ts,
            Object file,
            Object mode,
            Object buffering,
            Object encoding,
            Object errors,
            Object newline,
            Object closefd,
            Object opener) {
        String[] names = {"mode", "buffering", "encoding", "errors", "newline", "closefd", "opener"};
        Object[] given = {mode, buffering, encoding, errors, newline, closefd, opener};
        PyDict keywords = new PyDict();
        for (int i = 0; i < names.length; i++) if (given[i] != null) keywords.put(names[i], given[i]);
        return Calls.callWith(ts, Modules.from(ts, "_io", "open"), new Object[] {file}, keywords);
    }
}
