package dev.gila.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gila.code.CodeObject;
import dev.gila.code.Disassembler;
import org.junit.jupiter.api.Test;

/** The code of small functions, as the disassembler shows it. */
class CodeGoldenTest {
    private static void assertCode(String function, String expected) {
        CodeObject module = Programs.compile(function);
        for (Object constant : module.constants()) {
            if (constant instanceof CodeObject code) {
                assertEquals(expected, Disassembler.text(code));
                return;
            }
        }
        throw new AssertionError("no function in " + function);
    }

    @Test
    void aCountingLoopIsTwoInstructions() {
        assertCode("""
            def loop(n):
                total = 0
                for _ in range(n):
                    total += 1
                return total
            """, """
            loop, line 1: 8 registers
               1       0 resume
               2       1 move                 total 0
               3       4 load_global          t1 .range
                       8 call1                t1 t1 n
                      12 get_iter             t0 t1
                      15 for_iter             _ t0 ->27
               4 >>   19 inplace_add          total total 1
               3      23 for_iter_back        _ t0 ->19
               5 >>   27 return               total
            """);
    }

    @Test
    void comparisonsJumpAndConstantsAreRegisters() {
        assertCode("""
            def fib(n):
                if n < 2:
                    return n
                return fib(n - 1) + fib(n - 2)
            """, """
            fib, line 1: 7 registers
               1       0 resume
               2       1 unless_lt            n 2 ->7
               3       5 return               n
               4 >>    7 load_global          t0 .fib
                      11 sub                  t1 n 1
                      15 call1                t0 t0 t1
                      19 load_global          t1 .fib
                      23 sub                  t2 n 2
                      27 call1                t1 t1 t2
                      31 add                  t0 t0 t1
                      35 return               t0
            """);
    }

    @Test
    void exceptionsAndCleanup() {
        assertCode("""
            def f(x):
                try:
                    return x.y
                except KeyError as e:
                    print(e)
            """, """
            f, line 1: 5 registers
               1       0 resume
               2       1 nop
               3       2 load_attr            t0 x .y
                       7 return               t0
                       9 enter_handler        t0
               4      11 load_global          t1 .KeyError
                      15 unless_match         t0 t1 ->56
                      19 move                 e t0
               5      22 load_global          t1 .print
                      26 check                e
                      28 call1                t1 t1 e
                      32 move                 e None
                      35 check                e
                      37 clear                e
                      39 jump                 ->52
                      41 enter_handler        t1
                      43 move                 e None
                      46 check                e
                      48 clear                e
                      50 reraise              t1
                 >>   52 handling             -
                      54 jump                 ->58
                 >>   56 reraise              t0
                 >>   58 return               None
                 from 2 to 7: handled at 9
                 from 22 to 32: handled at 41
            """);
    }
}
