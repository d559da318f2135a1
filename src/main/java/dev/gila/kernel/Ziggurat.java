package dev.gila.kernel;

import static dev.gila.kernel.ZigguratTables.EXPONENTIAL_F;
import static dev.gila.kernel.ZigguratTables.EXPONENTIAL_F32;
import static dev.gila.kernel.ZigguratTables.EXPONENTIAL_K;
import static dev.gila.kernel.ZigguratTables.EXPONENTIAL_K32;
import static dev.gila.kernel.ZigguratTables.EXPONENTIAL_W;
import static dev.gila.kernel.ZigguratTables.EXPONENTIAL_W32;
import static dev.gila.kernel.ZigguratTables.NORMAL_F;
import static dev.gila.kernel.ZigguratTables.NORMAL_F32;
import static dev.gila.kernel.ZigguratTables.NORMAL_K;
import static dev.gila.kernel.ZigguratTables.NORMAL_K32;
import static dev.gila.kernel.ZigguratTables.NORMAL_W;
import static dev.gila.kernel.ZigguratTables.NORMAL_W32;

import java.util.random.RandomGenerator;

/**
 * Standard normal and exponential numbers by the ziggurat of Marsaglia and Tsang (2000): one word chooses a layer and a
 * place in it, which lies under the curve in 99 of 100 cases. The numbers are those of NumPy's generators; the native kernels
 * draw_normal and draw_exponential compute the same, step for step.
 */
public final class Ziggurat {
    /** Where the tail begins. */
    private static final double NORMAL_R = 3.6541528853610087963519472518;

    private static final double NORMAL_INVERSE_R = 0.27366123732975827203338247596;
    private static final double EXPONENTIAL_R = 7.6971174701310497140446280481;

    private static final float NORMAL_R32 = 3.6541528853610087963519472518f;
    private static final float NORMAL_INVERSE_R32 = 0.27366123732975827203338247596f;
    private static final float EXPONENTIAL_R32 = 7.6971174701310497140446280481f;

    private Ziggurat() {}

    /**
     * The layers as a kernel of form {@link Form#ZIGGURAT} takes them: for each of 256 layers below which place a number is
     * accepted at once, for each what a unit of place is, for each the density at the edge, all in the kernel's precision.
     */
    public static byte[] layers(Kernel kernel, DType dtype) {
        return ZigguratTables.bytes(kernel == Kernel.DRAW_NORMAL, dtype == DType.FLOAT64);
    }

    /** A standard normal number. */
    public static double normal(RandomGenerator bits) {
        for (; ; ) {
            long word = bits.nextLong();
            int layer = (int) word & 0xff;
            long place = word >>> 9 & 0xfffffffffffffL;
            double x = signed(Libm.whole(place) * NORMAL_W[layer], word << 55);
            if (place < NORMAL_K[layer]) return x;
            if (layer == 0) return normalTail(bits, (place & 0x100) != 0);
            double y = (NORMAL_F[layer - 1] - NORMAL_F[layer]) * bits.nextDouble() + NORMAL_F[layer];
            if (y < Elementary.exp(-0.5 * x * x)) return x;
        }
    }

    /** A number that is not negative with the sign of a random word, of which half are: no branch that nobody could predict. */
    private static double signed(double x, long sign) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) | sign & Long.MIN_VALUE);
    }

    /** Marsaglia's tail: an exponential number, accepted as the normal curve falls below it. */
    private static double normalTail(RandomGenerator bits, boolean negative) {
        for (; ; ) {
            double x = -NORMAL_INVERSE_R * Libm.log1p(-bits.nextDouble());
            double y = -Libm.log1p(-bits.nextDouble());
            if (y + y > x * x) return negative ? -(NORMAL_R + x) : NORMAL_R + x;
        }
    }

    /** A standard exponential number. */
    public static double exponential(RandomGenerator bits) {
        for (; ; ) {
            long word = bits.nextLong();
            int layer = (int) (word >>> 3) & 0xff;
            long place = word >>> 11;
            double x = Libm.whole(place) * EXPONENTIAL_W[layer];
            if (place < EXPONENTIAL_K[layer]) return x;
            if (layer == 0) return EXPONENTIAL_R - Libm.log1p(-bits.nextDouble());
            double y = (EXPONENTIAL_F[layer - 1] - EXPONENTIAL_F[layer]) * bits.nextDouble() + EXPONENTIAL_F[layer];
            if (y < Elementary.exp(-x)) return x;
        }
    }

    /** By inversion: one number of the stream each. */
    public static double exponentialByInversion(RandomGenerator bits) {
        return -Libm.log1p(-bits.nextDouble());
    }

    /** A standard normal number in single precision. */
    public static float normal32(RandomGenerator bits) {
        for (; ; ) {
            int word = bits.nextInt();
            int layer = word & 0xff;
            int place = word >>> 9;
            float x = (float) signed(place * NORMAL_W32[layer], (long) word << 55);
            if (place < NORMAL_K32[layer]) return x;
            if (layer == 0) return normalTail32(bits, (place & 0x100) != 0);
            float y = (NORMAL_F32[layer - 1] - NORMAL_F32[layer]) * bits.nextFloat() + NORMAL_F32[layer];
            if (y < Elementary.exp(-0.5 * x * x)) return x;
        }
    }

    private static float normalTail32(RandomGenerator bits, boolean negative) {
        for (; ; ) {
            float x = -NORMAL_INVERSE_R32 * Libm.log1p(-bits.nextFloat());
            float y = -Libm.log1p(-bits.nextFloat());
            if (y + y > x * x) return negative ? -(NORMAL_R32 + x) : NORMAL_R32 + x;
        }
    }

    /** A standard exponential number in single precision. */
    public static float exponential32(RandomGenerator bits) {
        for (; ; ) {
            int word = bits.nextInt();
            int layer = word >>> 1 & 0xff;
            int place = word >>> 9;
            float x = place * EXPONENTIAL_W32[layer];
            if (place < EXPONENTIAL_K32[layer]) return x;
            if (layer == 0) return EXPONENTIAL_R32 - Libm.log1p(-bits.nextFloat());
            float y = (EXPONENTIAL_F32[layer - 1] - EXPONENTIAL_F32[layer]) * bits.nextFloat() + EXPONENTIAL_F32[layer];
            if (y < (float) Elementary.exp(-x)) return x;
        }
    }

    /** The same in single precision. */
    public static float exponentialByInversion32(RandomGenerator bits) {
        return (float) -Libm.log1p((double) -bits.nextFloat());
    }
}
