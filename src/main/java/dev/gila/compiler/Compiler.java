package dev.gila.compiler;

import dev.gila.ast.Mod;
import dev.gila.code.CodeFlags;
import dev.gila.code.CodeObject;
import dev.gila.scope.SymbolTable;
import dev.gila.source.SourceError;
import dev.gila.source.SourceText;

/** Compiles a program. */
public final class Compiler {
    private Compiler() {}

    /**
     * Compiles a program to the code of its module.
     *
     * @throws SourceError where the program is no valid Python
     */
    public static CodeObject compile(SourceText source, Mod tree, CompilerOptions options, Warnings warnings) {
        try {
            boolean futureAnnotations = Futures.check(source, tree) || options.futureAnnotations();
            SymbolTable scopes = SymbolTable.of(source, tree, futureAnnotations);
            return new Compilation(source, scopes, options, futureAnnotations, warnings).module(tree);
        } catch (StackOverflowError e) {
            throw new SourceError(
                    SourceError.Kind.RECURSION_ERROR,
                    "maximum recursion depth exceeded during compilation",
                    source.filename(),
                    0,
                    0,
                    0,
                    0,
                    null,
                    false);
        }
    }

    /** Whether code made under {@code from __future__ import annotations} passes that on to what it compiles. */
    public static boolean inheritsAnnotations(CodeObject code) {
        return code.has(CodeFlags.FUTURE_ANNOTATIONS);
    }
}
