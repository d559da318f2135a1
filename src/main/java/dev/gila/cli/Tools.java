package dev.gila.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

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
                .execute(args);
    }
}
