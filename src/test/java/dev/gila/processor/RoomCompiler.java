package dev.gila.processor;

import dev.gila.object.BuiltinPackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles rooms given as text with the processor, into a folder from which they can be loaded. */
final class RoomCompiler {
    private static final String HEADER =
            "package rooms; import dev.gila.object.*; import dev.gila.object.Def.Kind; import java.util.*;\n";

    private final Path output;
    private final List<JavaFileObject> sources = new ArrayList<>();
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

    RoomCompiler(Path output) {
        this.output = output;
    }

    /** Adds a class of package {@code rooms}; the first line of {@code text} is line 2 of the file. */
    RoomCompiler add(String className, String text) {
        sources.add(
                new SimpleJavaFileObject(
                        URI.create("string:///rooms/" + className + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return HEADER + text;
                    }
                });
        return this;
    }

    private boolean compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            List<String> options = List.of("-classpath", System.getProperty("java.class.path"));
            JavaCompiler.CompilationTask task = compiler.getTask(null, files, diagnostics, options, null, sources);
            task.setProcessors(List.of(new RoomProcessor()));
            return task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles, and loads the package's registry. */
    BuiltinPackage registry() throws ReflectiveOperationException, MalformedURLException {
        if (!compile()) throw new AssertionError(diagnostics.getDiagnostics().toString());
        URL[] urls = {output.toUri().toURL()};
        ClassLoader loader = new URLClassLoader(urls, RoomCompiler.class.getClassLoader());
        return (BuiltinPackage)
                Class.forName("rooms.Registry", true, loader).getConstructor().newInstance();
    }

    /** Compiles what must not compile; returns the processor's messages as {@code line: message}. */
    List<String> errors() {
        if (compile()) throw new AssertionError("it compiled");
        return diagnostics.getDiagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .map(d -> d.getLineNumber() + ": " + d.getMessage(null))
                .toList();
    }
}
