package dev.gila.cli;

import java.util.List;
import java.util.Map;

/**
 * What a command line asks for.
 *
 * @param action what to run or print
 * @param target the command, module or file to run; {@code null} for the other actions
 * @param argv {@code sys.argv}
 * @param flags how often each flag was given, at least once
 * @param warnings the filters of {@code PYTHONWARNINGS} and {@code -W}, in that order
 * @param implementation the {@code -X} options; without a value, the empty string
 */
record Options(
        Action action,
        String target,
        List<String> argv,
        Map<Flag, Integer> flags,
        List<String> warnings,
        Map<String, String> implementation) {

    enum Action {
        COMMAND,
        MODULE,
        FILE,
        STDIN,
        VERSION,
        VERSION_IN_FULL,
        HELP,
        HELP_VARIABLES,
        HELP_IMPLEMENTATION,
        HELP_ALL
    }

    boolean has(Flag flag) {
        return count(flag) > 0;
    }

    int count(Flag flag) {
        return flags.getOrDefault(flag, 0);
    }
}
