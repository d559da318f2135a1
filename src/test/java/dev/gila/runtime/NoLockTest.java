package dev.gila.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gila.gil.GilPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code docs/GIL.md} promises of a program whose threads run without the lock. */
class NoLockTest {
    private static final Path SCRIPT = Path.of("src/test/python/modules/thread_races.py");

    @Test
    void objectsStayWhole() throws Exception {
        String expected = Files.readString(Path.of(SCRIPT.toString().replace(".py", ".expected")));
        assertEquals(expected, ScriptRunner.run(SCRIPT, GilPolicy.DEFAULT.withEnabled(false)));
    }

    @Tag("stress")
    @RepeatedTest(20)
    void objectsStayWholeForLong() throws Exception {
        objectsStayWhole();
    }
}
