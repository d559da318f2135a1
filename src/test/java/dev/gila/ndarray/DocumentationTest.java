package dev.gila.ndarray;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every example in Java of the guide, of the README and of Javadoc is compiled and run as it is written, and prints what its
 * comments say; the right-hand sides of the guide's tables are compiled.
 */
class DocumentationTest {
    private static final Path GUIDE = Path.of("docs/ARRAYS.md");
    private static final Pattern BLOCK = Pattern.compile("^```java\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern JAVADOC = Pattern.compile("<pre>\\{@code\n(.*?)\n \\* }</pre>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("`([^`]*\\([^`]*)`");
    private static final Pattern PRINTED = Pattern.compile("System\\.out\\.println\\(.*\\); +// (\\[.*])");

    /** What examples use without saying what it is. */
    private static final String GIVEN = """
        static NDArray a = NDArray.arange(DType.FLOAT64, 24).reshape(4, 3, 2), b = a.plus(1), c = a.copy();
        static NDArray rows = NDArray.of(0L, 3), columns = NDArray.of(2L, 1), mask = a.greater(4), m = mask;
        static NDArray x = NDArray.linspace(0, 1, 9), y = x.square(), v = x.slice(0, 3), points = a.reshape(12, 2);
        static NDArray bits = NDArray.zeros(DType.UINT8, 3), order = NDArray.of(1L, 0), stack = a, other = NDArray.ones(DType.FLOAT64, 4, 2, 5);
        static Polynomial p = Polynomial.of(1, 2);
        static Path f = Path.of("none");
        static java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(16);
        static long i = 1, n = 2, schema, array;
        static int axis;
        static void start(Generator part) {}
        """;

    private static final String IMPORTS = """
        import static dev.gila.ndarray.Index.*;
        import java.nio.ByteBuffer;
        import java.nio.ByteOrder;
        import java.nio.file.Files;
        import java.nio.file.Path;
        import java.util.List;
        import dev.gila.kernel.DType;
        import dev.gila.ndarray.*;
        import dev.gila.ndarray.fft.*;
        import dev.gila.ndarray.io.*;
        import dev.gila.ndarray.linalg.*;
        import dev.gila.ndarray.polynomial.*;
        import dev.gila.ndarray.random.*;
        """;

    @TempDir
    Path folder;

    private final Map<String, String> examples = new TreeMap<>();

    private void collect(Path file, Pattern pattern, String prefix) throws IOException {
        Matcher found = pattern.matcher(Files.readString(file));
        String name = file.getFileName().toString().replaceAll("\\W", "_");
        for (int number = 0; found.find(); number++) {
            // The interpreter is not on this class path.
            if (found.group(1).contains("Gila.builder")) continue;
            examples.put(name + number, found.group(1).replaceAll("(?m)^" + prefix, ""));
        }
    }

    /** A class for each example; its imports in front of the others. */
    private Path source(String name, String code) throws IOException {
        StringBuilder imports = new StringBuilder(IMPORTS);
        StringBuilder body = new StringBuilder();
        code.lines().forEach(line -> (line.startsWith("import ") ? imports : body).append(line + "\n"));
        String text = imports + "public class " + name + " {\n" + GIVEN
                + "public static void run() throws Exception {\n" + body + "}\n}\n";
        return Files.writeString(folder.resolve(name + ".java"), text);
    }

    private void compile(Map<String, String> codes) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Map.Entry<String, String> code : codes.entrySet()) sources.add(source(code.getKey(), code.getValue()));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
            boolean done = compiler.getTask(
                            errors, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertTrue(done, errors::toString);
        }
    }

    private String printed(ClassLoader loader, String name) throws ReflectiveOperationException {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            loader.loadClass(name).getMethod("run").invoke(null);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void examplesRunAsWritten() throws Exception {
        collect(GUIDE, BLOCK, "");
        collect(Path.of("README.md"), BLOCK, "");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/gila/ndarray"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) collect(file, JAVADOC, " \\* ?");
        }
        assertTrue(examples.size() > 14, examples.keySet()::toString);
        compile(examples);
        int compared = 0;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            for (Map.Entry<String, String> example : examples.entrySet()) {
                List<String> lines = printed(loader, example.getKey()).lines().toList();
                Matcher said = PRINTED.matcher(example.getValue());
                while (said.find()) {
                    assertTrue(lines.contains(said.group(1)), example.getKey() + " printed " + lines);
                    compared++;
                }
            }
        }
        assertTrue(compared > 3, "comments that say what is printed: " + compared);
    }

    @Test
    void theTablesAreInJava() throws IOException {
        StringBuilder calls = new StringBuilder();
        int count = 0;
        String[] tables = Files.readString(GUIDE).split("\\| NumPy \\| Gila \\|");
        for (int i = 1; i < tables.length; i++) {
            for (String row : tables[i].split("\n\n")[0].split("\n")) {
                Matcher cell = CELL.matcher(row.substring(Math.max(0, row.lastIndexOf(" | "))));
                while (cell.find()) {
                    calls.append(cell.group(1)).append(";\n");
                    count++;
                }
            }
        }
        assertTrue(count > 130, "calls in the tables: " + count);
        compile(Map.of("Tables", calls.toString()));
    }
}
