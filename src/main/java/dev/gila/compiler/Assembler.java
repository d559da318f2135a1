package dev.gila.compiler;

import dev.gila.code.ExceptionTable;
import dev.gila.code.Opcode;
import dev.gila.code.Operand;
import dev.gila.code.PositionTable;
import dev.gila.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts instructions one after another. Constants are negative operands until the number of registers is known. Nothing
 * is emitted where control cannot come; that is known because each label remembers whether anything leads to it.
 */
final class Assembler {
    private int[] words = new int[64];
    private int size;
    private final List<Label> labels = new ArrayList<>();
    private int[] positions = new int[40];
    private int positionSize;
    private Span span = Span.NONE;
    private Span emitted;
    private final List<Integer> exceptions = new ArrayList<>();
    private final List<Object> constants = new ArrayList<>();
    private final Map<Object, Integer> constantIndex = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> nameIndex = new HashMap<>();
    private int caches;

    /** The locals that are surely bound here; {@code null} where control cannot come. */
    private BitSet bound = new BitSet();

    // ---- where we are

    int position() {
        return size;
    }

    /** From here on instructions belong to this stretch of source. */
    void at(Span newSpan) {
        span = newSpan;
    }

    Span span() {
        return span;
    }

    boolean isReachable() {
        return bound != null;
    }

    boolean isBound(int local) {
        return bound == null || bound.get(local);
    }

    void setBound(int local, boolean value) {
        if (bound != null) {
            bound.set(local, value);
        }
    }

    /** The locals bound here, for a label that control may come to from any instruction between here and there. */
    BitSet boundHere() {
        return bound == null ? null : (BitSet) bound.clone();
    }

    /** Places a label here. */
    void place(Label label) {
        label.position = size;
        if (bound == null) {
            bound = label.bound;
        } else if (label.bound != null) {
            bound.and(label.bound);
        }
        if (bound != null) {
            bound = (BitSet) bound.clone();
        }
        emitted = null;
    }

    // ---- instructions

    /** Emits an instruction whose last target operand, if it has one, is {@code target}. */
    void jump(Opcode opcode, Label target, int... operands) {
        if (bound == null) {
            return;
        }
        int[] all = Arrays.copyOf(operands, operands.length + 1);
        labels.add(target);
        all[operands.length] = labels.size() - 1;
        if (target.position == Label.UNPLACED) {
            target.reachedWith(bound);
        }
        emit(opcode, all);
    }

    void emit(Opcode opcode, int... operands) {
        if (bound == null) {
            return;
        }
        if (operands.length != opcode.operands().size()) {
            throw new IllegalStateException("bug in Gila: " + opcode + " does not take " + Arrays.toString(operands));
        }
        notePosition();
        if (size + operands.length + 1 > words.length) {
            words = Arrays.copyOf(words, words.length * 2 + operands.length);
        }
        words[size++] = opcode.code();
        for (int operand : operands) {
            words[size++] = operand;
        }
        if (opcode.endsBlock()) {
            bound = null;
        }
    }

    private void notePosition() {
        if (span.equals(emitted)) {
            return;
        }
        emitted = span;
        if (positionSize + 5 > positions.length) {
            positions = Arrays.copyOf(positions, positions.length * 2);
        }
        int[] row = {size, span.startLine(), span.endLine(), span.startColumn(), span.endColumn()};
        System.arraycopy(row, 0, positions, positionSize, 5);
        positionSize += 5;
    }

    /** Instructions from {@code start} up to here raise to the handler. Inner stretches must be noted first. */
    void protect(int start, Label handler) {
        if (start < size) {
            exceptions.addAll(List.of(start, size, labels.size()));
            labels.add(handler);
        }
    }

    // ---- tables

    int constant(Object value) {
        return ~constantIndex.computeIfAbsent(value, v -> {
            constants.add(v);
            return constants.size() - 1;
        });
    }

    int name(String name) {
        return nameIndex.computeIfAbsent(name, n -> {
            names.add(n.intern());
            return names.size() - 1;
        });
    }

    int cache() {
        return caches++;
    }

    int cacheCount() {
        return caches;
    }

    String[] names() {
        return names.toArray(new String[0]);
    }

    Object[] constants() {
        return constants.toArray();
    }

    /** The finished instructions, constants standing in the registers from {@code firstConstant} on. */
    int[] instructions(int firstConstant) {
        int[] code = Arrays.copyOf(words, size);
        for (int pc = 0; pc < size; ) {
            Opcode opcode = Opcode.of(code[pc]);
            for (int i = 0; i < opcode.operands().size(); i++) {
                Operand kind = opcode.operands().get(i);
                int at = pc + 1 + i;
                if (kind == Operand.TARGET) {
                    code[at] = labels.get(code[at]).position;
                } else if (code[at] < 0 && kind.isRegister() && !(kind == Operand.OPTIONAL && code[at] == Unit.NONE)) {
                    code[at] = firstConstant + ~code[at];
                } else if (code[at] == Unit.NONE) {
                    code[at] = -1;
                }
            }
            pc += opcode.length();
        }
        return code;
    }

    PositionTable positions() {
        return new PositionTable(Arrays.copyOf(positions, positionSize));
    }

    ExceptionTable exceptions() {
        int[] rows = new int[exceptions.size()];
        for (int i = 0; i < rows.length; i++) {
            int value = exceptions.get(i);
            rows[i] = i % 3 == 2 ? labels.get(value).position : value;
        }
        return new ExceptionTable(rows);
    }
}
