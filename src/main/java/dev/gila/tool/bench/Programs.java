package dev.gila.tool.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The bench's Python files, laid out in a temporary folder for whichever Python runs them. */
final class Programs implements AutoCloseable {
    private final Path folder;

    Programs() {
        try {
            folder = Files.createTempDirectory("gila-bench-");
            Files.createDirectory(folder.resolve("workloads"));
            for (String name : new String[] {"harness.py", "driver.py", "numpy_kernels.py"}) copy(name);
            for (Workload w : Workload.ALL) copy("workloads/" + w.name() + ".py");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(String name) throws IOException {
        try (InputStream in = Programs.class.getResourceAsStream(name)) {
            if (in == null) throw new IOException("missing from the jar: " + name);
            Files.copy(in, folder.resolve(name));
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path p : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(p);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
