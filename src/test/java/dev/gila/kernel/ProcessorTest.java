package dev.gila.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Platform;
import org.junit.jupiter.api.Test;

class ProcessorTest {
    @Test
    void aPageIsAPowerOfTwo() {
        assumeTrue(!Platform.isWindows(), "Windows does not say");
        assertEquals(1, Long.bitCount(Processor.pageSize()), Long.toString(Processor.pageSize()));
        assertTrue(Processor.pageSize() >= 4096);
    }

    /** The target in use needs what the processor is said to have. */
    @Test
    void theFeaturesCoverTheTarget() {
        assumeTrue(Platform.isLinux() && Platform.isIntel(), "listed in these words by Linux on x86-64");
        String target = Library.kernels().target();
        if (target.equals("avx2")) assertTrue(Processor.features().contains("fma"));
        if (target.equals("avx512")) assertTrue(Processor.features().contains("avx512vl"));
    }
}
