package dev.gila.code;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Writes the page of opcodes from the table. */
public final class OpcodesPage {
    private OpcodesPage() {}

    /** The page in Markdown. */
    public static String text() {
        StringBuilder page = new StringBuilder("""
            # Opcodes

            Code runs on registers: locals first, then temporaries, then constants. Each instruction is its number
            and one number for each operand. `d` is a register that is written, `s` one that is read (`s2`, `s3`
            where there are several), `..` a run of them, `?` one that may be absent.

            | | instruction | operands | meaning |
            |--:|---|---|---|
            """);
        for (Opcode opcode : Opcode.values()) {
            String operands = opcode.operands().stream().map(o -> o.sign).collect(Collectors.joining(" "));
            page.append("| ").append(opcode.code());
            page.append(" | ").append(opcode.name());
            page.append(" | ").append(operands);
            page.append(" | ").append(opcode.meaning().replace("|", "\\|").replace("*", "\\*"));
            page.append(" |\n");
        }
        return page.toString();
    }

    /** Writes the page to the file named. */
    public static void main(String[] args) throws java.io.IOException {
        Files.writeString(Path.of(args[0]), text());
    }
}
