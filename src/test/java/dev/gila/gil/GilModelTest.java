package dev.gila.gil;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.gil.explore.Schedule;
import dev.gila.gil.explore.SteppedLoader;
import java.lang.reflect.Method;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the real lock under every interleaving of small programs. */
class GilModelTest {
    private static void explore(String program, long timeBudget) {
        // A flag that nobody raises in a program need not be a step of it.
        String flag = program.startsWith("close") ? "closing" : "dropRequested";
        SteppedLoader loader = new SteppedLoader("dev.gila.gil.", Set.of("state", "breaker", flag));
        Method make;
        try {
            make = loader.loadClass("dev.gila.gil.GilPrograms").getMethod("make", String.class);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        Schedule schedule = new Schedule(timeBudget);
        long states = schedule.explore(() -> {
            try {
                return (Schedule.Program) make.invoke(null, program);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        });
        assertTrue(states > 100, "a search this small has missed the steps: " + states);
    }

    /** With a clock that stands still no time limit can rescue a waiter: a wake-up that is lost is a thread that hangs. */
    @ParameterizedTest
    @ValueSource(strings = {"rounds 2 1", "rounds 2 2"})
    void excludesEachOtherAndLosesNoWakeUp(String program) {
        explore(program, 0);
    }

    @Test
    @Tag("stress")
    void threeThreadsLoseNoWakeUp() {
        explore("rounds 3 1", 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkpoints 2 2"})
    void eachTenureLastsAnIntervalAndADropSwitches(String program) {
        explore(program, 2 * GilPrograms.INTERVAL);
    }

    @Test
    void closingSendsEveryWaiterAway() {
        explore("close 2", 0);
    }

    @ParameterizedTest
    @CsvSource({"unguarded, both are inside", "forgetful, nobody can go on"})
    void theExplorerFindsFaults(String program, String message) {
        AssertionError found = assertThrows(AssertionError.class, () -> explore(program, 0));
        assertTrue(found.getMessage().contains(message), found.getMessage());
    }
}
