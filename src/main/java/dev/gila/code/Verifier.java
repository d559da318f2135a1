package dev.gila.code;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Checks that code is well formed: what it finds is a bug of the compiler, never of a program. */
public final class Verifier {
    private final CodeObject code;
    private final BitSet starts = new BitSet();
    private final List<String> faults = new ArrayList<>();

    private Verifier(CodeObject code) {
        this.code = code;
    }

    /** The faults found in the code and in code inside it, empty for good code. */
    public static List<String> faults(CodeObject code) {
        Verifier verifier = new Verifier(code);
        verifier.check();
        for (Object constant : code.constants()) {
            if (constant instanceof CodeObject inner) {
                verifier.faults.addAll(faults(inner));
            }
        }
        return verifier.faults;
    }

    private void check() {
        int[] words = code.instructions();
        Opcode last = null;
        for (int pc = 0; pc < words.length; pc += last.length()) {
            if (words[pc] < 0 || words[pc] >= Opcode.count()) {
                fault(pc, "no opcode " + words[pc]);
                return;
            }
            last = Opcode.of(words[pc]);
            starts.set(pc);
            if (pc + last.length() > words.length) {
                fault(pc, last + " is cut off");
                return;
            }
        }
        if (last == null || !last.endsBlock()) {
            fault(words.length, "control falls off the end");
        }
        for (int pc = starts.nextSetBit(0); pc >= 0; pc = starts.nextSetBit(pc + 1)) {
            instruction(pc, Opcode.of(words[pc]));
        }
        tables();
    }

    private void instruction(int pc, Opcode opcode) {
        for (int i = 0; i < opcode.operands().size(); i++) {
            Operand kind = opcode.operands().get(i);
            int value = code.instructions()[pc + 1 + i];
            int next = i + 1 < opcode.operands().size() ? code.instructions()[pc + 2 + i] : 0;
            String wrong = wrong(kind, value, next);
            if (wrong != null) {
                fault(pc, opcode + " operand " + (i + 1) + ": " + wrong);
            }
        }
    }

    private String wrong(Operand kind, int value, int next) {
        int writable = code.firstConstant();
        return switch (kind) {
            case DEF -> outside("written register", value, 0, writable);
            case DEF_PAIR -> outside("written pair", value, 0, writable - 1);
            case DEFS -> next == 0 ? null : outside("written registers", value, 0, writable - next + 1);
            case USE -> outside("register", value, 0, code.registers());
            case OPTIONAL -> outside("register", value, -1, code.registers());
            case USE_PAIR -> outside("pair", value, 0, writable - 1);
            case USES -> next == 0 ? null : outside("registers", value, 0, code.registers() - next + 1);
            case LOCAL, CELL -> outside("local", value, 0, code.localNames().length);
            case COUNT -> outside("count", value, 0, code.registers() + 1);
            case NAME -> outside("name", value, 0, code.names().length);
            case CACHE -> outside("cache", value, 0, code.caches());
            case TARGET -> starts.get(Math.max(0, value)) ? null : "no instruction at " + value;
            case NUMBER -> value < 0 ? "negative" : null;
        };
    }

    private static String outside(String what, int value, int from, int to) {
        return value >= from && value < to ? null : what + " " + value + " is not in " + from + ".." + (to - 1);
    }

    private void tables() {
        int end = code.instructions().length;
        ExceptionTable table = code.exceptions();
        for (int i = 0; i < table.size(); i++) {
            boolean sane = table.start(i) < table.end(i)
                    && starts.get(table.start(i))
                    && (table.end(i) == end || starts.get(table.end(i)))
                    && starts.get(table.handler(i));
            if (!sane) {
                fault(table.start(i), "exception table row " + i);
            } else if (code.instructions()[table.handler(i)] != Op.ENTER_HANDLER) {
                fault(table.handler(i), "a handler does not start with ENTER_HANDLER");
            }
        }
        PositionTable positions = code.positions();
        for (int i = 0; i < positions.size(); i++) {
            if (!starts.get(positions.start(i))) {
                fault(positions.start(i), "position table row " + i);
            }
        }
    }

    private void fault(int pc, String what) {
        faults.add(code.qualifiedName() + " at " + pc + ": " + what);
    }
}
