package dev.gila.runtime;

import dev.gila.ast.Mod;
import dev.gila.code.CodeObject;
import dev.gila.code.Verifier;
import dev.gila.compiler.Compiler;
import dev.gila.compiler.CompilerOptions;
import dev.gila.compiler.Warnings;
import dev.gila.modules.imports.CodeCache;
import dev.gila.parser.Parser;
import dev.gila.source.SourceError;
import dev.gila.source.SourceText;
import dev.gila.token.TokenWarnings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compiles Python's library ahead, as part of the build: a start reads its code and compiles none of it. All of it is
 * verified on the way, so that the library is a test of the compiler.
 */
public final class Precompile {
    private Precompile() {}

    /** Compiles every source file below the folder named; a file that is no valid Python is left alone. */
    public static void main(String[] args) throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of(args[0]))) {
            List<Path> sources =
                    walk.filter(file -> file.toString().endsWith(".py")).toList();
            long compiled = sources.parallelStream().filter(Precompile::compile).count();
            System.out.println(compiled + " of " + sources.size() + " files compiled");
        }
    }

    private static boolean compile(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            SourceText source = SourceText.decode(file.toString(), Files.readAllBytes(file));
            Mod tree = Parser.file(source, TokenWarnings.NONE);
            CodeObject code = Compiler.compile(source, tree, CompilerOptions.DEFAULT, Warnings.NONE);
            List<String> faults = Verifier.faults(code);
            if (!faults.isEmpty()) throw new IllegalStateException("bug in Gila: " + file + ": " + faults);
            CodeCache.write(file, attributes, code);
            return true;
        } catch (SourceError e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
