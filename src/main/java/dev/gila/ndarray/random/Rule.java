package dev.gila.ndarray.random;

import dev.gila.ndarray.NDArray;
import java.util.function.DoublePredicate;

/** What a parameter of a distribution must be. The messages are NumPy's: they say what is wrong, with {@code %s} its name. */
enum Rule {
    ANY(x -> true, ""),
    NON_NEGATIVE(x -> !(x < 0) && Double.doubleToRawLongBits(x) != Long.MIN_VALUE, "%s < 0"),
    POSITIVE(x -> !(x <= 0), "%s <= 0"),
    POSITIVE_NUMBER(x -> x > 0, "%s <= 0 or %s is NaN"),
    PROBABILITY(x -> x >= 0 && x <= 1, "%s < 0, %s > 1 or %s is NaN"),
    POSITIVE_PROBABILITY(x -> x > 0 && x <= 1, "%s <= 0, %s > 1 or %s is NaN"),
    PROBABILITY_BELOW_1(x -> x >= 0 && x < 1, "%s < 0, %s >= 1 or %s is NaN"),
    ABOVE_1(x -> x > 1, "%s <= 1 or %s is NaN"),
    RATE(x -> x >= 0 && x <= Limits.RATE, "%s < 0, %s is NaN or %s is too large");

    /** Constants that the rules need before this class has any. */
    static final class Limits {
        /** The largest mean of a Poisson distribution whose numbers are sure to fit a long. */
        static final double RATE = Long.MAX_VALUE - Math.sqrt(Long.MAX_VALUE) * 10;

        private Limits() {}
    }

    private final DoublePredicate holds;
    private final String message;

    Rule(DoublePredicate holds, String message) {
        this.holds = holds;
        this.message = message;
    }

    void check(String name, double value) {
        if (!holds.test(value)) {
            throw new IllegalArgumentException(message.replace("%s", name) + ": " + name + " is " + value);
        }
    }

    Parameter of(String name) {
        return new Parameter(name, this);
    }

    /** A parameter by name. */
    record Parameter(String name, Rule rule) {
        /** Refuses what is wrong even where nothing is drawn with it. */
        void check(NDArray values) {
            for (double value : values.toArray()) rule.check(name, value);
        }
    }
}
