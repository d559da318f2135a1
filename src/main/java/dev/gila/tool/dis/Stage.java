package dev.gila.tool.dis;

import dev.gila.ast.AstDump;
import dev.gila.ast.Mod;
import dev.gila.code.Disassembler;
import dev.gila.compiler.Compiler;
import dev.gila.compiler.CompilerOptions;
import dev.gila.compiler.Warnings;
import dev.gila.parser.Parser;
import dev.gila.scope.ScopeDump;
import dev.gila.scope.SymbolTable;
import dev.gila.source.SourceText;
import dev.gila.token.TokenWarnings;
import dev.gila.token.Tokenizer;
import java.util.function.Function;

/** A stage of the way from text to code, and how its result looks in print. */
public enum Stage {
    TOKENS(source -> Tokenizer.tokenizeAll(source).print()),
    AST(source -> AstDump.dump(tree(source))),
    SCOPES(source -> ScopeDump.dump(SymbolTable.of(source, tree(source), false).top())),
    CODE(source -> Disassembler.text(Compiler.compile(source, tree(source), CompilerOptions.DEFAULT, Warnings.NONE)));

    private final Function<SourceText, String> print;

    Stage(Function<SourceText, String> print) {
        this.print = print;
    }

    /**
     * The stage's result for a program, in lines that end in {@code \n}.
     *
     * @throws dev.gila.source.SourceError where the program is no valid Python
     */
    public String print(SourceText source) {
        String text = print.apply(source);
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    private static Mod tree(SourceText source) {
        return Parser.file(source, TokenWarnings.NONE);
    }
}
