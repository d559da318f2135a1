package dev.gila.ndarray.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesTest {
    @TempDir
    Path folder;

    private static NDArray sample(DType dtype) {
        return NDArray.arange(DType.FLOAT64, 24).plus(-3).astype(dtype).reshape(2, 3, 4);
    }

    /** A file as NumPy writes it, its header given. */
    private static byte[] npy(int version, String header, byte[] elements) {
        byte[] text = header.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        out.writeBytes(new byte[] {(byte) text.length, (byte) (text.length >> 8)});
        if (version > 1) out.writeBytes(new byte[2]);
        out.writeBytes(text);
        out.writeBytes(elements);
        return out.toByteArray();
    }

    private static NDArray read(byte[] file) throws IOException {
        return Npy.read(new ByteArrayInputStream(file));
    }

    @Test
    void npyKeepsEveryType() throws IOException {
        for (DType dtype : DType.values()) {
            Path file = folder.resolve(dtype + ".npy");
            NDArray array = sample(dtype);
            Npy.write(file, array);
            assertEquals(array, Npy.read(file), dtype.label());
            assertEquals(0, (Files.size(file) - array.bytes()) % 64);
            Npy.write(file, array.transpose());
            assertEquals(array.transpose(), Npy.read(file), dtype.label());
        }
        NDArray none = NDArray.zeros(DType.INT16, 0, 3);
        Npy.write(folder.resolve("none.npy"), none);
        assertEquals(none, Npy.read(folder.resolve("none.npy")));
        NDArray scalar = NDArray.full(DType.FLOAT32, 1.5);
        Npy.write(folder.resolve("scalar.npy"), scalar);
        assertEquals(scalar, Npy.read(folder.resolve("scalar.npy")));
    }

    @Test
    void npyReadsWhatOthersWrite() throws IOException {
        byte[] big = {0, 1, 0, 2, 0, 3, 1, 0};
        String header = "{'descr': '>i2', 'fortran_order': True, 'shape': (2, 2), }\n";
        for (int version = 1; version <= 3; version++) {
            NDArray array = read(npy(version, header, big));
            assertEquals(DType.INT16, array.dtype());
            assertArrayEquals(new long[] {1, 3, 2, 256}, array.toLongArray());
        }
    }

    @Test
    void refusesWhatIsNoArray() {
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }\n";
        byte[] whole = npy(1, header, new byte[24]);
        String message = assertThrows(IOException.class, () -> read(Arrays.copyOf(whole, whole.length - 4)))
                .getMessage();
        assertEquals("the stream is truncated: shape (3,) of float64 needs 24 bytes, but 20 are there", message);
        assertThrows(IOException.class, () -> read(Arrays.copyOf(whole, 20)));
        assertThrows(IOException.class, () -> read(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0}));
        assertThrows(IOException.class, () -> read(npy(7, header, new byte[24])));
        for (String bad : new String[] {"'|O'", "[('a', '<f8')]", "''"}) {
            assertThrows(IOException.class, () -> read(npy(1, header.replace("'<f8'", bad), new byte[24])), bad);
        }
        for (String bad : new String[] {"(-3,)", "(4611686018427387904,)", "(0, 4611686018427387904)", "(2.5,)"}) {
            assertThrows(IOException.class, () -> read(npy(1, header.replace("(3,)", bad), new byte[24])), bad);
        }
        assertThrows(IOException.class, () -> read(npy(1, header.replace("shape", "shade"), new byte[24])));
        byte[] vast = npy(1, header.replace("3", "1000000000000000"), new byte[24]);
        message = assertThrows(IOException.class, () -> read(vast)).getMessage();
        assertEquals(
                "no 8000000000000000 bytes outside the heap for an array of float64 and shape (1000000000000000,)",
                message);
        byte[] deep = npy(1, header.replace("3", "1,".repeat(17)), new byte[8]);
        message = assertThrows(IOException.class, () -> read(deep)).getMessage();
        assertEquals("the stream has 17 axes; arrays have at most 16", message);
    }

    /** Where elements are not aligned there is no sharing: an array that writes to the file would not. */
    @Test
    void whatIsNotAlignedIsNotMappedToBeWritten() throws IOException {
        Path file = folder.resolve("odd.npy");
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }\n";
        Files.write(file, npy(1, header, new byte[24]));
        assertEquals(NDArray.zeros(DType.FLOAT64, 3), Npy.map(file, false));
        String message =
                assertThrows(IOException.class, () -> Npy.map(file, true)).getMessage();
        assertTrue(message.contains("first element at byte " + (10 + header.length())), message);
    }

    /** Whatever byte is another, or missing: what is thrown says that it could not be read, and which file. */
    @Test
    void damagedArchivesAreNamed() throws IOException {
        Path file = folder.resolve("damaged.npz");
        Npz.write(file, Map.of("a", NDArray.arange(DType.FLOAT64, 20)), true);
        byte[] whole = Files.readAllBytes(file);
        int refused = 0;
        for (int i = 0; i < 2 * whole.length; i++) {
            byte[] bytes = Arrays.copyOf(whole, i < whole.length ? i : whole.length);
            if (i >= whole.length) bytes[i - whole.length] ^= 0x41;
            Files.write(file, bytes);
            try {
                Npz.read(file).values().forEach(NDArray::close);
            } catch (IOException e) {
                assertTrue(e.getMessage().startsWith(file.toString()), e::toString);
                refused++;
            }
        }
        assertTrue(refused > whole.length, "refused: " + refused);
    }

    /** A damaged file is found out before memory is asked for. */
    @Test
    void filesTellHowLongTheyAre() throws IOException {
        Path file = folder.resolve("long.npy");
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000000000,), }\n";
        Files.write(file, npy(1, header, new byte[24]));
        String message = assertThrows(IOException.class, () -> Npy.read(file)).getMessage();
        assertTrue(message.endsWith("needs 8000000000000000 bytes, but 24 are there"), message);
    }

    @Test
    void truthValuesAreNormal() throws IOException {
        String header = "{'descr': '|b1', 'fortran_order': False, 'shape': (3,), }\n";
        assertEquals(2, read(npy(1, header, new byte[] {2, -1, 0})).sum());
    }

    @Test
    void npzIsCheckedBySums() throws IOException {
        Path file = folder.resolve("sums.npz");
        Npz.write(file, Map.of("a", NDArray.of(1L, 250L)), false);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i++) if (bytes[i] == (byte) 250) bytes[i]++;
        Files.write(file, bytes);
        String message = assertThrows(IOException.class, () -> Npz.read(file)).getMessage();
        assertEquals(file + ":a.npy is damaged: its checksum is another", message);
        Files.write(file, Arrays.copyOf(bytes, 100));
        message = assertThrows(IOException.class, () -> Npz.read(file)).getMessage();
        assertTrue(message.startsWith(file.toString()), message);
    }

    @Test
    void mapsFiles() throws IOException {
        Path file = folder.resolve("mapped.npy");
        Npy.write(file, sample(DType.FLOAT64));
        NDArray shared = Npy.map(file, true);
        shared.set(42, 0, 0, 0);
        assertEquals(42, Npy.read(file).get(0, 0, 0));
        assertEquals(shared.plus(0), Npy.read(file));
        NDArray own = Npy.map(file, false);
        own.set(-1, 0, 0, 0);
        assertEquals(-1, own.get(0, 0, 0));
        assertEquals(42, Npy.read(file).get(0, 0, 0));
        Path cut = folder.resolve("cut.npy");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(file), 200));
        assertThrows(IOException.class, () -> Npy.map(cut, false));
        Path untrue = folder.resolve("untrue.npy");
        Npy.write(untrue, NDArray.of(false, true));
        byte[] bytes = Files.readAllBytes(untrue);
        bytes[bytes.length - 1] = 7;
        Files.write(untrue, bytes);
        assertEquals(NDArray.of(false, true), Npy.read(untrue));
        String message =
                assertThrows(IOException.class, () -> Npy.map(untrue, false)).getMessage();
        assertTrue(message.endsWith("untrue.npy: bools are bytes of 0 and 1, but there is one of 7"), message);
    }

    @Test
    void readsHalfPrecision() throws IOException {
        short[] bits = {
            0,
            (short) 0x8000,
            0x3c00,
            (short) 0xc000,
            0x7bff,
            0x0001,
            (short) 0x83ff,
            0x0400,
            0x3555,
            0x7c00,
            (short) 0xfc00,
            0x7e00
        };
        float nan = Float.NaN;
        float inf = Float.POSITIVE_INFINITY;
        float[] values = {0, -0f, 1, -2, 65504, 0x1p-24f, -0x3ffp-24f, 0x1p-14f, 0.33325195f, inf, -inf, nan};
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            String sign = order == ByteOrder.BIG_ENDIAN ? ">" : "<";
            String header = "{'descr': '" + sign + "f2', 'fortran_order': True, 'shape': (4, 3), }\n";
            ByteBuffer file =
                    ByteBuffer.allocate(10 + header.length() + 2 * bits.length).order(ByteOrder.LITTLE_ENDIAN);
            file.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) header.length());
            file.put(header.getBytes(StandardCharsets.ISO_8859_1))
                    .order(order)
                    .asShortBuffer()
                    .put(bits);
            Path path = Files.write(folder.resolve("half.npy"), file.array());
            assertEquals(NDArray.of(values).reshape(3, 4).transpose(), Npy.read(path));
            String message =
                    assertThrows(IOException.class, () -> Npy.map(path, false)).getMessage();
            assertTrue(message.contains("float16"), message);
        }
    }

    @Test
    void npzKeepsNames() throws IOException {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        arrays.put("weights", sample(DType.FLOAT32));
        arrays.put("labels", NDArray.of(1L, 2L, 3L));
        for (boolean compressed : new boolean[] {false, true}) {
            Path file = folder.resolve(compressed + ".npz");
            Npz.write(file, arrays, compressed);
            assertEquals(arrays, Npz.read(file));
        }
        assertThrows(IOException.class, () -> Npz.read(folder.resolve("missing.npz")));
    }

    @Test
    void textKeepsNumbers() throws IOException {
        Path file = folder.resolve("table.csv");
        NDArray table = NDArray.of(new double[][] {{1, 0.1, Double.NaN}, {-2e300, Double.POSITIVE_INFINITY, 3}});
        Text.write(file, table, ",");
        assertEquals(table, Text.read(file, ",", 0));
        Files.writeString(file, "a b\n1 2  # first\n\n 3   4\n");
        assertArrayEquals(new double[] {1, 2, 3, 4}, Text.read(file, "", 1).toArray());
        assertEquals(Shape.of(2, 2), Text.read(file, "", 1).shape());
        String message =
                assertThrows(IOException.class, () -> Text.read(file, "", 0)).getMessage();
        assertTrue(message.endsWith("line 1: 'a' is no number"), message);
        for (String bad : new String[] {"1,2\n3\n", "1,2,\n", "1d,2\n", "0x1p3\n", "1,,2\n"}) {
            Files.writeString(file, bad);
            assertThrows(IOException.class, () -> Text.read(file, ",", 0), bad);
        }
        Files.write(file, new byte[] {-1, -2});
        message = assertThrows(IOException.class, () -> Text.read(file, ",", 0)).getMessage();
        assertEquals(file + " is no text in UTF-8", message);
        Files.writeString(file, "+Infinity -inf NAN 1E3\n");
        assertEquals(Double.POSITIVE_INFINITY, Text.read(file, "", 0).get(0, 0));
        Files.writeString(file, "1, 2,\n");
        String none =
                assertThrows(IOException.class, () -> Text.read(file, ",", 0)).getMessage();
        assertTrue(none.endsWith("line 1: '' is no number"), none);
        Files.writeString(file, "# nothing\n \n");
        assertEquals(Shape.of(0, 0), Text.read(file, ",", 0).shape());
        Files.writeString(file, " 0;;-0.0;;\t+INF;; -nan # last\n");
        assertArrayEquals(
                new double[] {0, -0.0, Double.POSITIVE_INFINITY, Double.NaN},
                Text.read(file, ";;", 0).toArray());
    }

    @Test
    void textIsReadInPart() throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, "x;y;name\n9007199254740993; 2.5;a % 1;2\n% none\n-7;;b\n8;1e3;c\n");
        TextFormat format =
                TextFormat.DEFAULT.withDelimiter(";").withComment("%").withSkip(1);
        NDArray first = Text.read(file, format.withColumns(0).withDType(DType.INT64));
        assertEquals(NDArray.of(9007199254740993L, -7, 8).reshape(3, 1), first);
        NDArray filled =
                Text.read(file, format.withColumns(-2, 0).withMissing(0.5).withMost(2));
        assertEquals(NDArray.of(new double[][] {{2.5, 9007199254740992.0}, {0.5, -7}}), filled);
        assertEquals(Shape.of(0, 0), Text.read(file, format.withMost(0)).shape());
        assertRefused("line 2: 'a' is no number", file, format);
        assertRefused(
                "line 4: '' is no integer",
                file,
                format.withColumns(1).withSkip(2).withDType(DType.INT8));
        assertRefused("line 2: there is no column -4 among 3", file, format.withColumns(-4));
        assertRefused("line 2: there is no column 3 among 3", file, format.withColumns(3));
        Files.writeString(file, "18446744073709551615 -129\n");
        NDArray largest = NDArray.full(DType.UINT64, -1L, 1, 1);
        assertEquals(largest, Text.read(file, TextFormat.DEFAULT.withColumns(0).withDType(DType.UINT64)));
        assertRefused(
                "line 1: -129 is out of bounds for int8",
                file,
                TextFormat.DEFAULT.withColumns(1).withDType(DType.INT8));
        Files.writeString(file, "1\t2\t\n\t4\t5\n");
        NDArray tabs = Text.read(file, TextFormat.DEFAULT.withDelimiter("\t").withMissing(-1));
        assertEquals(NDArray.of(new double[][] {{1, 2, -1}, {-1, 4, 5}}), tabs);
        assertThrows(IllegalArgumentException.class, () -> format.withSkip(-1));
        assertThrows(IllegalArgumentException.class, () -> format.withDType(DType.COMPLEX64));
    }

    private static void assertRefused(String end, Path file, TextFormat format) {
        String message =
                assertThrows(IOException.class, () -> Text.read(file, format)).getMessage();
        assertTrue(message.endsWith(end), message);
    }

    @Test
    void textIsWrittenInAFormat() throws IOException {
        Path file = folder.resolve("table.txt");
        Text.write(file, NDArray.of(new double[][] {{1, 0.125}, {-2, 1e3}}), " ", "%.2f", "x y\nmetres");
        assertEquals("# x y\n# metres\n1.00 0.12\n-2.00 1000.00\n", Files.readString(file));
        Text.write(file, NDArray.full(DType.UINT64, -1L, 2), "", "%x", "");
        assertEquals("ffffffffffffffff\nffffffffffffffff\n", Files.readString(file));
        NDArray numbers = NDArray.of(1.0);
        for (String bad : new String[] {"%d", "%", "%.2", "%.2y"}) {
            assertThrows(IllegalArgumentException.class, () -> Text.write(file, numbers, "", bad, ""), bad);
        }
    }

    /** Lines are what Python's operator % makes of the formats, and so {@code numpy.savetxt}. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        %.2f; 1.00|-0.00|0.38|-0.00|99999999999999991611392.00
        %.1f; 1.0|-0.0|0.4|-0.0|99999999999999991611392.0
        %.0e; 1e+00|-1e-03|4e-01|-0e+00|1e+23
        %.2e%%; 1.00e+00%|-1.00e-03%|3.75e-01%|-0.00e+00%|1.00e+23%
        [%+8.3f]; [  +1.005]|[  -0.001]|[  +0.375]|[  -0.000]|[+99999999999999991611392.000]
        %.17f; 1.00499999999999989|-0.00100000000000000|0.37500000000000000|-0.00000000000000000|99999999999999991611392.00000000000000000
        """)
    void exactValuesAreRounded(String format, String lines) throws IOException {
        Path file = folder.resolve("rounded.txt");
        Text.write(file, NDArray.of(1.005, -0.001, 0.375, -0.0, 1e23), "", format, "");
        assertEquals(lines.replace('|', '\n') + "\n", Files.readString(file));
    }
}
