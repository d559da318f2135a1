package dev.gila.ndarray;

import static dev.gila.ndarray.Index.all;
import static dev.gila.ndarray.Index.at;
import static dev.gila.ndarray.Index.ellipsis;
import static dev.gila.ndarray.Index.newAxis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Thousands of cases against what NumPy answered, which {@code src/test/numpy/arrays.py} wrote down: functions by pairs of
 * element types and special values, subscripts, changes of shape, text. Where Gila means to differ, {@link Difference}
 * says why; a difference that is not listed fails, and so does one that is listed and does not occur.
 */
class NumpyTest {
    /** What Gila does otherwise, and in which cases: their fields as a regular expression. */
    private enum Difference {
        /** NumPy multiplies e^x - 1 and its factors, infinite or not: (inf + 0i) gives it a NaN. */
        EXPM1_AT_INFINITY("unary expm1 limits"),
        /** NumPy adds 1 before it takes the logarithm, and so loses what is beside it. */
        LOG1P_OF_SMALL("unary log1p limits"),
        /** NumPy multiplies by log 2 before it takes the exponential: the angle is lost where that is large. */
        EXP2_OF_LARGE("unary exp2 limits"),
        /** NumPy multiplies infinite logarithms as C does, which gives a NaN to (inf + 0i)^2.5. */
        INFINITE_POWERS("binary power limits limits"),
        /** Complex numbers have no order; NumPy compares real parts first, then imaginary ones. */
        NO_COMPLEX_ORDER("(binary|outer|scalar) (less|greater|min|max|fmin|fmax)\\S* .*complex.*"),
        /** The reciprocal of integers is a float, as their quotient is; NumPy truncates it. */
        RECIPROCAL_IS_QUOTIENT("unary reciprocal (bool|u?int\\d+)"),
        /** A complex number divided by zero has NaN or infinite parts; which of them, C's Annex G and NumPy decide apart. */
        COMPLEX_BY_ZERO("unary reciprocal complex.*|binary divide .*complex.*"),
        /** The smaller and the larger of 0.0 and -0.0 are either: they are equal. */
        EQUAL_ZEROS("binary f?(min|max)(imum)? .*float.*"),
        /** The type of a bool that stays what it is is bool: NumPy makes it a float16 or an int8. */
        BOOL_STAYS("round bool|unary conj bool");

        private final Pattern cases;

        Difference(String cases) {
            this.cases = Pattern.compile(cases);
        }
    }

    private final Set<Difference> seen = EnumSet.noneOf(Difference.class);
    private final Map<String, NDArray> arrays = new HashMap<>();
    private final Map<String, List<String>> failures = new TreeMap<>();
    private int cases;

    @Test
    void agreesWithNumPy() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(NumpyTest.class.getResourceAsStream("numpy.txt.gz")), StandardCharsets.UTF_8))) {
            for (String line; (line = in.readLine()) != null; ) run(line);
        }
        assertTrue(cases > 3000);
        failures.forEach((kind, lines) -> {
            System.out.println(kind + ": " + lines.size());
            for (String l : lines.subList(0, Math.min(12, lines.size()))) System.out.println("    " + l);
        });
        assertEquals(Map.of(), failures);
        assertEquals(EnumSet.allOf(Difference.class), seen);
    }

    private void run(String line) {
        String[] fields = line.split("\t", -1);
        String answer = fields[fields.length - 1];
        if (fields[0].equals("array")) {
            arrays.put(fields[1], parse(answer));
            return;
        }
        cases++;
        String found;
        try {
            Object result = result(fields);
            found = result instanceof NDArray a ? difference(a, answer, fields) : text((String) result, answer);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            found = answer.equals("!") ? null : "exception " + e.getMessage();
        }
        if (found == null) return;
        String name = String.join(" ", Arrays.copyOf(fields, fields.length - 1));
        for (Difference difference : Difference.values()) {
            if (!difference.cases.matcher(name).matches()) continue;
            seen.add(difference);
            return;
        }
        failures.computeIfAbsent(fields[0] + " " + (fields.length > 3 ? fields[1] : ""), k -> new ArrayList<>())
                .add(name + " -> " + found);
    }

    private static String text(String result, String answer) {
        String expected = answer.replace("\\n", "\n");
        return result.equals(expected) ? null : "\n" + result + "\nNumPy:\n" + expected;
    }

    private Object result(String[] f) {
        return switch (f[0]) {
            case "unary" -> ufunc(f[1]).of(arrays.get(f[2]));
            case "binary" -> ufunc(f[1]).of(arrays.get(f[2]), arrays.get(f[3]).roll(3));
            case "outer" -> {
                NDArray a = arrays.get(f[2]);
                yield ufunc(f[1]).of(a.get(all().by(-2), newAxis()), a.slice(3, 6));
            }
            case "scalar" ->
                f[3].contains(".")
                        ? ufunc(f[1]).of(arrays.get(f[2]), Double.parseDouble(f[3]))
                        : ufunc(f[1]).of(arrays.get(f[2]), Long.parseLong(f[3]));
            case "round" -> arrays.get(f[1]).round();
            case "astype" -> parse(f[1]).astype(DType.of(f[2]));
            case "get" -> grid().get(index(f[1]));
            case "set" -> {
                NDArray a = grid();
                a.set(-5, index(f[1]));
                yield a;
            }
            case "manipulate" -> Manipulations.of(f[1]);
            case "function" -> Functions.of(f[1]);
            case "print" -> parse(f[1]).toString();
            case "represent" -> PrintOptions.DEFAULT.represent(parse(f[1]));
            default -> throw new AssertionError(f[0]);
        };
    }

    private static NDArray grid() {
        return NDArray.arange(24).reshape(4, 3, 2);
    }

    private static Ufunc ufunc(String name) {
        return Ufunc.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private Index[] index(String subscript) {
        return Arrays.stream(subscript.split(",")).map(this::part).toArray(Index[]::new);
    }

    private Index part(String part) {
        if (part.equals("...")) return ellipsis();
        if (part.equals("None")) return newAxis();
        if (arrays.containsKey(part)) return arrays.get(part);
        if (!part.contains(":")) return at(Long.parseLong(part));
        String[] bounds = part.split(":", -1);
        Long start = bounds[0].isEmpty() ? null : Long.valueOf(bounds[0]);
        Long stop = bounds[1].isEmpty() ? null : Long.valueOf(bounds[1]);
        return new Slice(start, stop, bounds.length > 2 ? Long.parseLong(bounds[2]) : 1);
    }

    private static NDArray parse(String text) {
        String[] parts = text.split(":", -1);
        long[] shape = parts[1].isEmpty()
                ? new long[0]
                : Arrays.stream(parts[1].split(",")).mapToLong(Long::parseLong).toArray();
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(parts[2])).order(ByteOrder.LITTLE_ENDIAN);
        return NDArray.ofBuffer(DType.of(parts[0]), bytes, shape);
    }

    private static String difference(NDArray found, String answer, String[] fields) {
        if (answer.equals("?")) return found.dtype() == DType.FLOAT32 ? null : "type " + found.dtype();
        if (answer.equals("!")) return "no exception but " + found;
        NDArray expected = parse(answer);
        if (found.dtype() != expected.dtype()) return "type " + found.dtype() + ", not " + expected.dtype();
        if (!found.shape().equals(expected.shape())) return "shape " + found.shape() + ", not " + expected.shape();
        boolean inexact = found.dtype().isFloat() || found.dtype().isComplex();
        if (!inexact) return found.equals(expected) ? null : found + ", not " + expected;
        NDArray a = found.reshape(-1);
        NDArray b = expected.reshape(-1);
        for (long i = 0; i < a.size(); i++) {
            Complex x = a.getComplex(i);
            Complex y = b.getComplex(i);
            boolean single = found.dtype().component() == DType.FLOAT32;
            boolean near = fields[0].equals("function")
                    ? near(x.re(), y.re(), single) && near(x.im(), y.im(), single)
                    : found.dtype().isComplex()
                            ? near(x, y, single, fields)
                            : near(x.re(), y.re(), single, units(fields));
            if (!near) return "element " + i + " " + x + ", not " + y;
        }
        return null;
    }

    /** Units in the last place that the row of a function allows: those of NumPy's answers have no error of their own. */
    private static int units(String[] fields) {
        if (!List.of("unary", "binary", "outer", "scalar").contains(fields[0])) return 0;
        return switch (Kernel.valueOf(fields[1].toUpperCase(Locale.ROOT)).accuracy()) {
            case EXACT, ROUNDED -> 0;
            case ULP1 -> 1;
            case ULP2 -> 2;
            default -> 16;
        };
    }

    /**
     * Whether the parts of complex numbers are within eight units in the last place of their magnitude. Beside a NaN, C
     * leaves the sign of a zero or an infinity open. Of powers 24 units: NumPy multiplies angles that are rounded, so
     * that its zeros may have either sign, and it finds out only that a power is infinite, not where.
     */
    private static boolean near(Complex x, Complex y, boolean single, String[] fields) {
        boolean power = fields[1].equals("power");
        if (power && isInfinite(x) && isInfinite(y)) return true;
        if (Double.isNaN(y.re()) || Double.isNaN(y.im())) {
            return near(Math.abs(x.re()), Math.abs(y.re()), single, 0)
                    && near(Math.abs(x.im()), Math.abs(y.im()), single, 0);
        }
        double magnitude = Math.hypot(y.re(), y.im());
        double unit = single ? Math.ulp((float) magnitude) : Math.ulp(magnitude);
        double most = unit * (power ? 24 : 8);
        return near(x.re(), y.re(), most, power) && near(x.im(), y.im(), most, power);
    }

    private static boolean isInfinite(Complex z) {
        return Double.isInfinite(z.re()) || Double.isInfinite(z.im());
    }

    private static boolean near(double a, double b, double most, boolean anyZero) {
        if (a == 0 && b == 0) return anyZero || 1 / a == 1 / b;
        return a == b || Math.abs(a - b) <= most && !Double.isInfinite(most);
    }

    /** Of a function of whole arrays, whose terms may cancel. */
    private static boolean near(double a, double b, boolean single) {
        return Double.compare(a, b) == 0 || Math.abs(a - b) <= (single ? 1e-6 : 1e-13) * Math.max(1, Math.abs(b));
    }

    private static boolean near(double a, double b, boolean single, int units) {
        if (Double.isNaN(a) || Double.isNaN(b)) return Double.isNaN(a) && Double.isNaN(b);
        if (a == b) return a != 0 || 1 / a == 1 / b;
        long distance = single
                ? (long) Float.floatToIntBits((float) a) - Float.floatToIntBits((float) b)
                : Double.doubleToLongBits(a) - Double.doubleToLongBits(b);
        return a < 0 == b < 0 && Math.abs(distance) <= units;
    }
}
