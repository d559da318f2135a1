package dev.gila.code;

import dev.gila.ast.ConstantRepr;
import java.util.BitSet;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints code: one instruction on each line, registers by the names of their locals or the constants they hold. */
public final class Disassembler {
    private final CodeObject code;
    private final StringBuilder out = new StringBuilder();
    private final BitSet targets = new BitSet();

    private Disassembler(CodeObject code) {
        this.code = code;
    }

    /** The code and, after it, all code inside it. */
    public static String text(CodeObject code) {
        Disassembler d = new Disassembler(code);
        d.print();
        for (Object constant : code.constants()) {
            if (constant instanceof CodeObject inner) {
                d.out.append('\n').append(text(inner));
            }
        }
        return d.out.toString();
    }

    private void print() {
        out.append(code.qualifiedName()).append(", line ").append(code.firstLine());
        out.append(": ").append(code.registers()).append(" registers\n");
        findTargets();
        int[] words = code.instructions();
        int line = 0;
        for (int pc = 0; pc < words.length; pc += Opcode.of(words[pc]).length()) {
            int here = code.positions().lineAt(pc);
            out.append(here == line || here == 0 ? "     " : String.format("%4d ", here));
            line = here == 0 ? line : here;
            instruction(pc);
        }
        ExceptionTable table = code.exceptions();
        for (int i = 0; i < table.size(); i++) {
            out.append("     from ").append(table.start(i)).append(" to ").append(table.end(i));
            out.append(": handled at ").append(table.handler(i)).append('\n');
        }
    }

    private void findTargets() {
        int[] words = code.instructions();
        for (int pc = 0; pc < words.length; pc += Opcode.of(words[pc]).length()) {
            Opcode opcode = Opcode.of(words[pc]);
            int at = opcode.operands().indexOf(Operand.TARGET);
            if (at >= 0) {
                targets.set(words[pc + 1 + at]);
            }
        }
    }

    private void instruction(int pc) {
        int[] words = code.instructions();
        Opcode opcode = Opcode.of(words[pc]);
        out.append(targets.get(pc) ? ">>" : "  ").append(String.format("%5d ", pc));
        StringBuilder text =
                new StringBuilder(String.format("%-20s", opcode.name().toLowerCase(Locale.ROOT)));
        for (int i = 0; i < opcode.operands().size(); i++) {
            Operand kind = opcode.operands().get(i);
            if (kind != Operand.CACHE) {
                text.append(' ').append(operand(kind, words[pc + 1 + i]));
            }
        }
        out.append(text.toString().stripTrailing()).append('\n');
    }

    private String operand(Operand kind, int value) {
        if (kind.isRegister()) {
            return register(value);
        }
        return switch (kind) {
            case NAME -> "." + code.names()[value];
            case TARGET -> "->" + value;
            default -> "#" + value;
        };
    }

    private String register(int r) {
        if (r < 0) {
            return "-";
        }
        if (r < code.localNames().length) {
            return code.localNames()[r];
        }
        int constant = r - code.firstConstant();
        return constant < 0 ? "t" + (r - code.localNames().length) : constant(code.constants()[constant]);
    }

    private static String constant(Object value) {
        if (value instanceof CodeObject inner) {
            return "<code " + inner.name() + ">";
        } else if (value instanceof ConstantTuple tuple) {
            return tuple.items().stream().map(Disassembler::constant).collect(Collectors.joining(", ", "(", ")"));
        } else if (value instanceof KeywordNames keywords) {
            return keywords.names().toString();
        } else if (value instanceof ConstantComplex c) {
            return "(" + c.real() + (c.imaginary() < 0 ? "" : "+") + c.imaginary() + "j)";
        }
        return ConstantRepr.of(value);
    }
}
