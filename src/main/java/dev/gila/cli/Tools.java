package dev.gila.cli;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** Gila's own tools, which are commands with options of their own. */
@Command(
        name = "gila",
        description = "Gila's own tools. Anything else runs a Python program; see gila -h.",
        mixinStandardHelpOptions = true,
        subcommands = {BenchCommand.class, DisCommand.class, InfoCommand.class})
final class Tools {
    private Tools() {}

    static int run(String... args) {
        return new CommandLine(new Tools())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Tools::failed)
                .execute(args);
    }

    /** What a file or a process does not let us do takes one line to say; anything else is a bug. */
    private static int failed(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        if (!(e instanceof IOException)) throw e;
        command.getErr().println("gila " + command.getCommandName() + ": " + e);
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
