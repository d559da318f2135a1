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

    /** Each thread packs its calls for itself. */
    @Test
    void threadsCallAtOnce() throws InterruptedException {
        int[] wrong = new int[4];
        Thread[] threads = new Thread[wrong.length];
        for (int t = 0; t < threads.length; t++) {
            int me = t;
            threads[t] = new Thread(() -> wrong[me] = wrongSums(Library.kernels(), 7000));
            threads[t].start();
        }
        for (Thread thread : threads) thread.join();
        for (int count : wrong) assertEquals(0, count);
    }

    private static int wrongSums(NativeKernels library, int times) {
        int wrong = 0;
        try (Memory out = library.allocate(8);
                Memory in = library.allocate(8)) {
            Operand sum = Operand.contiguous(out, DType.INT64, 1);
            Operand a = Operand.contiguous(in, DType.INT64, 1);
            Call call = Call.of(Kernel.ADD, DType.INT64, sum, a, a);
            for (int i = 0; i < times; i++) {
                in.putLong(0, i);
                library.run(call);
                if (out.getLong(0) != 2L * i) wrong++;
            }
        }
        return wrong;
    }

    @Test
    void statusesComeBack() {
        NativeKernels library = Library.kernels();
        try (Memory memory = library.allocate(1 << 16);
                CancelFlag flag = new CancelFlag(library)) {
            memory.putLong(0, 7);
            Operand places = Operand.contiguous(memory, DType.INT64, 1);
            Call take = Call.of(
                    Kernel.TAKE,
                    DType.UINT64,
                    new Operand(memory, DType.UINT64, 16, new long[] {1}, new long[] {8}),
                    new Operand(memory, DType.UINT64, 8, new long[] {1}, new long[] {8}),
                    places);
            assertThrows(IndexOutOfBoundsException.class, () -> library.run(take));
            flag.raise();
            Operand numbers = Operand.contiguous(memory, DType.FLOAT64, 1 << 13);
            Call square = Call.of(Kernel.SQUARE, DType.FLOAT64, numbers, numbers);
            assertThrows(KernelCancelledException.class, () -> library.run(square.with(flag)));
        }
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
