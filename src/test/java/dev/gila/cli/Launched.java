package dev.gila.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What one run of the launcher left: its exit status and what it wrote. */
record Launched(int status, String out, String err) {
    static final Path GILA = Path.of("gila").toAbsolutePath();

    private static final long LIMIT_SECONDS = 60;

    /** {@code ./gila ARGS}, with nothing on standard input. */
    static Launched gila(String... args) throws IOException, InterruptedException {
        return gila("", Map.of(), args);
    }

    static Launched gila(String input, Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("gila-launched");
        try {
            Process process = start(folder, input, environment, args);
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("gila " + List.of(args) + " is still running after " + LIMIT_SECONDS + " s");
            }
            return result(folder, process);
        } finally {
            for (String name : List.of("in", "out", "err")) Files.deleteIfExists(folder.resolve(name));
            Files.delete(folder);
        }
    }

    /** Starts the launcher with its streams in files of {@code folder}, so that nothing waits for a reader. */
    static Process start(Path folder, String input, Map<String, String> environment, String... args)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(args));
        command.add(0, GILA.toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Files.writeString(folder.resolve("in"), input).toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PYTHON"));
        builder.environment().put("GILA_NO_BUILD", "1");
        builder.environment().putAll(environment);
        return builder.start();
    }

    static Launched result(Path folder, Process process) throws IOException {
        return new Launched(process.exitValue(), read(folder.resolve("out")), read(folder.resolve("err")));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
