package dev.gila.gil.explore;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the real {@code Workers} and the real pins of {@code Memory} under every interleaving of small programs. */
class KernelModelTest {
    private static void explore(String program) {
        Set<String> fields = new HashSet<>(Set.of("job", "asleep", "sleeper", "pins"));
        // That workers end when closed is seen in the smallest program.
        if (program.equals("jobs 1 1")) fields.add("closed");
        SteppedLoader loader = new SteppedLoader("dev.gila.kernel.", fields);
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
    @ParameterizedTest
    @ValueSource(strings = {"jobs 1 1"})
    void workersShareJobs(String program) {
        explore(program);
    }

    @ParameterizedTest
    @ValueSource(strings = {"callers 1", "jobs 2 1", "jobs 1 2"})
    @Tag("stress")
    void moreWorkersAndJobs(String program) {
        explore(program);
    }

    /** Memory is freed once, when it is closed and nobody uses it any more. */
    @Test
    void nothingInUseIsFreed() {
        explore("pins 2 2");
    }
}
