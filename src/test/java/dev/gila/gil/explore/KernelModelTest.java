package dev.gila.gil.explore;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Runs the real {@code Workers} and the real pins of {@code Memory} under every interleaving of small programs. */
class KernelModelTest {
    private static void explore(String program) {
        SteppedLoader loader =
                new SteppedLoader("dev.gila.kernel.", Set.of("job", "closed", "asleep", "sleeper", "pins"));
        Method make;
        try {
            make = loader.loadClass("dev.gila.kernel.KernelPrograms").getMethod("make", String.class);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        long states = new Schedule(0).explore(() -> {
            try {
                return (Schedule.Program) make.invoke(null, program);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        });
        assertTrue(states > 30, "a search this small has missed the steps: " + states);
    }

    /** No wake-up is lost, no part runs twice or not at all, what a part throws is told, and workers end when closed. */
    @Test
    void workersShareAJob() {
        explore("jobs 1 1");
    }

    /** Memory is freed once, when it is closed and nobody uses it any more. */
    @Test
    void nothingInUseIsFreed() {
        explore("pins 2 2");
    }
}
