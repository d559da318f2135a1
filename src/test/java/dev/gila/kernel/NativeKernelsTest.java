package dev.gila.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeKernelsTest {
    @Test
    void theCallThatDoesNothing() {
        assertEquals(42, Library.kernels().noop(42));
    }

    @Test
    void targetsCanBeChosen() {
        NativeKernels library = Library.kernels();
        String best = library.target();
        try {
            library.select("scalar");
            assertEquals("scalar", library.target());
        } finally {
            library.select(best);
        }
        assertEquals(best, library.target());
        assertThrows(IllegalArgumentException.class, () -> library.select("abacus"));
    }

    /** What another process prints whose library is that file. */
    private static List<String> withLibrary(String file) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dgila.library=" + file,
                "-cp",
                System.getProperty("java.class.path"),
                PrintTarget.class.getName());
        Process process = builder.redirectErrorStream(true).start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line; (line = reader.readLine()) != null; ) lines.add(line);
        }
        assertEquals(0, process.waitFor(), () -> String.join("\n", lines));
        return lines;
    }

    /** Says which kernels were chosen. */
    static final class PrintTarget {
        public static void main(String[] args) {
            System.out.println(Kernels.best().target() + " " + Kernels.best().target());
        }
    }

    @Test
    void aFileThatIsNoLibraryIsOneWarning(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("libgila.so"), "not a library");
        List<String> lines = withLibrary(file.toString());
        assertEquals(2, lines.size(), lines::toString);
        assertTrue(lines.get(0).startsWith("gila: native kernels cannot be used ("), lines.get(0));
        assertEquals("java java", lines.get(1));
    }

    @Test
    void noneIsNoWarning() throws IOException, InterruptedException {
        assertEquals(List.of("java java"), withLibrary("none"));
    }

    @Test
    void theTableIsPacked() throws IOException {
        try (InputStream page = Kernel.class.getResourceAsStream("KERNELS.md")) {
            String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            for (Kernel kernel : Kernel.values()) assertTrue(text.contains("| `" + kernel.label() + "` |"), text);
        }
    }
}
