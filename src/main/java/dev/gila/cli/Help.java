package dev.gila.cli;

import dev.gila.cli.Options.Action;

/** The pages that {@code -h} and its like print. */
final class Help {
    static final String USAGE = "usage: gila [option] ... [-c cmd | -m mod | file | -] [arg] ...";
    static final String HINT = "Try `gila -h' for more information.";

    private static final String PROGRAMS = """
        What to run, which ends the options:
        file            a script, or a folder or zip file that holds a __main__.py
        -               the script that comes on standard input (the default; asks for commands on a terminal)
        -c cmd          the text of a program
        -m mod          a module of the library, as a script
        arg ...         for the program, in sys.argv[1:]

        Or one of Gila's own tools; `gila TOOL --help` says more:
        bench           measure threads with the lock held and released
        dis             show what becomes of a program: tokens, tree, scopes, code
        info            show what this Gila runs on

        """;

    private static final String VALUES = """
        -h              print this help (also --help); --help-env, --help-xoptions and --help-all print more
        -V              print the version (also --version); -VV: in full
        -W filter       which warnings to show: action:message:category:module:lineno; also PYTHONWARNINGS
        -X option       set an option of the implementation; --help-xoptions lists them
        --check-hash-based-pycs always|default|never
                        accepted; code is kept with the time of its source, and no hash
        """;

    private static final String VARIABLES = """
        Environment variables:
        PYTHONPATH      folders to put in front of sys.path, separated as in PATH
        PYTHONSTARTUP   a file to run before the first prompt
        PYTHONHASHSEED  the seed of hashes: a number, or random
        PYTHONWARNINGS  filters as for -W, separated by commas
        GILA_JAVA_OPTS  options for the JVM; by default -XX:+UseSerialGC and, on Linux, -XX:+UseTransparentHugePages
        GILA_CPU        use the C kernels of this instruction set at most: scalar, sse2, avx2, avx512, neon
        GILA_NO_BUILD   run what was built, even when a source file is newer
        These do the same as an option:
        """;

    private static final String IMPLEMENTATION = """
        Options of the implementation:
        -X kernels=release|hold  drop the lock around long kernels (default), or keep it
        -X gil=1|0               run Python code one thread at a time (default), or threads in parallel
        -X dev                   show more warnings, as -W default does
        -X int_max_str_digits=N  the limit for conversions between int and str; 0 for none
        -X utf8                  use UTF-8 for files whatever the locale says
        """;

    private Help() {}

    static String page(Action action) {
        return switch (action) {
            case HELP -> options();
            case HELP_VARIABLES -> variables();
            case HELP_IMPLEMENTATION -> IMPLEMENTATION;
            default -> options() + "\n" + variables() + "\n" + IMPLEMENTATION;
        };
    }

    private static String options() {
        StringBuilder page = new StringBuilder(USAGE).append("\n\n").append(PROGRAMS);
        page.append("Options:\n");
        for (Flag flag : Flag.values()) {
            page.append(String.format("-%c              %s%s%n", flag.letter(), flag.help(), also(flag)));
        }
        return page.append(VALUES).toString();
    }

    private static String also(Flag flag) {
        return flag.variable() == null ? "" : "; also " + flag.variable();
    }

    private static String variables() {
        StringBuilder page = new StringBuilder(VARIABLES);
        for (Flag flag : Flag.values()) {
            if (flag.variable() != null) page.append(String.format("%-24s -%c%n", flag.variable(), flag.letter()));
        }
        return page.toString();
    }
}
