package dev.gila.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The table of opcodes is complete: constants, rows, page and interpreter speak of the same instructions. */
class OpcodeTest {
    private static final List<String> ROOMS =
            List.of("Interpreter", "Rest", "Building", "Handling", "Suspending", "Defining", "Matching");

    @Test
    void everyConstantHasItsRow() throws IllegalAccessException {
        Set<String> names = new HashSet<>();
        for (Field field : Op.class.getFields()) {
            assertEquals(field.getName(), Opcode.of(field.getInt(null)).name());
            names.add(field.getName());
        }
        assertEquals(Opcode.count(), names.size());
    }

    @Test
    void everyRowSaysWhatItMeans() {
        String page = OpcodesPage.text();
        for (Opcode opcode : Opcode.values()) {
            assertTrue(opcode.meaning().length() >= 5, opcode.name());
            assertTrue(page.contains("| " + opcode.name() + " |"), opcode.name());
        }
    }

    @Test
    void aCountFollowsEveryRun() {
        for (Opcode opcode : Opcode.values()) {
            List<Operand> operands = opcode.operands();
            for (int i = 0; i < operands.size(); i++) {
                if (operands.get(i) == Operand.DEFS || operands.get(i) == Operand.USES) {
                    assertEquals(Operand.COUNT, operands.get(i + 1), opcode.name());
                }
            }
        }
    }

    /** The labels of the switches over opcodes, read from the classes of the interpreter. */
    @Test
    void theInterpreterHasACaseForEveryRow() throws IOException {
        Set<Integer> cases = new HashSet<>();
        for (String room : ROOMS) {
            try (InputStream in = Op.class.getResourceAsStream("/dev/gila/interp/" + room + ".class")) {
                new ClassReader(in).accept(collector(cases), 0);
            }
        }
        Set<String> missing = new TreeSet<>();
        for (Opcode opcode : Opcode.values()) {
            // The operators are an array in the order of the table.
            boolean operator = opcode.code() >= Op.ADD && opcode.code() < Op.NEGATE;
            if (!operator && !cases.contains(opcode.code())) missing.add(opcode.name());
        }
        assertEquals(Set.of(), missing);
    }

    private static ClassVisitor collector(Set<Integer> cases) {
        return new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
                boolean dispatches = Set.of(
                                "loop", "step", "variables", "attributes", "unaryAndCompare", "jumps", "calls")
                        .contains(name);
                return !dispatches
                        ? null
                        : new MethodVisitor(Opcodes.ASM9) {
                            @Override
                            public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
                                for (int i = 0; i < labels.length; i++) {
                                    if (labels[i] != otherwise) cases.add(min + i);
                                }
                            }

                            @Override
                            public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
                                for (int key : keys) cases.add(key);
                            }
                        };
            }
        };
    }
}
