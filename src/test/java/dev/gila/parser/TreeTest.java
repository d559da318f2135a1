package dev.gila.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gila.ast.AstDump;
import dev.gila.ast.Mod;
import dev.gila.source.SourceText;
import dev.gila.token.TokenWarnings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees against those of CPython 3.12: stored ones, and those of all our scripts where that Python is installed. */
class TreeTest {
    private static final String DUMP = """
        import ast, sys
        for name in sys.argv[1:]:
            data = open(name, 'rb').read()
            tree = ast.parse(data)
            lines = data.split(b'\\n')
            for node in ast.walk(tree):
                if isinstance(node, ast.JoinedStr):  # some releases end a format with an empty constant
                    node.values = [v for v in node.values if getattr(v, 'value', None) != '']
                if hasattr(node, 'col_offset'):
                    start, end = lines[node.lineno - 1], lines[node.end_lineno - 1]
                    node.col_offset = len(start[:node.col_offset].decode())
                    node.end_col_offset = len(end[:node.end_col_offset].decode())
            sys.stdout.buffer.write(ast.dump(tree, indent=2, include_attributes=True).encode() + b'\\0')
        """;

    @ParameterizedTest
    @ValueSource(strings = {"operators", "literals", "comprehensions", "statements", "definitions", "patterns"})
    void matchesTheStoredTree(String name) throws IOException {
        String tree = dump(resource(name + ".py"));
        assertEquals(resource(name + ".ast"), tree + "\n");
    }

    private static String resource(String name) throws IOException {
        try (var in = TreeTest.class.getResourceAsStream("trees/" + name)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static String dump(String source) {
        return AstDump.dump(Parser.file(SourceText.of("<source>", source), TokenWarnings.NONE), true);
    }

    @Test
    void matchesCPythonOnEveryScript() throws IOException, InterruptedException {
        List<Path> scripts = scripts();
        assertTrue(scripts.size() >= 50, "the scripts are not where they are looked for");
        Path python = python();
        assumeTrue(python != null, "no CPython 3.12 here");
        List<String> command = new java.util.ArrayList<>(List.of(python.toString(), "-W", "ignore", "-c", DUMP));
        scripts.forEach(script -> command.add(script.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] expected = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                .split("\0");
        assertEquals(0, process.waitFor());
        for (int i = 0; i < expected.length; i++) {
            byte[] bytes = Files.readAllBytes(scripts.get(i));
            Mod tree = Parser.file(SourceText.decode(scripts.get(i).toString(), bytes), TokenWarnings.NONE);
            assertEquals(expected[i], AstDump.dump(tree, true), scripts.get(i).toString());
        }
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/python"))) {
            return files.filter(file -> file.toString().endsWith(".py"))
                    .sorted()
                    .toList();
        }
    }

    /** CPython 3.12 on the path or among pyenv's versions, or null. */
    private static Path python() throws IOException {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
            Path python = Path.of(folder, "python3.12");
            if (Files.isExecutable(python) && !folder.contains("shims")) {
                return python;
            }
        }
        Path versions = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
        if (!Files.isDirectory(versions)) {
            return null;
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.filter(version -> version.getFileName().toString().startsWith("3.12."))
                    .map(version -> version.resolve("bin").resolve("python3.12"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElse(null);
        }
    }

    @Test
    void dumpsOneLineForSmallNodes() {
        Mod.Expression tree = Parser.expression(SourceText.of("<source>", "f(x, y=1)"), TokenWarnings.NONE);
        assertEquals("""
            Expression(
              body=Call(
                func=Name(id='f', ctx=Load()),
                args=[
                  Name(id='x', ctx=Load())],
                keywords=[
                  keyword(
                    arg='y',
                    value=Constant(value=1))]))\
            """, AstDump.dump(tree));
    }
}
