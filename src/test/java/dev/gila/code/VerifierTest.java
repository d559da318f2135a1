package dev.gila.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.ast.Singleton;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifierTest {
    private static CodeObject code(int[] exceptions, int... instructions) {
        return new CodeObject(
                "f",
                "f",
                "f.py",
                1,
                0,
                0,
                0,
                0,
                new String[] {"x"},
                new byte[] {LocalKind.PLAIN},
                new String[] {"name"},
                new Object[] {Singleton.NONE},
                3,
                1,
                instructions,
                new PositionTable(new int[] {0, 1, 1, 0, 5}),
                new ExceptionTable(exceptions));
    }

    private static List<String> faults(int... instructions) {
        return Verifier.faults(code(new int[0], instructions));
    }

    private static void assertFault(String part, int... instructions) {
        List<String> found = faults(instructions);
        assertTrue(found.stream().anyMatch(f -> f.contains(part)), () -> part + " is not in " + found);
    }

    @Test
    void goodCodeHasNone() {
        assertEquals(List.of(), faults(Op.MOVE, 0, 2, Op.RETURN, 0));
    }

    @Test
    void findsWhatIsWrong() {
        assertFault("no opcode 9999", 9999);
        assertFault("cut off", Op.RETURN);
        assertFault("falls off the end", Op.MOVE, 0, 2);
        assertFault("written register 2", Op.MOVE, 2, 0, Op.RETURN, 0);
        assertFault("register 3", Op.RETURN, 3);
        assertFault("no instruction at 1", Op.JUMP, 1, Op.RETURN, 0);
        assertFault("local 1", Op.CHECK, 1, Op.RETURN, 0);
        assertFault("name 1", Op.LOAD_GLOBAL, 0, 1, 0, Op.RETURN, 0);
        assertFault("cache 1", Op.LOAD_GLOBAL, 0, 0, 1, Op.RETURN, 0);
        assertFault("registers 2", Op.BUILD_LIST, 0, 2, 2, Op.RETURN, 0);
    }

    @Test
    void handlersStartWhereExceptionsEnter() {
        int[] table = {0, 3, 3};
        assertTrue(
                Verifier.faults(code(table, Op.MOVE, 0, 2, Op.RETURN, 0)).get(0).contains("ENTER_HANDLER"));
        assertEquals(List.of(), Verifier.faults(code(table, Op.MOVE, 0, 2, Op.ENTER_HANDLER, 1, Op.RERAISE, 1)));
    }
}
