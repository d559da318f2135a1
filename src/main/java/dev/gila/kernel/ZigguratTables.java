package dev.gila.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The tables of {@code ziggurat.txt}, which says what they are. */
final class ZigguratTables {
    static final int LAYERS = 256;

    static final long[] NORMAL_K = new long[LAYERS];
    static final double[] NORMAL_W = new double[LAYERS];
    static final double[] NORMAL_F = new double[LAYERS];
    static final long[] EXPONENTIAL_K = new long[LAYERS];
    static final double[] EXPONENTIAL_W = new double[LAYERS];
    static final double[] EXPONENTIAL_F = new double[LAYERS];
    static final int[] NORMAL_K32 = new int[LAYERS];
    static final float[] NORMAL_W32 = new float[LAYERS];
    static final float[] NORMAL_F32 = new float[LAYERS];
    static final int[] EXPONENTIAL_K32 = new int[LAYERS];
    static final float[] EXPONENTIAL_W32 = new float[LAYERS];
    static final float[] EXPONENTIAL_F32 = new float[LAYERS];

    static {
        try (InputStream in = ZigguratTables.class.getResourceAsStream("ziggurat.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            int layer = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) read(line.split(" "), layer++);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ZigguratTables() {}

    private static void read(String[] row, int layer) {
        NORMAL_K[layer] = Long.parseUnsignedLong(row[0], 16);
        NORMAL_W[layer] = doubleOf(row[1]);
        NORMAL_F[layer] = doubleOf(row[2]);
        EXPONENTIAL_K[layer] = Long.parseUnsignedLong(row[3], 16);
        EXPONENTIAL_W[layer] = doubleOf(row[4]);
        EXPONENTIAL_F[layer] = doubleOf(row[5]);
        NORMAL_K32[layer] = Integer.parseUnsignedInt(row[6], 16);
        NORMAL_W32[layer] = floatOf(row[7]);
        NORMAL_F32[layer] = floatOf(row[8]);
        EXPONENTIAL_K32[layer] = Integer.parseUnsignedInt(row[9], 16);
        EXPONENTIAL_W32[layer] = floatOf(row[10]);
        EXPONENTIAL_F32[layer] = floatOf(row[11]);
    }

    private static double doubleOf(String bits) {
        return Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    }

    private static float floatOf(String bits) {
        return Float.intBitsToFloat(Integer.parseUnsignedInt(bits, 16));
    }

    /** The three tables of one ziggurat, one behind the other. */
    static byte[] bytes(boolean normal, boolean wide) {
        ByteBuffer out = ByteBuffer.allocate(3 * LAYERS * (wide ? Long.BYTES : Integer.BYTES))
                .order(ByteOrder.nativeOrder());
        if (wide) {
            for (long k : normal ? NORMAL_K : EXPONENTIAL_K) out.putLong(k);
            for (double w : normal ? NORMAL_W : EXPONENTIAL_W) out.putDouble(w);
            for (double f : normal ? NORMAL_F : EXPONENTIAL_F) out.putDouble(f);
        } else {
            for (int k : normal ? NORMAL_K32 : EXPONENTIAL_K32) out.putInt(k);
            for (float w : normal ? NORMAL_W32 : EXPONENTIAL_W32) out.putFloat(w);
            for (float f : normal ? NORMAL_F32 : EXPONENTIAL_F32) out.putFloat(f);
        }
        return out.array();
    }
}
