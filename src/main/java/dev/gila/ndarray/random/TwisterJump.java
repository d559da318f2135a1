package dev.gila.ndarray.random;

import java.util.Arrays;

/**
 * Jumps of the Mersenne Twister (Haramoto, Matsumoto, Nishimura, Panneton and L'Ecuyer, "Efficient jump ahead for F2-linear
 * random number generators", 2008): a step is a linear map T of the state, and n times 2^128 steps are the polynomial
 * t^(n 2^128) mod p at T, where p is the characteristic polynomial of T. A polynomial over the field of two elements is a
 * row of bits, that of t^0 the lowest of word 0.
 */
final class TwisterJump {
    private static final int DEGREE = 19937;
    private static final int LOG_STEPS = 128;
    private static final int N = MT19937.WORDS;
    private static final int M = MT19937.MIDDLE;
    private static final int TWIST = 0x9908b0df;

    /** p. */
    private static final long[] CHARACTERISTIC = characteristic();

    /** Exponents of p, but for the highest. They are sparse, and the highest of them is more than 64 below. */
    private static final int[] TERMS = exponents(CHARACTERISTIC);

    private static final long[] JUMP = jumpPolynomial(1);

    private TwisterJump() {}

    /**
     * p as Matsumoto and Nishimura's appendix has it: with q = t^(n-1) + t^(m-1) and the bits a0, a1 ... of the twist, it is
     * (t^n + t^m) (q^31 + a0 q^30 + ... + a30) + a31.
     */
    private static long[] characteristic() {
        long[] sum = {1};
        for (int i = 0; i < 31; i++) {
            sum = times(sum, N - 1, M - 1);
            sum[0] ^= TWIST >>> i & 1;
        }
        sum = times(sum, N, M);
        sum[0] ^= TWIST >>> 31;
        return sum;
    }

    /** a (t^i + t^j). */
    private static long[] times(long[] a, int i, int j) {
        long[] product = new long[a.length + i / 64 + 1];
        for (int word = 0; word < a.length; word++) {
            flip(product, word * 64 + i, a[word]);
            flip(product, word * 64 + j, a[word]);
        }
        return product;
    }

    /** Adds 64 coefficients at any place. */
    private static void flip(long[] to, int at, long bits) {
        int word = at / 64;
        int shift = at % 64;
        to[word] ^= bits << shift;
        if (shift > 0 && word + 1 < to.length) to[word + 1] ^= bits >>> 64 - shift;
    }

    private static int[] exponents(long[] polynomial) {
        int[] found = new int[DEGREE];
        int count = 0;
        for (int i = 0; i < DEGREE; i++) {
            if (bit(polynomial, i)) found[count++] = i;
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean bit(long[] polynomial, int i) {
        return (polynomial[i / 64] >>> i % 64 & 1) != 0;
    }

    /** t^(jumps 2^128) mod p, from the highest bit of the exponent on. */
    private static long[] jumpPolynomial(long jumps) {
        long[] power = new long[DEGREE / 64 + 1];
        power[0] = 1;
        for (long bit = Long.highestOneBit(jumps); bit > 0; bit >>>= 1) {
            power = squared(power);
            if ((jumps & bit) != 0) timesT(power);
        }
        for (int i = 0; i < LOG_STEPS; i++) power = squared(power);
        return power;
    }

    /** Multiplies by t mod p. */
    private static void timesT(long[] a) {
        for (int i = a.length - 1; i > 0; i--) a[i] = a[i] << 1 | a[i - 1] >>> 63;
        a[0] <<= 1;
        if (bit(a, DEGREE)) add(a, CHARACTERISTIC);
    }

    private static void add(long[] to, long[] polynomial) {
        for (int i = 0; i < to.length; i++) to[i] ^= polynomial[i];
    }

    /** The square mod p. Squaring spreads the bits; t^(DEGREE + k) is the sum of t^(e + k) over the other exponents e. */
    private static long[] squared(long[] a) {
        long[] square = new long[2 * a.length];
        for (int i = 0; i < a.length; i++) {
            square[2 * i] = spread(a[i] & 0xffffffffL);
            square[2 * i + 1] = spread(a[i] >>> 32);
        }
        for (int k = square.length * 64 - 64 - DEGREE; k > -64; k -= 64) {
            int from = Math.max(k, 0);
            long high = take(square, DEGREE + from, k - from + 64);
            for (int exponent : TERMS) flip(square, exponent + from, high);
        }
        return Arrays.copyOf(square, a.length);
    }

    /** Takes away {@code count} coefficients from {@code at} on. */
    private static long take(long[] from, int at, int count) {
        int word = at / 64;
        int shift = at % 64;
        long bits = from[word] >>> shift;
        if (shift > 0 && word + 1 < from.length) bits |= from[word + 1] << 64 - shift;
        if (count < 64) bits &= (1L << count) - 1;
        flip(from, at, bits);
        return bits;
    }

    /** Puts a zero between any two of 32 bits. */
    private static long spread(long bits) {
        long x = (bits | bits << 16) & 0x0000ffff0000ffffL;
        x = (x | x << 8) & 0x00ff00ff00ff00ffL;
        x = (x | x << 4) & 0x0f0f0f0f0f0f0f0fL;
        x = (x | x << 2) & 0x3333333333333333L;
        return (x | x << 1) & 0x5555555555555555L;
    }

    /**
     * Moves a state whose next word is number {@code start} on; returns the number of the word that is next then.
     *
     * <p>As NumPy jumps again and again, so two things that T does not say are what is left of that: the low bits of the next word,
     * which T forgets, depend on the coefficient of t^0 alone, and words move on by the degree of one jump each time.
     */
    static int jump(int[] key, int start, long jumps) {
        long[] polynomial = jumps == 1 ? JUMP : jumpPolynomial(jumps);
        if (bit(polynomial, 0) != bit(JUMP, 0)) add(polynomial, CHARACTERISTIC);
        int[] sum = key.clone();
        int next = step(sum, start);
        for (int i = degree(polynomial) - 1; i >= 0; i--) {
            if (bit(polynomial, i)) add(sum, next, key, start);
            if (i > 0) next = step(sum, next);
        }
        int end = (int) ((start + jumps % N * degree(JUMP)) % N);
        for (int i = 0; i < N; i++) key[(end + i) % N] = sum[(next + i) % N];
        return end;
    }

    private static int degree(long[] polynomial) {
        int degree = DEGREE;
        while (!bit(polynomial, degree)) degree--;
        return degree;
    }

    private static int step(int[] key, int next) {
        key[next] = MT19937.twisted(key, next);
        return next + 1 < N ? next + 1 : 0;
    }

    private static void add(int[] sum, int at, int[] key, int from) {
        for (int i = 0; i < N; i++) {
            sum[at] ^= key[from];
            if (++at == N) at = 0;
            if (++from == N) from = 0;
        }
    }
}
