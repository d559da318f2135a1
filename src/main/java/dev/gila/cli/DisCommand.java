package dev.gila.cli;

import dev.gila.source.SourceError;
import dev.gila.source.SourceText;
import dev.gila.tool.dis.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "dis",
        description = "Shows what becomes of a program, without running it.",
        mixinStandardHelpOptions = true)
final class DisCommand implements Callable<Integer> {
    /** One option for each stage; the last stage when none is given. */
    static final class Choice {
        @Option(names = "--tokens", description = "its tokens, one on each line")
        boolean tokens;

        @Option(names = "--ast", description = "its syntax tree")
        boolean ast;

        @Option(names = "--scopes", description = "its scopes, and where each name is looked up")
        boolean scopes;

        @Option(names = "--code", description = "its bytecode (the default)")
        boolean code;

        Stage stage() {
            return tokens ? Stage.TOKENS : ast ? Stage.AST : scopes ? Stage.SCOPES : Stage.CODE;
        }
    }

    @ArgGroup
    private final Choice choice = new Choice();

    @Parameters(paramLabel = "FILE", description = "a Python source file, or - for standard input")
    private Path file;

    @Override
    public Integer call() {
        String name = file.toString();
        try {
            byte[] bytes = name.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(file);
            SourceText source = SourceText.decode(name.equals("-") ? "<stdin>" : name, bytes);
            System.out.print(choice.stage().print(source));
            return 0;
        } catch (IOException e) {
            System.err.println("gila dis: can't read '" + name + "': " + e.getMessage());
            return 2;
        } catch (SourceError e) {
            System.err.print(describe(e));
            return 1;
        }
    }

    /** As the interpreter reports it: file and line, the line itself, and a caret. */
    private static String describe(SourceError e) {
        StringBuilder out = new StringBuilder();
        out.append("  File \"")
                .append(e.filename())
                .append("\", line ")
                .append(e.line())
                .append('\n');
        if (e.text() != null) {
            String line = e.text().stripTrailing();
            int indent = line.length() - line.stripLeading().length();
            out.append("    ").append(line.strip()).append('\n');
            if (e.offset() > indent)
                out.append("    ").append(" ".repeat(e.offset() - 1 - indent)).append("^\n");
        }
        return out.append(e.kind().pythonName)
                .append(": ")
                .append(e.getMessage())
                .append('\n')
                .toString();
    }
}
