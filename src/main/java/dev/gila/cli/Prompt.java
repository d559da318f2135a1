package dev.gila.cli;

import dev.gila.modules.sys.Version;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Calls;
import dev.gila.ops.Imports;
import dev.gila.runtime.Program;
import java.util.Map;

/** Commands read one by one, from a terminal or because {@code -i} asks for it: the library's module {@code code}. */
final class Prompt {
    private static final String SESSION = """
        import code, sys
        if startup is not None:
            try:
                with open(startup, "rb") as file:
                    exec(compile(file.read(), startup, "exec"), namespace)
            except Exception:
                sys.excepthook(*sys.exc_info())
        code.interact(banner, None, namespace, "")
        """;

    private final Program program;
    private final Options options;
    private final Map<String, String> environment;

    Prompt(Program program, Options options, Map<String, String> environment) {
        this.program = program;
        this.options = options;
        this.environment = environment;
    }

    /** Whether standard input gives commands rather than a program. */
    boolean isWanted() {
        boolean[] terminal = new boolean[1];
        program.guarded(ts -> terminal[0] =
                Boolean.TRUE.equals(Calls.method(ts, Imports.module(ts, "posix"), "isatty", (Object) 0L)));
        return terminal[0] || options.has(Flag.INSPECT);
    }

    /** Whether to go on asking when the program has ended; a program may set PYTHONINSPECT to say so. */
    boolean isWantedAfterwards() {
        return options.has(Flag.INSPECT);
    }

    /** Reads and runs commands up to the end of input; the exit status. */
    int run(boolean first) {
        return program.guarded(
                ts -> Calls.call(ts, ts.interpreter().builtins().get("exec"), PyStr.of(SESSION), names(ts, first)));
    }

    private PyDict names(ThreadState ts, boolean first) {
        PyDict names = new PyDict();
        names.put("namespace", Program.main(ts));
        names.put("banner", PyStr.of(first && !options.has(Flag.QUIET) ? banner() : ""));
        String startup = options.has(Flag.IGNORE_ENVIRONMENT) ? null : environment.get("PYTHONSTARTUP");
        names.put("startup", first && startup != null ? PyStr.of(startup) : Singletons.NONE);
        return names;
    }

    private static String banner() {
        return "Python " + Version.text()
                + "\nType \"help\", \"copyright\", \"credits\" or \"license\" for more information.";
    }
}
