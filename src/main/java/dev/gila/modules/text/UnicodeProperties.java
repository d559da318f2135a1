package dev.gila.modules.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Properties of code points that the Java platform does not give: read from a resource when first asked for. */
final class UnicodeProperties {
    /** The properties that the resource has. */
    enum Property {
        COMBINING,
        WIDTH,
        NUMERIC,
        DECOMPOSITION
    }

    /** A range of code points, under its first one, with a common value. */
    private record Range(int last, String value) {}

    private static final Map<Property, NavigableMap<Integer, Range>> RANGES = read();

    private UnicodeProperties() {}

    /** The value for a code point, or the one given where the property has none. */
    static String get(Property property, int c, String absent) {
        Map.Entry<Integer, Range> entry = RANGES.get(property).floorEntry(c);
        return entry == null || entry.getValue().last < c ? absent : entry.getValue().value;
    }

    private static Map<Property, NavigableMap<Integer, Range>> read() {
        Map<Property, NavigableMap<Integer, Range>> all = new EnumMap<>(Property.class);
        for (Property p : Property.values()) all.put(p, new TreeMap<>());
        InputStream in = UnicodeProperties.class.getResourceAsStream("unicode-properties.txt");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) continue;
                String[] fields = line.split(" ", 3);
                String[] ends = fields[1].split("-");
                int first = Integer.parseInt(ends[0], 16);
                int last = Integer.parseInt(ends[ends.length - 1], 16);
                all.get(Property.valueOf(fields[0].toUpperCase(Locale.ROOT))).put(first, new Range(last, fields[2]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
