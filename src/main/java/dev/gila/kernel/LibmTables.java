package dev.gila.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;

/** The tables of {@link Libm}: 2^(k / 128), and the logarithms of {@code logarithms.txt}. */
final class LibmTables {
    static final int SIZE = 128;

    /** 2^(k / 128) is {@code POWER[k] (1 + POWER_TAIL[k])}. */
    static final double[] POWER = new double[SIZE];

    static final double[] POWER_TAIL = new double[SIZE];

    static final double[] LOG_INVERSE = new double[SIZE];
    static final double[] LOG = new double[SIZE];
    static final double[] POW_INVERSE = new double[SIZE];
    static final double[] POW_LOG = new double[SIZE];
    static final double[] POW_LOG_TAIL = new double[SIZE];

    static {
        powers(new MathContext(50));
        try (InputStream in = LibmTables.class.getResourceAsStream("logarithms.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            int row = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) read(line.split(" "), row++);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LibmTables() {}

    private static void powers(MathContext precision) {
        BigDecimal root = BigDecimal.valueOf(2);
        for (int i = 1; i < SIZE; i *= 2) root = root.sqrt(precision);
        BigDecimal power = BigDecimal.ONE;
        for (int k = 0; k < SIZE; k++) {
            POWER[k] = power.doubleValue();
            POWER_TAIL[k] = power.divide(new BigDecimal(POWER[k]), precision)
                    .subtract(BigDecimal.ONE)
                    .doubleValue();
            power = power.multiply(root, precision);
        }
    }

    private static void read(String[] fields, int row) {
        double[][] tables = {LOG_INVERSE, LOG, POW_INVERSE, POW_LOG, POW_LOG_TAIL};
        for (int i = 0; i < tables.length; i++) {
            tables[i][row] = Double.longBitsToDouble(Long.parseUnsignedLong(fields[i], 16));
        }
    }
}
