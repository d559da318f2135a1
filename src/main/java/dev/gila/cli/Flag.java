package dev.gila.cli;

import java.util.Locale;

/**
 * The options of {@code python3} that only switch something on. A constant's name in lower case is its name in
 * {@code sys.flags}, where it has one there.
 */
enum Flag {
    BYTES_WARNING('b', null, "warn when bytes are turned into str or compared with it (-bb: raise)"),
    DONT_WRITE_BYTECODE('B', "PYTHONDONTWRITEBYTECODE", "do not keep the code of imported modules in files"),
    DEBUG('d', "PYTHONDEBUG", "accepted; the parser has no debugging output"),
    IGNORE_ENVIRONMENT('E', null, "ignore the environment variables that start with PYTHON"),
    INSPECT('i', "PYTHONINSPECT", "after the program, stay and read commands"),
    ISOLATED('I', null, "keep the user's environment out: -E, -P and -s"),
    OPTIMIZE('O', "PYTHONOPTIMIZE", "leave out assert statements and code under __debug__ (-OO: docstrings too)"),
    SAFE_PATH('P', "PYTHONSAFEPATH", "do not put the script's folder in front of sys.path"),
    QUIET('q', null, "no version line when interactive"),
    HASH_RANDOMIZATION('R', null, "accepted; PYTHONHASHSEED chooses the seed of hashes"),
    NO_USER_SITE('s', "PYTHONNOUSERSITE", "leave the user's site-packages out of sys.path"),
    NO_SITE('S', null, "do not import site at the start"),
    UNBUFFERED('u', "PYTHONUNBUFFERED", "write stdout and stderr without delay"),
    VERBOSE('v', "PYTHONVERBOSE", "report each import on stderr"),
    SKIP_FIRST_LINE('x', null, "skip the first line of the source");

    private final char letter;
    private final String variable;
    private final String help;

    Flag(char letter, String variable, String help) {
        this.letter = letter;
        this.variable = variable;
        this.help = help;
    }

    char letter() {
        return letter;
    }

    /** The environment variable that sets it too, or {@code null}. */
    String variable() {
        return variable;
    }

    String help() {
        return help;
    }

    /** Its name in {@code sys.flags}. */
    String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The flag with that letter, or {@code null}. */
    static Flag of(char letter) {
        for (Flag flag : values()) if (flag.letter == letter) return flag;
        return null;
    }
}
