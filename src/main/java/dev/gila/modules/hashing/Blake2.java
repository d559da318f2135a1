package dev.gila.modules.hashing;

/**
 * BLAKE2b and BLAKE2s (RFC 7693). The two differ in word size, rounds, rotations and initial values; words are kept in
 * longs, and cut to 32 bits for BLAKE2s.
 */
final class Blake2 implements Digest {
    private static final byte[][] SIGMA = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
        {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
        {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
        {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
        {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
        {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
        {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
        {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
        {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
        {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
    };
    /** The fractional parts of the square roots of the first eight primes, as SHA-512 has them. */
    private static final long[] IV = {
        0x6a09e667f3bcc908L, 0xbb67ae8584caa73bL, 0x3c6ef372fe94f82bL, 0xa54ff53a5f1d36f1L,
        0x510e527fade682d1L, 0x9b05688c2b3e6c1fL, 0x1f83d9abfb41bd6bL, 0x5be0cd19137e2179L,
    };

    /** What tells BLAKE2b from BLAKE2s. */
    enum Variant {
        B(8, 12, new int[] {32, 24, 16, 63}),
        S(4, 10, new int[] {16, 12, 8, 7});

        final int wordSize;
        final int rounds;
        final int[] rotations;

        Variant(int wordSize, int rounds, int[] rotations) {
            this.wordSize = wordSize;
            this.rounds = rounds;
            this.rotations = rotations;
        }

        int blockSize() {
            return 16 * wordSize;
        }

        int maxDigest() {
            return 8 * wordSize;
        }

        long cut(long x) {
            return this == B ? x : x & 0xffffffffL;
        }

        long rotate(long x, int n) {
            return this == B ? Long.rotateRight(x, n) : Integer.rotateRight((int) x, n) & 0xffffffffL;
        }

        long initial(int i) {
            return this == B ? IV[i] : IV[i] >>> 32;
        }
    }

    private final Variant variant;
    private final long[] h;
    private final byte[] block;
    private final int digestSize;
    private final boolean lastNode;
    private int filled;
    private long counter;

    /**
     * @param parameters the parameter block of section 2.5, 8 words
     * @param key at most as long as the largest digest
     */
    Blake2(Variant variant, byte[] parameters, byte[] key, boolean lastNode) {
        this.variant = variant;
        this.lastNode = lastNode;
        h = new long[8];
        block = new byte[variant.blockSize()];
        digestSize = parameters[0] & 0xff;
        for (int i = 0; i < 8; i++) h[i] = variant.initial(i) ^ word(parameters, i);
        if (key.length > 0) {
            System.arraycopy(key, 0, block, 0, key.length);
            filled = block.length;
        }
    }

    private Blake2(Blake2 o) {
        variant = o.variant;
        h = o.h.clone();
        block = o.block.clone();
        digestSize = o.digestSize;
        lastNode = o.lastNode;
        filled = o.filled;
        counter = o.counter;
    }

    private long word(byte[] bytes, int i) {
        long w = 0;
        for (int b = variant.wordSize - 1; b >= 0; b--) w = w << 8 | bytes[i * variant.wordSize + b] & 0xff;
        return w;
    }

    @Override
    public void update(byte[] data) {
        int at = 0;
        while (at < data.length) {
            if (filled == block.length) {
                counter += filled;
                compress(false);
                filled = 0;
            }
            int n = Math.min(block.length - filled, data.length - at);
            System.arraycopy(data, at, block, filled, n);
            filled += n;
            at += n;
        }
    }

    private void compress(boolean last) {
        long[] v = new long[16];
        long[] m = new long[16];
        for (int i = 0; i < 8; i++) {
            v[i] = h[i];
            v[i + 8] = variant.initial(i);
        }
        for (int i = 0; i < 16; i++) m[i] = word(block, i);
        v[12] ^= variant.cut(counter);
        if (variant == Variant.S) v[13] ^= counter >>> 32;
        if (last) v[14] = variant.cut(~v[14]);
        if (last && lastNode) v[15] = variant.cut(~v[15]);
        for (int round = 0; round < variant.rounds; round++) {
            byte[] s = SIGMA[round % 10];
            for (int i = 0; i < 4; i++) mix(v, i, 4 + i, 8 + i, 12 + i, m[s[2 * i]], m[s[2 * i + 1]]);
            for (int i = 0; i < 4; i++) {
                mix(v, i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4, m[s[8 + 2 * i]], m[s[9 + 2 * i]]);
            }
        }
        for (int i = 0; i < 8; i++) h[i] ^= v[i] ^ v[i + 8];
    }

    private void mix(long[] v, int a, int b, int c, int d, long x, long y) {
        int[] r = variant.rotations;
        v[a] = variant.cut(v[a] + v[b] + x);
        v[d] = variant.rotate(v[d] ^ v[a], r[0]);
        v[c] = variant.cut(v[c] + v[d]);
        v[b] = variant.rotate(v[b] ^ v[c], r[1]);
        v[a] = variant.cut(v[a] + v[b] + y);
        v[d] = variant.rotate(v[d] ^ v[a], r[2]);
        v[c] = variant.cut(v[c] + v[d]);
        v[b] = variant.rotate(v[b] ^ v[c], r[3]);
    }

    @Override
    public byte[] digest(int length) {
        Blake2 s = new Blake2(this);
        s.counter += filled;
        java.util.Arrays.fill(s.block, filled, s.block.length, (byte) 0);
        s.compress(true);
        byte[] out = new byte[digestSize];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) (s.h[i / variant.wordSize] >>> 8 * (i % variant.wordSize));
        }
        return out;
    }

    @Override
    public Digest copy() {
        return new Blake2(this);
    }
}
