package dev.gila.object;

import java.util.Formattable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The builtin exception classes, and short ways to make the common ones. */
public final class Exceptions {
    private static final Map<String, PyType> ALL = new LinkedHashMap<>();

    public static final PyType BASE_EXCEPTION = define("BaseException", Types.OBJECT);
    public static final PyType BASE_EXCEPTION_GROUP = define("BaseExceptionGroup", BASE_EXCEPTION);
    public static final PyType GENERATOR_EXIT = define("GeneratorExit", BASE_EXCEPTION);
    public static final PyType KEYBOARD_INTERRUPT = define("KeyboardInterrupt", BASE_EXCEPTION);
    public static final PyType SYSTEM_EXIT = define("SystemExit", BASE_EXCEPTION);
    public static final PyType EXCEPTION = define("Exception", BASE_EXCEPTION);
    public static final PyType EXCEPTION_GROUP = define("ExceptionGroup", BASE_EXCEPTION_GROUP, EXCEPTION);
    public static final PyType ARITHMETIC_ERROR = define("ArithmeticError", EXCEPTION);
    public static final PyType FLOATING_POINT_ERROR = define("FloatingPointError", ARITHMETIC_ERROR);
    public static final PyType OVERFLOW_ERROR = define("OverflowError", ARITHMETIC_ERROR);
    public static final PyType ZERO_DIVISION_ERROR = define("ZeroDivisionError", ARITHMETIC_ERROR);
    public static final PyType ASSERTION_ERROR = define("AssertionError", EXCEPTION);
    public static final PyType ATTRIBUTE_ERROR = define("AttributeError", EXCEPTION);
    public static final PyType BUFFER_ERROR = define("BufferError", EXCEPTION);
    public static final PyType EOF_ERROR = define("EOFError", EXCEPTION);
    public static final PyType IMPORT_ERROR = define("ImportError", EXCEPTION);
    public static final PyType MODULE_NOT_FOUND_ERROR = define("ModuleNotFoundError", IMPORT_ERROR);
    public static final PyType LOOKUP_ERROR = define("LookupError", EXCEPTION);
    public static final PyType INDEX_ERROR = define("IndexError", LOOKUP_ERROR);
    public static final PyType KEY_ERROR = define("KeyError", LOOKUP_ERROR);
    public static final PyType MEMORY_ERROR = define("MemoryError", EXCEPTION);
    public static final PyType NAME_ERROR = define("NameError", EXCEPTION);
    public static final PyType UNBOUND_LOCAL_ERROR = define("UnboundLocalError", NAME_ERROR);
    public static final PyType OS_ERROR = define("OSError", EXCEPTION);
    public static final PyType BLOCKING_IO_ERROR = define("BlockingIOError", OS_ERROR);
    public static final PyType CHILD_PROCESS_ERROR = define("ChildProcessError", OS_ERROR);
    public static final PyType CONNECTION_ERROR = define("ConnectionError", OS_ERROR);
    public static final PyType BROKEN_PIPE_ERROR = define("BrokenPipeError", CONNECTION_ERROR);
    public static final PyType CONNECTION_ABORTED_ERROR = define("ConnectionAbortedError", CONNECTION_ERROR);
    public static final PyType CONNECTION_REFUSED_ERROR = define("ConnectionRefusedError", CONNECTION_ERROR);
    public static final PyType CONNECTION_RESET_ERROR = define("ConnectionResetError", CONNECTION_ERROR);
    public static final PyType FILE_EXISTS_ERROR = define("FileExistsError", OS_ERROR);
    public static final PyType FILE_NOT_FOUND_ERROR = define("FileNotFoundError", OS_ERROR);
    public static final PyType INTERRUPTED_ERROR = define("InterruptedError", OS_ERROR);
    public static final PyType IS_A_DIRECTORY_ERROR = define("IsADirectoryError", OS_ERROR);
    public static final PyType NOT_A_DIRECTORY_ERROR = define("NotADirectoryError", OS_ERROR);
    public static final PyType PERMISSION_ERROR = define("PermissionError", OS_ERROR);
    public static final PyType PROCESS_LOOKUP_ERROR = define("ProcessLookupError", OS_ERROR);
    public static final PyType TIMEOUT_ERROR = define("TimeoutError", OS_ERROR);
    public static final PyType REFERENCE_ERROR = define("ReferenceError", EXCEPTION);
    public static final PyType RUNTIME_ERROR = define("RuntimeError", EXCEPTION);
    public static final PyType NOT_IMPLEMENTED_ERROR = define("NotImplementedError", RUNTIME_ERROR);
    public static final PyType RECURSION_ERROR = define("RecursionError", RUNTIME_ERROR);
    public static final PyType STOP_ASYNC_ITERATION = define("StopAsyncIteration", EXCEPTION);
    public static final PyType STOP_ITERATION = define("StopIteration", EXCEPTION);
    public static final PyType SYNTAX_ERROR = define("SyntaxError", EXCEPTION);
    public static final PyType INDENTATION_ERROR = define("IndentationError", SYNTAX_ERROR);
    public static final PyType TAB_ERROR = define("TabError", INDENTATION_ERROR);
    public static final PyType SYSTEM_ERROR = define("SystemError", EXCEPTION);
    public static final PyType TYPE_ERROR = define("TypeError", EXCEPTION);
    public static final PyType VALUE_ERROR = define("ValueError", EXCEPTION);
    public static final PyType UNICODE_ERROR = define("UnicodeError", VALUE_ERROR);
    public static final PyType UNICODE_DECODE_ERROR = define("UnicodeDecodeError", UNICODE_ERROR);
    public static final PyType UNICODE_ENCODE_ERROR = define("UnicodeEncodeError", UNICODE_ERROR);
    public static final PyType UNICODE_TRANSLATE_ERROR = define("UnicodeTranslateError", UNICODE_ERROR);
    public static final PyType WARNING = define("Warning", EXCEPTION);
    public static final PyType BYTES_WARNING = define("BytesWarning", WARNING);
    public static final PyType DEPRECATION_WARNING = define("DeprecationWarning", WARNING);
    public static final PyType ENCODING_WARNING = define("EncodingWarning", WARNING);
    public static final PyType FUTURE_WARNING = define("FutureWarning", WARNING);
    public static final PyType IMPORT_WARNING = define("ImportWarning", WARNING);
    public static final PyType PENDING_DEPRECATION_WARNING = define("PendingDeprecationWarning", WARNING);
    public static final PyType RESOURCE_WARNING = define("ResourceWarning", WARNING);
    public static final PyType RUNTIME_WARNING = define("RuntimeWarning", WARNING);
    public static final PyType SYNTAX_WARNING = define("SyntaxWarning", WARNING);
    public static final PyType UNICODE_WARNING = define("UnicodeWarning", WARNING);
    public static final PyType USER_WARNING = define("UserWarning", WARNING);

    private Exceptions() {}

    private static PyType define(String name, PyType... bases) {
        PyType type = new PyType(Types.TYPE, name, bases, Map.of(), true, true, true);
        ALL.put(name, type);
        return type;
    }

    /** Every builtin exception class by name. */
    public static Map<String, PyType> all() {
        return ALL;
    }

    /** An exception with a message in the manner of {@link String#format}; without arguments the text is taken as it is. */
    public static PyException of(PyType type, String format, Object... arguments) {
        String message = arguments.length == 0 ? format : formatted(format, arguments);
        return new PyException(new PyBaseException(type, PyTuple.of(PyStr.of(message))));
    }

    /** {@link String#format}, at once where all that it has to do is to put texts in the place of {@code %s}. */
    private static String formatted(String format, Object[] arguments) {
        StringBuilder out = new StringBuilder(format.length() + 32);
        int next = 0;
        int from = 0;
        for (int at = format.indexOf('%'); at >= 0; at = format.indexOf('%', from)) {
            char kind = at + 1 < format.length() ? format.charAt(at + 1) : 0;
            boolean plain = kind == 's' || kind == 'd' && arguments[next] instanceof Number;
            if (kind != '%' && (!plain || arguments[next] instanceof Formattable)) {
                return String.format(Locale.ROOT, format, arguments);
            }
            out.append(format, from, at);
            if (kind == '%') out.append('%');
            else out.append(arguments[next++]);
            from = at + 2;
        }
        return out.append(format, from, format.length()).toString();
    }

    /** An exception whose {@code args} are the values given. */
    public static PyException withArgs(PyType type, Object... args) {
        return new PyException(new PyBaseException(type, PyTuple.of(args)));
    }

    public static PyException typeError(String format, Object... arguments) {
        return of(TYPE_ERROR, format, arguments);
    }

    public static PyException valueError(String format, Object... arguments) {
        return of(VALUE_ERROR, format, arguments);
    }

    public static PyException attributeError(String format, Object... arguments) {
        return of(ATTRIBUTE_ERROR, format, arguments);
    }

    /** The AttributeError for a missing attribute, with its {@code name} and {@code obj}. */
    public static PyException noAttribute(Object o, String name) {
        PyException e = o instanceof PyType t
                ? attributeError("type object '%s' has no attribute '%s'", t.name(), name)
                : attributeError(
                        "'%s' object has no attribute '%s'", PyType.of(o).name(), name);
        e.value().setField("name", PyStr.of(name)).setField("obj", o);
        return e;
    }

    public static PyException indexError(String format, Object... arguments) {
        return of(INDEX_ERROR, format, arguments);
    }

    /** The KeyError for a missing key. */
    public static PyException keyError(Object key) {
        return withArgs(KEY_ERROR, key);
    }

    public static PyException nameError(String name) {
        PyException e = of(NAME_ERROR, "name '%s' is not defined", name);
        e.value().setField("name", PyStr.of(name));
        return e;
    }

    public static PyException overflowError(String format, Object... arguments) {
        return of(OVERFLOW_ERROR, format, arguments);
    }

    public static PyException zeroDivision(String message) {
        return of(ZERO_DIVISION_ERROR, message);
    }

    public static PyException runtimeError(String format, Object... arguments) {
        return of(RUNTIME_ERROR, format, arguments);
    }

    /** The end of an iteration, with the value that a generator returned, or {@code null}. */
    public static PyException stopIteration(Object value) {
        return value == null || value == Singletons.NONE ? withArgs(STOP_ITERATION) : withArgs(STOP_ITERATION, value);
    }
}
