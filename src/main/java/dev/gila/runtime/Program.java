package dev.gila.runtime;

import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyBytes;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import dev.gila.ops.Imports;
import dev.gila.types.PyModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A program run as {@code __main__}. Each method returns the exit status that a shell would see: that of SystemExit, 1
 * after an exception that nothing handled (which {@code sys.excepthook} has been told), 130 after an interrupt.
 */
public final class Program {
    /** The exit status after Ctrl-C: 128 + SIGINT. */
    public static final int INTERRUPTED = 130;

    private final Gila gila;

    public Program(Gila gila) {
        this.gila = gila;
    }

    /** Puts a folder in front of {@code sys.path}: where the program's own modules are. */
    public void prependToPath(String folder) {
        guarded(ts -> Calls.method(ts, Attributes.get(ts, sys(ts), "path"), "insert", 0L, PyStr.of(folder)));
    }

    /**
     * Runs a file; a folder or an archive with a {@code __main__.py} in it too, which must be on {@code sys.path}.
     *
     * @param skipFirstLine whether the first line is not Python
     */
    public int file(Path file, boolean skipFirstLine) throws IOException {
        if (Files.isDirectory(file) || isArchive(file)) {
            return guarded(ts -> {
                main(ts);
                Calls.method(ts, Imports.module(ts, "runpy"), "_run_module_as_main", PyStr.of("__main__"), false);
            });
        }
        byte[] source = Files.readAllBytes(file);
        if (skipFirstLine) commentOut(source);
        return run(new PyBytes(source), file.toString(), true);
    }

    /** Makes the first line blank and keeps it, so that line numbers stay right. */
    private static void commentOut(byte[] source) {
        for (int i = 0; i < source.length && source[i] != '\n'; i++) source[i] = ' ';
        if (source.length > 0 && source[0] == ' ') source[0] = '#';
    }

    /** Whether a file is a zip archive, by its first bytes. */
    public static boolean isArchive(Path file) {
        try (var in = Files.newInputStream(file)) {
            byte[] magic = in.readNBytes(4);
            return magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4;
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs the text of {@code -c}. */
    public int command(String text) {
        return run(PyStr.of(text), "<string>", false);
    }

    /** Runs what standard input gave. */
    public int input(byte[] source) {
        return run(new PyBytes(source), "<stdin>", false);
    }

    /** Runs a module of the path, as {@code -m} does. */
    public int module(String name) {
        return guarded(ts -> {
            main(ts);
            Calls.method(ts, Imports.module(ts, "runpy"), "_run_module_as_main", PyStr.of(name));
        });
    }

    /** Any other part of a program, under the same rules for exceptions. */
    public int guarded(Consumer<ThreadState> body) {
        return gila.run(ts -> {
            try {
                body.accept(ts);
                return 0;
            } catch (PyException e) {
                return status(ts, e);
            }
        });
    }

    /** The namespace of {@code __main__}, made on first use. */
    public static PyDict main(ThreadState ts) {
        PyDict modules = ts.interpreter().modules();
        if (modules.get("__main__") instanceof PyModule made) return made.dict();
        PyModule module = new PyModule("__main__", null);
        module.dict().put("__builtins__", modules.get("builtins"));
        modules.put("__main__", module);
        return module.dict();
    }

    private static Object sys(ThreadState ts) {
        return ts.interpreter().modules().get("sys");
    }

    private int run(Object source, String name, boolean isFile) {
        return guarded(ts -> {
            PyDict namespace = main(ts);
            if (isFile) {
                namespace.put("__file__", PyStr.of(name));
                namespace.put("__cached__", Singletons.NONE);
            }
            PyDict builtins = ts.interpreter().builtins();
            Object code = Calls.call(ts, builtins.get("compile"), source, PyStr.of(name), PyStr.of("exec"));
            Calls.call(ts, builtins.get("exec"), code, namespace);
        });
    }

    /** What an exception that leaves the program makes of its exit status. */
    private static int status(ThreadState ts, PyException e) {
        if (e.is(Exceptions.SYSTEM_EXIT)) return exitCode(ts, e.value());
        Reports.uncaught(ts, e);
        return e.is(Exceptions.KEYBOARD_INTERRUPT) ? INTERRUPTED : 1;
    }

    private static int exitCode(ThreadState ts, PyBaseException exit) {
        Object code = Attributes.get(ts, exit, "code");
        if (code == Singletons.NONE) return 0;
        Object n = Convert.plainInt(code);
        if (n instanceof Number number) return number.intValue() & 0xff;
        Reports.print(ts, Convert.str(ts, code).toString());
        return 1;
    }
}
