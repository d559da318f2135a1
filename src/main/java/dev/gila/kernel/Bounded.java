package dev.gila.kernel;

import java.util.random.RandomGenerator;

/** Integers in a range, each equally likely, from the words that NumPy's generators take. Ranges and results are unsigned. */
public final class Bounded {
    private Bounded() {}

    /** 0 to {@code max}, by masking and rejection: what shuffles have drawn since NumPy's first generators. */
    public static long interval(RandomGenerator bits, long max) {
        if (max == 0) return 0;
        long mask = mask(max);
        long value;
        boolean narrow = max >>> 32 == 0;
        do {
            value = (narrow ? bits.nextInt() : bits.nextLong()) & mask;
        } while (Long.compareUnsigned(value, max) > 0);
        return value;
    }

    /** The least 2^k - 1 that is not below. */
    public static long mask(long max) {
        return max == 0 ? 0 : -1L >>> Long.numberOfLeadingZeros(max);
    }

    /** 0 to {@code range}, from 32 bits where they suffice: none where the range is 0. */
    public static long next(RandomGenerator bits, long range) {
        if (range == 0) return 0;
        return range >>> 32 == 0 ? next32(bits, (int) range) & 0xffffffffL : next64(bits, range);
    }

    /**
     * 0 to {@code range} from 64 bits, by multiplication (Lemire, "Fast random integer generation in an interval", 2019): the
     * upper half of the product of a word and the number of outcomes.
     */
    static long next64(RandomGenerator bits, long range) {
        if (range == -1) return bits.nextLong();
        long outcomes = range + 1;
        long word = bits.nextLong();
        if (Long.compareUnsigned(word * outcomes, outcomes) < 0) {
            long threshold = Long.remainderUnsigned(-outcomes, outcomes);
            while (Long.compareUnsigned(word * outcomes, threshold) < 0) word = bits.nextLong();
        }
        return Lcg128.unsignedHigh(word, outcomes);
    }

    /** The same from 32 bits. */
    public static int next32(RandomGenerator bits, int range) {
        if (range == -1) return bits.nextInt();
        long outcomes = (range & 0xffffffffL) + 1;
        long product = (bits.nextInt() & 0xffffffffL) * outcomes;
        if ((product & 0xffffffffL) < outcomes) {
            long threshold = (0x100000000L - outcomes) % outcomes;
            while ((product & 0xffffffffL) < threshold) product = (bits.nextInt() & 0xffffffffL) * outcomes;
        }
        return (int) (product >>> 32);
    }

    /** Deals out parts of 32-bit words, the lowest first, for element types of 16, 8 and 1 bits. */
    public static final class Parts {
        private final int size;
        private int word;
        private int left;

        /** Parts of so many bits: 16, 8 or 1. */
        public Parts(int size) {
            this.size = size;
        }

        private int part(RandomGenerator bits) {
            if (left == 0) {
                word = bits.nextInt();
                left = 32 / size - 1;
            } else {
                word >>>= size;
                left--;
            }
            return word & (1 << size) - 1;
        }

        /** 0 to {@code range}; with one bit, whatever it is if the range is not 0. */
        public int next(RandomGenerator bits, int range) {
            int end = 1 << size;
            if (range == 0) return 0;
            if (range == end - 1) return part(bits);
            int outcomes = range + 1;
            int product = part(bits) * outcomes;
            if ((product & end - 1) < outcomes) {
                int threshold = (end - outcomes) % outcomes;
                while ((product & end - 1) < threshold) product = part(bits) * outcomes;
            }
            return product >>> size;
        }
    }
}
