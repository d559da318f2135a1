package dev.gila.modules.maths;

/**
 * MT19937 (Matsumoto and Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed uniform pseudo-random number
 * generator", 1998), with their {@code init_by_array} seeding of 2002.
 */
final class MersenneTwister {
    static final int N = 624;
    private static final int M = 397;
    private static final int MATRIX_A = 0x9908b0df;
    private static final int UPPER_MASK = 0x80000000;
    private static final int LOWER_MASK = 0x7fffffff;

    private final int[] state = new int[N];
    private int index = N;

    private void seed(int s) {
        state[0] = s;
        for (int i = 1; i < N; i++) state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
        index = N;
    }

    /** Seeds from 32-bit words, at least one. */
    void seed(int[] key) {
        seed(19650218);
        int i = 1;
        int j = 0;
        for (int k = Math.max(N, key.length); k > 0; k--) {
            state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1664525) + key[j] + j;
            i = next(i);
            j = j + 1 == key.length ? 0 : j + 1;
        }
        for (int k = N - 1; k > 0; k--) {
            state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1566083941) - i;
            i = next(i);
        }
        state[0] = UPPER_MASK;
    }

    private int next(int i) {
        if (i + 1 < N) return i + 1;
        state[0] = state[N - 1];
        return 1;
    }

    /** The next 32 random bits. */
    int next() {
        if (index >= N) twist();
        int y = state[index++];
        y ^= y >>> 11;
        y ^= y << 7 & 0x9d2c5680;
        y ^= y << 15 & 0xefc60000;
        return y ^ y >>> 18;
    }

    private void twist() {
        for (int i = 0; i < N; i++) {
            int y = state[i] & UPPER_MASK | state[(i + 1) % N] & LOWER_MASK;
            state[i] = state[(i + M) % N] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : MATRIX_A);
        }
        index = 0;
    }

    /** A double from [0, 1) with 53 random bits. */
    double nextDouble() {
        long a = next() >>> 5;
        long b = next() >>> 6;
        return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
    }

    int[] state() {
        return state.clone();
    }

    int index() {
        return index;
    }

    void restore(int[] newState, int newIndex) {
        System.arraycopy(newState, 0, state, 0, N);
        index = newIndex;
    }
}
