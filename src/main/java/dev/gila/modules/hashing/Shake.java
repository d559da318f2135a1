package dev.gila.modules.hashing;

/** SHAKE128 and SHAKE256: the Keccak sponge with output of any length (FIPS 202). */
final class Shake implements Digest {
    private static final int ROUNDS = 24;
    private static final long[] ROUND_CONSTANTS = roundConstants();

    private final long[] state;
    private final int rate;
    private int filled;

    /**
     * @param rate bytes absorbed between two permutations: 168 for SHAKE128, 136 for SHAKE256
     */
    Shake(int rate) {
        this(new long[25], rate, 0);
    }

    private Shake(long[] state, int rate, int filled) {
        this.state = state;
        this.rate = rate;
        this.filled = filled;
    }

    /** From the linear feedback shift register of the specification, section 3.2.5. */
    private static long[] roundConstants() {
        long[] constants = new long[ROUNDS];
        int register = 1;
        for (int round = 0; round < ROUNDS; round++) {
            for (int j = 0; j <= 6; j++) {
                if ((register & 1) != 0) constants[round] |= 1L << (1 << j) - 1;
                register <<= 1;
                if ((register & 0x100) != 0) register ^= 0x171;
            }
        }
        return constants;
    }

    @Override
    public void update(byte[] data) {
        for (byte b : data) {
            xor(filled++, b);
            if (filled == rate) {
                permute(state);
                filled = 0;
            }
        }
    }

    private void xor(int position, int b) {
        state[position / 8] ^= (b & 0xffL) << 8 * (position % 8);
    }

    @Override
    public byte[] digest(int length) {
        Shake s = (Shake) copy();
        s.xor(filled, 0x1f);
        s.xor(rate - 1, 0x80);
        byte[] out = new byte[length];
        for (int i = 0; i < length; i++) {
            if (i % rate == 0) permute(s.state);
            int at = i % rate;
            out[i] = (byte) (s.state[at / 8] >>> 8 * (at % 8));
        }
        return out;
    }

    @Override
    public Digest copy() {
        return new Shake(state.clone(), rate, filled);
    }

    private static void permute(long[] a) {
        long[] c = new long[5];
        long[] b = new long[25];
        for (int round = 0; round < ROUNDS; round++) {
            for (int x = 0; x < 5; x++) c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
            for (int x = 0; x < 5; x++) {
                long d = c[(x + 4) % 5] ^ Long.rotateLeft(c[(x + 1) % 5], 1);
                for (int y = 0; y < 25; y += 5) a[x + y] ^= d;
            }
            rotateAndMove(a, b);
            for (int y = 0; y < 25; y += 5) {
                for (int x = 0; x < 5; x++) a[y + x] = b[y + x] ^ ~b[y + (x + 1) % 5] & b[y + (x + 2) % 5];
            }
            a[0] ^= ROUND_CONSTANTS[round];
        }
    }

    private static void rotateAndMove(long[] a, long[] b) {
        b[0] = a[0];
        int x = 1;
        int y = 0;
        for (int t = 0; t < ROUNDS; t++) {
            int shift = (t + 1) * (t + 2) / 2 % 64;
            int nextX = y;
            int nextY = (2 * x + 3 * y) % 5;
            b[nextX + 5 * nextY] = Long.rotateLeft(a[x + 5 * y], shift);
            x = nextX;
            y = nextY;
        }
    }
}
