package dev.gila.structure;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The repository's own source files, found and parsed (not attributed) for the tests of its structure. */
final class Sources {
    /** Surefire and the IDEs both run tests with the project's folder as the working directory. */
    static final Path ROOT = Path.of("").toAbsolutePath();

    static final Path MAIN = ROOT.resolve("src/main/java");

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private Sources() {}

    /** Every file below {@code folder} whose name ends with one of {@code suffixes}; none if there is no such folder. */
    static List<Path> files(Path folder, String... suffixes) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(suffixes).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parsed units and the task that parsed them, which a caller needs for their positions. */
    record Parsed(JavacTask task, List<CompilationUnitTree> units) {}

    static Parsed parse(List<Path> files) {
        StandardJavaFileManager manager = JAVAC.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        JavacTask task = (JavacTask) JAVAC.getTask(
                null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
        try {
            Stream.Builder<CompilationUnitTree> units = Stream.builder();
            task.parse().forEach(units);
            return new Parsed(task, units.build().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's path as people write it in this repository. */
    static String name(Path file) {
        return ROOT.relativize(file.toAbsolutePath()).toString().replace('\\', '/');
    }

    static String name(CompilationUnitTree unit) {
        return name(Path.of(unit.getSourceFile().toUri()));
    }
}
