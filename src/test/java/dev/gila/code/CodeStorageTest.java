package dev.gila.code;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.gila.compiler.Programs;
import org.junit.jupiter.api.Test;

class CodeStorageTest {
    private static final String PROGRAM = """
        '''Text with \\u00e9, \\U0001f600 and \\0.'''
        numbers = 1, -1, 2**40, -2**40, 2**100, 1.5, -0.0, 1e400, 2j, 1 + 3j, True, False, None, ...
        data = b'\\x00\\xff', 'x' * 20
        def f(a, /, b=(1, (2, 'three')), *args, c=4, **kw):
            try:
                return [x async for x in a] if b else lambda: (yield c)
            except ValueError as e:
                call(1, key=2)
            finally:
                pass
        """.replace("[x async for x in a]", "[x for x in a]");

    @Test
    void whatIsReadIsWhatWasWritten() {
        CodeObject code = Programs.compile(PROGRAM);
        CodeObject read = CodeReader.read(CodeWriter.write(code));
        assertEquals(Disassembler.text(code), Disassembler.text(read));
        assertArrayEquals(code.positions().rows(), read.positions().rows());
        assertArrayEquals(code.exceptions().rows(), read.exceptions().rows());
        assertArrayEquals(code.localNames(), read.localNames());
        assertArrayEquals(CodeWriter.write(code), CodeWriter.write(read));
        assertEquals(code.flags(), read.flags());
    }

    @Test
    void bytesOfAnotherTableAreRefused() {
        byte[] bytes = CodeWriter.write(Programs.compile("pass"));
        bytes[7]++;
        assertNull(CodeReader.read(bytes));
        assertNull(CodeReader.read(new byte[] {1, 2, 3}));
    }
}
