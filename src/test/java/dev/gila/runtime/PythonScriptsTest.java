package dev.gila.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Each script under {@code src/test/python} must print what the file {@code .expected} beside it says, which is what
 * CPython 3.12 prints; where one is installed, that is checked too.
 */
@Execution(ExecutionMode.CONCURRENT)
class PythonScriptsTest {
    private static final Path ROOT = Path.of("src/test/python");
    private static final int AT_LEAST = 250;

    /** Scripts about the module {@code gila}, which CPython does not have. */
    private static final String OURS = "gila_";

    static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(p -> p.toString().endsWith(".py")).sorted().toList();
        }
    }

    private static String expected(Path script) throws IOException {
        return Files.readString(Path.of(script.toString().replaceAll("\\.py$", ".expected")));
    }

    @Test
    void thereAreEnough() throws IOException {
        assertTrue(scripts().size() >= AT_LEAST, "only " + scripts().size() + " scripts");
    }

    @TestFactory
    Stream<DynamicTest> gilaPrintsWhatIsExpected() throws IOException {
        return scripts().stream()
                .map(p -> DynamicTest.dynamicTest(
                        ROOT.relativize(p).toString(), () -> assertEquals(expected(p), ScriptRunner.run(p))));
    }

    @TestFactory
    Stream<DynamicTest> cpythonPrintsWhatIsExpected() throws IOException {
        assumeTrue(cpythonIsInstalled(), "no python3.12 here");
        return scripts().stream()
                .filter(p -> !p.getFileName().toString().startsWith(OURS))
                .map(p -> DynamicTest.dynamicTest(
                        ROOT.relativize(p).toString(), () -> assertEquals(expected(p), outputOf("python3.12", p))));
    }

    private static boolean cpythonIsInstalled() {
        try {
            return new ProcessBuilder("python3.12", "-c", "import sys; sys.exit(sys.implementation.name != 'cpython')")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String outputOf(String python, Path script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(python, script.getFileName().toString())
                .directory(script.getParent().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        process.getInputStream().transferTo(out);
        process.waitFor();
        return out.toString(StandardCharsets.UTF_8);
    }
}
