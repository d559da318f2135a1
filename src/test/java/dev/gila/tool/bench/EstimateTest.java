package dev.gila.tool.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class EstimateTest {
    @Test
    void medianOfOddAndEvenCounts() {
        assertEquals(3, Estimate.of(5, 1, 3).median());
        assertEquals(2.5, Estimate.of(4, 1, 3, 2).median());
    }

    @Test
    void fewSamplesGiveTheirRange() {
        Estimate e = Estimate.of(5, 1, 3, 2, 4);
        assertEquals(1, e.low());
        assertEquals(5, e.high());
    }

    /** Ranks from the table of the sign test: n = 20 leaves out the 5 smallest and the 5 largest at 95 %. */
    @Test
    void twentySamplesGiveTheSixthFromEachEnd() {
        Estimate e = Estimate.of(DoubleStream.iterate(1, x -> x + 1).limit(20).toArray());
        assertEquals(6, e.low());
        assertEquals(15, e.high());
    }

    @Test
    void theIntervalHoldsTheTrueMedianAsOftenAsItSays() {
        Random random = new Random(1);
        int inside = 0;
        int rounds = 4000;
        for (int i = 0; i < rounds; i++) {
            Estimate e = Estimate.of(random.doubles(15).toArray());
            if (e.low() <= 0.5 && 0.5 <= e.high()) inside++;
        }
        assertTrue(inside >= 0.95 * rounds, () -> "too narrow");
    }

    @Test
    void noSamplesAreAnError() {
        assertThrows(IllegalArgumentException.class, Estimate::of);
    }
}
