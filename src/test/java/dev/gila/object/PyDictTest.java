package dev.gila.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.gila.gil.Gil;
import dev.gila.gil.GilPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PyDictTest {
    private final ThreadState ts = new ThreadState(new InterpreterState(new Gil(GilPolicy.DEFAULT)), "main");

    /** Removed entries must not use up the buckets at which a search ends. */
    @Test
    void manyKeysMayComeAndGo() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            PyDict d = new PyDict();
            d.put(ts, -5L, "stays");
            for (long key = 0; key < 100_000; key++) {
                d.put(ts, key * 7, key);
                assertNull(d.get(ts, key * 7 + 1));
                assertEquals(key, d.remove(ts, key * 7));
            }
            assertEquals(1, d.size());
            assertEquals("stays", d.get(ts, -5L));
        });
    }
}
