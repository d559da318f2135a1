package dev.gila.interp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gila.code.CodeObject;
import dev.gila.code.Opcode;
import dev.gila.compiler.Programs;
import org.junit.jupiter.api.Test;

/** How many instructions the bodies of common loops have: a slower compiler shows here, on any machine. */
class CountedInstructionsTest {
    /** The instructions that one round of the function's only loop executes, its last jump included. */
    private static int perRound(String function) {
        CodeObject module = Programs.compile(function);
        for (Object constant : module.constants()) {
            if (constant instanceof CodeObject code) return count(code);
        }
        throw new AssertionError("no function");
    }

    private static int count(CodeObject code) {
        int[] words = code.instructions();
        for (int pc = 0; pc < words.length; pc += Opcode.of(words[pc]).length()) {
            Opcode opcode = Opcode.of(words[pc]);
            boolean back = opcode == Opcode.FOR_ITER_BACK || opcode == Opcode.JUMP_BACK;
            if (back) return between(words, words[pc + opcode.length() - 1], pc);
        }
        throw new AssertionError("no loop");
    }

    private static int between(int[] words, int from, int to) {
        int n = 1;
        for (int pc = from; pc < to; pc += Opcode.of(words[pc]).length()) n++;
        return n;
    }

    @Test
    void loops() {
        assertEquals(2, perRound("def f(n):\n t = 0\n for _ in range(n):\n  t += 1\n"));
        assertEquals(3, perRound("def f(n):\n i = 0\n while i < n:\n  i += 1\n"));
        assertEquals(2, perRound("def f(n):\n return [x for x in n]\n"));
        assertEquals(3, perRound("def f(a):\n t = 0\n for i in range(9):\n  t += a[i]\n"));
        assertEquals(3, perRound("def f(a):\n for x in a:\n  if x > 3:\n   x.y = 1\n"));
        assertEquals(3, perRound("def f(a):\n for x in a:\n  a.append(x)\n"));
        assertEquals(5, perRound("def f(n):\n a, b = 0, 1\n for _ in range(n):\n  a, b = b, a + b\n"));
    }
}
