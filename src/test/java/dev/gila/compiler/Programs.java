package dev.gila.compiler;

import dev.gila.ast.Mod;
import dev.gila.code.CodeObject;
import dev.gila.parser.Parser;
import dev.gila.scope.Scope;
import dev.gila.scope.SymbolTable;
import dev.gila.source.SourceText;
import dev.gila.token.TokenWarnings;

/** Program text to the later stages, for tests. */
public final class Programs {
    private Programs() {}

    public static CodeObject compile(String text) {
        SourceText source = SourceText.of("program.py", text);
        Mod tree = Parser.file(source, TokenWarnings.NONE);
        return Compiler.compile(source, tree, CompilerOptions.DEFAULT, Warnings.NONE);
    }

    public static Scope scopes(String text) {
        SourceText source = SourceText.of("program.py", text);
        return SymbolTable.of(source, Parser.file(source, TokenWarnings.NONE), false)
                .top();
    }
}
