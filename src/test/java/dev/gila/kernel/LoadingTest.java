package dev.gila.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Loading as a user meets it: the classes in a jar, a process of their own, and directories that refuse. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@DisabledIfSystemProperty(named = "gila.library", matches = ".+", disabledReason = "what is loaded here is in the jar")
class LoadingTest {
    private static final String LIBRARY = Platform.RESOURCE_PREFIX + "/" + System.mapLibraryName("gila");
    private static final int PROCESSES = Integer.getInteger("gila.test.processes", 24);
    private static final String UNENFORCED = "an emulator maps libraries as data, which noexec does not forbid";

    /** What {@link Report} prints last, whichever kernels compute it. */
    private static final String RESULT = "result 328350";

    @TempDir
    private static Path jars;

    private static Path jar;

    @TempDir
    private Path folder;

    private Path cache;
    private Path temporary;

    /** Prints which kernels were chosen, from where, and what they compute. */
    static final class Report {
        public static void main(String[] args) {
            Kernels kernels = Kernels.best();
            System.out.println("target " + kernels.target());
            if (kernels instanceof NativeKernels library) System.out.println("file " + library.file());
            try (Memory memory = kernels.allocate(100 * Long.BYTES);
                    Memory sum = kernels.allocate(Long.BYTES)) {
                for (int i = 0; i < 100; i++) memory.putLong((long) i * Long.BYTES, (long) i * i);
                Operand values = Operand.contiguous(memory, DType.INT64, 100);
                kernels.run(Call.of(Kernel.SUM, DType.INT64, Operand.contiguous(sum, DType.INT64), values));
                System.out.println("result " + sum.getLong(0));
            }
        }
    }

    /** What a process printed, line by line, standard error included. */
    private record Output(List<String> lines) {
        /** The rest of the line that begins so. */
        String of(String word) {
            return lines.stream()
                    .filter(line -> line.startsWith(word + " "))
                    .findFirst()
                    .map(line -> line.substring(word.length() + 1))
                    .orElseThrow(() -> new AssertionError("no " + word + " in " + lines));
        }

        void isNative() {
            assertEquals(3, lines.size(), lines::toString);
            assertNotEquals("java", of("target"));
            assertEquals(RESULT, lines.get(2));
        }

        /** The kernels in Java, and one warning with these words. */
        void isJava(String... words) {
            assertEquals(3, lines.size(), lines::toString);
            assertTrue(lines.get(0).startsWith("gila: native kernels cannot be used ("), lines.get(0));
            for (String word : words) assertTrue(lines.get(0).contains(word), lines.get(0));
            assertEquals(List.of("target java", RESULT), lines.subList(1, 3));
        }
    }

    @BeforeAll
    static void pack() throws IOException {
        Library.kernels(); // or there is nothing to load
        jar = pack("gila.jar", "");
    }

    @BeforeEach
    void makeFolders() throws IOException {
        cache = folder.resolve("cache");
        temporary = Files.createDirectory(folder.resolve("tmp"));
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** A jar of the classes here and the library, at whose end {@code more} is written; null leaves the library out. */
    private static Path pack(String name, String more) throws IOException {
        Path file = jars.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
            for (Class<?> type : List.of(Kernels.class, LoadingTest.class)) {
                Path classes = place(type).resolve("dev/gila/kernel");
                try (Stream<Path> found = Files.list(classes)) {
                    for (Path each : found.filter(Files::isRegularFile).toList()) {
                        entry(out, "dev/gila/kernel/" + each.getFileName(), Files.readAllBytes(each), "");
                    }
                }
            }
            if (more == null) return file;
            try (InputStream library = Kernels.class.getResourceAsStream("/" + LIBRARY)) {
                entry(out, LIBRARY, library.readAllBytes(), more);
            }
        }
        return file;
    }

    private static void entry(OutputStream jar, String name, byte[] bytes, String more) throws IOException {
        ((JarOutputStream) jar).putNextEntry(new JarEntry(name));
        jar.write(bytes);
        jar.write(more.getBytes(StandardCharsets.UTF_8));
    }

    /** A process with {@link #cache} and {@link #temporary} for its directories. */
    private ProcessBuilder command(Path jar, List<String> before, String... options) {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-Djava.io.tmpdir=" + temporary));
        command.addAll(Arrays.asList(options));
        command.addAll(List.of("-cp", jar + System.getProperty("path.separator") + place(Native.class)));
        command.add(Report.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put(Platform.isWindows() ? "LOCALAPPDATA" : "XDG_CACHE_HOME", cache.toString());
        builder.environment().remove("XDG_RUNTIME_DIR");
        return builder;
    }

    private static Output output(Process process) throws IOException, InterruptedException {
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), text);
        return new Output(text.lines().toList());
    }

    private Output run(String... options) throws IOException, InterruptedException {
        return output(command(jar, List.of(), options).start());
    }

    private static List<Path> files(Path directory) throws IOException {
        if (!Files.exists(directory)) return List.of();
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** The only file in the cache. */
    private Path kept() throws IOException {
        List<Path> files = files(cache);
        assertEquals(1, files.size(), files::toString);
        return files.get(0);
    }

    @Test
    void theJarsLibraryIsKeptInTheCacheAndNothingElse() throws Exception {
        Output first = run();
        first.isNative();
        assertEquals(kept().toString(), first.of("file"));
        run().isNative();
        kept();
        assertEquals(List.of(), files(temporary));
    }

    @Test
    void manyProcessesMayStartAtOnceOnAnEmptyCache() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(command(jar, List.of()).start());
        }
        for (Process process : processes) output(process).isNative();
        kept();
        assertEquals(List.of(), files(temporary));
    }

    @Test
    void aDamagedFileInTheCacheIsReplaced() throws Exception {
        run().isNative();
        Files.writeString(kept(), "half a library");
        run().isNative();
        kept();
    }

    @Test
    void whereTheHomeCannotBeWrittenATemporaryDirectoryServes() throws Exception {
        Files.writeString(cache, "a file where the folder would be");
        Output output = run();
        output.isNative();
        assertTrue(output.of("file").contains(temporary.toString()), output::toString);
        assertEquals(List.of(), files(temporary), "the file was to be removed");
    }

    @Test
    void whoHasNoHomeGetsATemporaryDirectory() throws Exception {
        ProcessBuilder builder = command(jar, List.of(), "-Duser.home=?");
        builder.directory(folder.toFile()).environment().remove("XDG_CACHE_HOME");
        output(builder.start()).isNative();
        assertEquals(List.of(), files(folder.resolve("?")));
    }

    @Test
    void aDirectoryWhereNothingCanBeWrittenIsOneClearLine() throws Exception {
        Files.writeString(cache, "a file where the folder would be");
        run("-Dgila.cache=" + cache).isJava(cache.toString(), "-Dgila.cache=DIR");
    }

    /** A shell that puts a file system with these options at {@link #cache}, seen by its process alone. */
    private List<String> mounted(String options) throws IOException, InterruptedException {
        assumeTrue(Platform.isLinux(), "mounting is Linux's");
        Files.createDirectories(cache);
        for (String unshare : List.of("unshare -m", "unshare -rm")) {
            List<String> shell = new ArrayList<>(List.of(unshare.split(" ")));
            String mount = "mount -t tmpfs -o " + options + " tmpfs '" + cache + "' && exec \"$@\"";
            shell.addAll(List.of("sh", "-c", mount, "sh"));
            List<String> trial = new ArrayList<>(shell);
            trial.add("true");
            try {
                if (new ProcessBuilder(trial).start().waitFor() == 0) return shell;
            } catch (IOException e) {
                break; // no unshare
            }
        }
        assumeTrue(false, "this system does not let us mount a file system to try it with");
        return List.of();
    }

    @Test
    @DisabledIfSystemProperty(named = "gila.test.emulated", matches = "true", disabledReason = UNENFORCED)
    void aCacheMountedNoexecIsPassedOver() throws Exception {
        Output output = output(command(jar, mounted("noexec")).start());
        output.isNative();
        assertTrue(output.of("file").contains(temporary.toString()), output::toString);
    }

    @Test
    void aReadOnlyCacheIsPassedOver() throws Exception {
        Output output = output(command(jar, mounted("ro")).start());
        output.isNative();
        assertTrue(output.of("file").contains(temporary.toString()), output::toString);
    }

    @Test
    @DisabledIfSystemProperty(named = "gila.test.emulated", matches = "true", disabledReason = UNENFORCED)
    void noexecEverywhereIsOneClearLine() throws Exception {
        output(command(jar, mounted("noexec"), "-Dgila.cache=" + cache).start())
                .isJava("mounted noexec: " + cache, "-Dgila.cache=DIR");
    }

    @Test
    void aStrayLibraryOnTheSystemsPathsIsNotTaken() throws Exception {
        Path stray = Files.createDirectory(folder.resolve("stray"));
        Files.writeString(stray.resolve(System.mapLibraryName("gila")), "not this one");
        ProcessBuilder builder = command(jar, List.of(), "-Djava.library.path=" + stray, "-Djna.library.path=" + stray);
        builder.directory(stray.toFile()).environment().put("LD_LIBRARY_PATH", stray.toString());
        Output output = output(builder.start());
        output.isNative();
        assertEquals(kept().toString(), output.of("file"));
    }

    @Test
    void aJarWithoutALibraryForThisPlatformComputesInJava() throws Exception {
        output(command(pack("none.jar", null), List.of()).start())
                .isJava("there is none for " + Platform.RESOURCE_PREFIX);
    }

    @Test
    void aNamedFileIsUsedAsItIs() throws Exception {
        run().isNative();
        Path named = Files.move(kept(), folder.resolve("elsewhere"));
        Output output = run("-Dgila.library=" + named);
        output.isNative();
        assertEquals(named.toString(), output.of("file"));
        run("-Dgila.library=" + folder.resolve("absent")).isJava("there is no file");
    }

    private static Object report(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> kernels = Class.forName("dev.gila.kernel.Kernels", true, loader);
        Object best = kernels.getMethod("best").invoke(null);
        return kernels.getMethod("target").invoke(best);
    }

    /** With one JNA for both, and with one for each. */
    @Test
    void twoVersionsLiveInOneProcess() throws Exception {
        Path other = pack("other.jar", "another build");
        URL jna = place(Native.class).toUri().toURL();
        for (boolean shared : new boolean[] {true, false}) {
            ClassLoader parent = new Only(shared ? Native.class.getClassLoader() : null);
            List<Object> targets = new ArrayList<>();
            for (Path each : List.of(jar, other, jar)) {
                try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {each.toUri().toURL(), jna}, parent)) {
                    targets.add(report(loader));
                }
            }
            assertEquals(Library.kernels().target(), targets.get(0));
            assertEquals(1, targets.stream().distinct().count(), targets::toString);
        }
    }

    /** Sees the platform's classes, and JNA's where they are given. */
    private static final class Only extends ClassLoader {
        private final ClassLoader jna;

        Only(ClassLoader jna) {
            super(ClassLoader.getPlatformClassLoader());
            this.jna = jna;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (jna == null || !name.startsWith("com.sun.jna.")) throw new ClassNotFoundException(name);
            return jna.loadClass(name);
        }
    }
}
