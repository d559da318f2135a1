package dev.gila.cli;

import dev.gila.gil.GilPolicy;
import dev.gila.modules.signal.Signals;
import dev.gila.modules.sys.SysConfig;
import dev.gila.ops.Imports;
import dev.gila.runtime.Gila;
import dev.gila.runtime.Lib;
import dev.gila.runtime.Program;
import dev.gila.tool.GilReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the program that a command line names. */
final class Launch {
    private static final int UNUSABLE_FILE = 2;
    private static final int FAILED = 1;

    private final Options options;
    private final List<String> args;
    private final Map<String, String> environment;

    Launch(Options options, List<String> args, Map<String, String> environment) {
        this.options = options;
        this.args = args;
        this.environment = environment;
    }

    /** Runs the program to its end on the calling thread, which has a big stack; the exit status. */
    int run() throws UsageException {
        long start = System.nanoTime();
        String problem = options.action() == Options.Action.FILE ? problem(Path.of(options.target())) : null;
        if (problem != null) {
            System.err.println("gila: can't open file '" + absolute(options.target()) + "': " + problem);
            return UNUSABLE_FILE;
        }
        Gila gila = Gila.builder().policy(policy()).config(config()).build();
        int status = run(gila);
        gila.close();
        return report(gila, (System.nanoTime() - start) / 1e9) ? status : FAILED;
    }

    private int run(Gila gila) {
        Program program = new Program(gila);
        int status = program.guarded(Signals::handleInterrupts);
        if (!options.has(Flag.NO_SITE)) status = program.guarded(ts -> Imports.module(ts, "site"));
        if (status != 0) return status;
        Prompt prompt = new Prompt(program, options, environment);
        String first = firstOnPath();
        if (first != null) program.prependToPath(first);
        if (options.action() == Options.Action.STDIN && prompt.isWanted()) return prompt.run(true);
        try {
            status = switch (options.action()) {
                case COMMAND -> program.command(options.target());
                case MODULE -> program.module(options.target());
                case FILE -> program.file(absolute(options.target()), options.has(Flag.SKIP_FIRST_LINE));
                default -> program.input(System.in.readAllBytes());
            };
        } catch (IOException e) {
            System.err.println("gila: can't read the program: " + e.getMessage());
            return FAILED;
        }
        return prompt.isWantedAfterwards() ? prompt.run(false) : status;
    }

    /** What keeps a file from being run, in the words of the system; {@code null} if nothing does. */
    private static String problem(Path file) {
        if (!Files.exists(file)) return "[Errno 2] No such file or directory";
        return Files.isReadable(file) ? null : "[Errno 13] Permission denied";
    }

    /** Where the program's own modules are: the first entry of {@code sys.path}, or {@code null} for none. */
    private String firstOnPath() {
        if (options.has(Flag.SAFE_PATH)) return null;
        return switch (options.action()) {
            case COMMAND, STDIN -> "";
            case MODULE -> absolute("").toString();
            default -> folderOf(absolute(options.target())).toString();
        };
    }

    private static Path folderOf(Path program) {
        if (Files.isDirectory(program) || Program.isArchive(program)) return program;
        try {
            return program.toRealPath().getParent();
        } catch (IOException e) {
            return program.getParent();
        }
    }

    private static Path absolute(String name) {
        return Path.of(name).toAbsolutePath().normalize();
    }

    private GilPolicy policy() throws UsageException {
        GilPolicy policy = GilPolicy.DEFAULT;
        Map<String, String> given = options.implementation();
        policy = policy.withKernels(
                choice(given, "kernels", "release", "hold") ? GilPolicy.Kernels.RELEASE : GilPolicy.Kernels.HOLD);
        return policy.withEnabled(choice(given, "gil", "1", "0"));
    }

    /** Whether an option with two values has the first one, which is its default. */
    private static boolean choice(Map<String, String> given, String name, String first, String second)
            throws UsageException {
        String value = given.getOrDefault(name, first);
        if (!value.equals(first) && !value.equals(second)) {
            throw new UsageException("-X " + name + " must be " + first + " or " + second + ", not '" + value + "'");
        }
        return value.equals(first);
    }

    private SysConfig config() {
        String launcher = System.getProperty("gila.launcher");
        String executable = launcher == null ? "" : absolute(launcher).toString();
        List<String> original = new ArrayList<>();
        original.add(executable);
        original.addAll(args);
        return new SysConfig(
                options.argv(),
                original,
                executable,
                Lib.home(),
                path(),
                flags(),
                warnings(),
                options.implementation());
    }

    private List<String> path() {
        List<String> path = new ArrayList<>();
        if (!options.has(Flag.IGNORE_ENVIRONMENT)) {
            for (String folder : environment.getOrDefault("PYTHONPATH", "").split(File.pathSeparator)) {
                if (!folder.isEmpty()) path.add(absolute(folder).toString());
            }
        }
        path.add(Lib.folder().toString());
        return path;
    }

    private Map<String, Integer> flags() {
        Map<String, Integer> flags = new HashMap<>();
        options.flags().forEach((flag, count) -> flags.put(flag.attribute(), count));
        if (options.has(Flag.INSPECT)) flags.put("interactive", options.count(Flag.INSPECT));
        boolean seeded = !options.has(Flag.IGNORE_ENVIRONMENT) && "0".equals(environment.get("PYTHONHASHSEED"));
        flags.put("hash_randomization", seeded ? 0 : 1);
        if (options.implementation().containsKey("dev")) flags.put("dev_mode", 1);
        if (options.implementation().containsKey("utf8")) flags.put("utf8_mode", 1);
        return flags;
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (options.implementation().containsKey("dev")) warnings.add("default");
        warnings.addAll(options.warnings());
        int bytes = options.count(Flag.BYTES_WARNING);
        if (bytes > 0) warnings.add((bytes > 1 ? "error" : "default") + "::BytesWarning");
        return warnings;
    }

    /** Writes what {@code -X gil_report=FILE} asks for; whether that went well. */
    private boolean report(Gila gila, double seconds) {
        String file = options.implementation().get("gil_report");
        if (file == null) return true;
        try {
            new GilReport(seconds, gila.gil().stats()).write(Path.of(file));
            return true;
        } catch (IOException e) {
            System.err.println("gila: can't write the report '" + file + "': " + e.getMessage());
            return false;
        }
    }
}
