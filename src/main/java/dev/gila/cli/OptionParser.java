package dev.gila.cli;

import dev.gila.cli.Options.Action;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a command line by {@code python3}'s rules: flags may be run together ({@code -Bu}), a value may follow its letter
 * directly ({@code -Wignore}), and the first of FILE, {@code -c}, {@code -m} and {@code -} ends the options; the rest is the
 * program's.
 */
final class OptionParser {
    private static final Map<String, Action> LONG_OPTIONS = Map.of(
            "--version", Action.VERSION,
            "--help", Action.HELP,
            "--help-env", Action.HELP_VARIABLES,
            "--help-xoptions", Action.HELP_IMPLEMENTATION,
            "--help-all", Action.HELP_ALL);
    private static final Map<Character, Action> LETTER_ACTIONS =
            Map.of('V', Action.VERSION, 'h', Action.HELP, '?', Action.HELP);
    private static final Map<Character, Action> PROGRAMS = Map.of('c', Action.COMMAND, 'm', Action.MODULE);
    private static final String HASH_CHECK = "--check-hash-based-pycs";
    private static final List<String> HASH_CHECKS = List.of("always", "default", "never");

    private final List<String> args;
    private final Map<Flag, Integer> flags = new EnumMap<>(Flag.class);
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, String> implementation = new LinkedHashMap<>();
    private Action print;
    private int at;

    private OptionParser(List<String> args) {
        this.args = args;
    }

    static Options parse(List<String> args, Map<String, String> environment) throws UsageException {
        OptionParser parser = new OptionParser(args);
        Options program = parser.program();
        parser.imply();
        parser.readEnvironment(environment);
        return program;
    }

    /** Reads up to and with the program, then takes the rest as its arguments. */
    private Options program() throws UsageException {
        while (at < args.size()) {
            String arg = args.get(at++);
            if (arg.equals("-") || !arg.startsWith("-")) {
                return options(arg.equals("-") ? Action.STDIN : Action.FILE, arg, arg);
            }
            if (arg.equals("--")) break;
            Options program = arg.startsWith("--") ? longOption(arg) : letters(arg);
            if (program != null) return program;
        }
        return at < args.size() ? options(Action.FILE, args.get(at), args.get(at++)) : options(Action.STDIN, null, "");
    }

    private Options longOption(String arg) throws UsageException {
        if (arg.equals(HASH_CHECK)) {
            String value = value("", HASH_CHECK);
            if (!HASH_CHECKS.contains(value)) {
                throw new UsageException(HASH_CHECK + " must be one of 'default', 'always', or 'never'");
            }
            return null;
        }
        Action action = LONG_OPTIONS.get(arg);
        if (action == null) throw new UsageException("unknown option " + arg);
        print(action);
        return null;
    }

    /** Options of one letter, run together; the program if one of them names it. */
    private Options letters(String arg) throws UsageException {
        for (int i = 1; i < arg.length(); i++) {
            char letter = arg.charAt(i);
            Flag flag = Flag.of(letter);
            if (flag != null) {
                flags.merge(flag, 1, Integer::sum);
            } else if (LETTER_ACTIONS.containsKey(letter)) {
                print(LETTER_ACTIONS.get(letter));
            } else if (PROGRAMS.containsKey(letter)) {
                return options(PROGRAMS.get(letter), value(arg.substring(i + 1), "-" + letter), "-" + letter);
            } else if (letter == 'W') {
                warnings.add(value(arg.substring(i + 1), "-W"));
                return null;
            } else if (letter == 'X') {
                addImplementation(value(arg.substring(i + 1), "-X"));
                return null;
            } else if (letter != 't') { // an option of Python 2 that Python 3 accepts and ignores
                throw new UsageException(letter == 'J' ? "-J is reserved for Jython" : "Unknown option: -" + letter);
            }
        }
        return null;
    }

    private String value(String attached, String option) throws UsageException {
        if (!attached.isEmpty()) return attached;
        if (at == args.size()) throw new UsageException("Argument expected for the " + option + " option");
        return args.get(at++);
    }

    private void addImplementation(String option) {
        int equals = option.indexOf('=');
        if (equals < 0) implementation.put(option, "");
        else implementation.put(option.substring(0, equals), option.substring(equals + 1));
    }

    /** Help goes before the version, whichever came first; the version asked for twice is longer. */
    private void print(Action action) {
        boolean again = print == Action.VERSION || print == Action.VERSION_IN_FULL;
        if (again && action == Action.VERSION) print = Action.VERSION_IN_FULL;
        else if (again || print == null) print = action;
    }

    private Options options(Action action, String target, String argv0) {
        List<String> argv = new ArrayList<>();
        argv.add(argv0);
        argv.addAll(args.subList(at, args.size()));
        return new Options(print != null ? print : action, target, argv, flags, warnings, implementation);
    }

    private void imply() {
        if (!flags.containsKey(Flag.ISOLATED)) return;
        for (Flag implied : List.of(Flag.IGNORE_ENVIRONMENT, Flag.NO_USER_SITE, Flag.SAFE_PATH)) {
            flags.merge(implied, 1, Math::max);
        }
    }

    private void readEnvironment(Map<String, String> environment) {
        if (flags.containsKey(Flag.IGNORE_ENVIRONMENT)) return;
        for (Flag flag : Flag.values()) {
            String value = flag.variable() == null ? "" : environment.getOrDefault(flag.variable(), "");
            if (!value.isEmpty()) flags.merge(flag, level(value), Math::max);
        }
        String filters = environment.getOrDefault("PYTHONWARNINGS", "");
        if (!filters.isEmpty()) warnings.addAll(0, List.of(filters.split(",")));
    }

    /** The variables hold a level, or any text for level 1. */
    private static int level(String value) {
        try {
            return Math.max(1, Integer.parseInt(value.strip()));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
