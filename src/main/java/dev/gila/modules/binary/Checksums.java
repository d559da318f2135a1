package dev.gila.modules.binary;

/** Checksums that go on from a given value, which the JDK's own classes cannot. */
final class Checksums {
    private static final int POLYNOMIAL = 0xedb88320;
    private static final int[] TABLE = table();
    private static final int ADLER_MODULUS = 65521;
    /** How many bytes can be added before the sums must be reduced. */
    private static final int ADLER_STRETCH = 5552;

    private Checksums() {}

    private static int[] table() {
        int[] t = new int[256];
        for (int n = 0; n < 256; n++) {
            int c = n;
            for (int k = 0; k < 8; k++) c = (c & 1) != 0 ? c >>> 1 ^ POLYNOMIAL : c >>> 1;
            t[n] = c;
        }
        return t;
    }

    /** CRC-32 of ISO 3309. */
    static long crc32(byte[] data, long start) {
        int c = ~(int) start;
        for (byte b : data) c = TABLE[(c ^ b) & 0xff] ^ c >>> 8;
        return ~c & 0xffffffffL;
    }

    /** Adler-32 of RFC 1950. */
    static long adler32(byte[] data, long start) {
        long a = start & 0xffff;
        long b = start >>> 16 & 0xffff;
        for (int i = 0; i < data.length; ) {
            int end = Math.min(data.length, i + ADLER_STRETCH);
            for (; i < end; i++) {
                a += data[i] & 0xff;
                b += a;
            }
            a %= ADLER_MODULUS;
            b %= ADLER_MODULUS;
        }
        return b << 16 | a;
    }
}
