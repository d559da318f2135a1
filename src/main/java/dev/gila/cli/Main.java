package dev.gila.cli;

import dev.gila.modules.sys.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The program {@code gila}: one of its own tools, or {@code python3}. */
public final class Main {
    /** As python3 has it for a command line that it does not understand. */
    private static final int USAGE_ERROR = 2;

    private static final int BUG = 70;
    private static final int TRACE_LINES = 40;

    /** Python calls nest on the Java stack; its recursion limit is to be reached before the end of this one. */
    private static final long STACK_BYTES = 1L << 30;

    /** Named here and not by {@link Tools}, so that an ordinary start loads nothing of them. */
    private static final Set<String> TOOLS = Set.of("bench", "dis", "info");

    private final String[] args;
    private int status = BUG;

    private Main(String[] args) {
        this.args = args;
    }

    public static void main(String[] args) throws InterruptedException {
        Main main = new Main(args);
        Thread thread = new Thread(null, main::runGuarded, "main", STACK_BYTES);
        thread.start();
        thread.join();
        System.exit(main.status);
    }

    private void runGuarded() {
        try {
            status = run();
        } catch (RuntimeException | Error e) {
            System.err.println(
                    "gila: this is a bug in Gila. Please report it, with the program that shows it and this:");
            System.err.println(e);
            Arrays.stream(e.getStackTrace()).limit(TRACE_LINES).forEach(line -> System.err.println("\tat " + line));
        }
    }

    private int run() {
        if (args.length > 0 && TOOLS.contains(args[0]) && !Files.exists(Path.of(args[0]))) return Tools.run(args);
        List<String> list = List.of(args);
        Map<String, String> environment = System.getenv();
        try {
            Options options = OptionParser.parse(list, environment);
            return switch (options.action()) {
                case VERSION -> print("Python " + Version.number() + "\n");
                case VERSION_IN_FULL -> print("Python " + Version.text() + "\n");
                case HELP, HELP_VARIABLES, HELP_IMPLEMENTATION, HELP_ALL -> print(Help.page(options.action()));
                case COMMAND, MODULE, FILE, STDIN -> new Launch(options, list, environment).run();
            };
        } catch (UsageException e) {
            System.err.println(e.getMessage());
            System.err.println(Help.USAGE);
            System.err.println(Help.HINT);
            return USAGE_ERROR;
        }
    }

    private static int print(String text) {
        System.out.print(text);
        return 0;
    }
}
