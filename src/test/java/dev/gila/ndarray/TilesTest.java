package dev.gila.ndarray;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gila.kernel.DType;
import dev.gila.ndarray.random.Generator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is walked by tiles of rows and columns gives what it gives of contiguous copies. */
class TilesTest {
    private static final DType[] TYPES = {
        DType.BOOL, DType.INT16, DType.FLOAT32, DType.FLOAT64, DType.COMPLEX64, DType.COMPLEX128
    };

    /** The transposed array, put together from single elements. */
    private static NDArray turned(NDArray a) {
        int rows = (int) a.length(0);
        int columns = (int) a.length(1);
        double[] values = a.astype(DType.FLOAT64).toArray();
        double[] found = new double[values.length];
        for (int i = 0; i < values.length; i++) found[i % columns * rows + i / columns] = values[i];
        return NDArray.of(found).astype(a.dtype()).reshape(columns, rows);
    }

    /** What goes a little behind its own place in another page is moved from the end. */
    @ParameterizedTest
    @ValueSource(ints = {1025, 2048, 4113})
    void movedToEveryPlaceOfALine(int length) {
        int behind = 2 * 4096;
        for (int shift = 0; shift < 70; shift++) {
            NDArray bytes = NDArray.arange(3 * 4096).astype(DType.UINT8);
            NDArray expected = bytes.copy();
            for (int i = 0; i < length && behind + shift + i < bytes.size(); i++) {
                expected.setLong(bytes.getLong(i), behind + shift + i);
            }
            long moved = Math.min(length, bytes.size() - behind - shift);
            bytes.slice(behind + shift, behind + shift + moved).assign(bytes.slice(0, moved));
            assertEquals(expected, bytes);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 1000", "1000, 2", "7, 33", "31, 129", "100, 100", "128, 127", "17, 301", "301, 140"})
    void transposed(int rows, int columns) {
        for (DType dtype : TYPES) {
            NDArray a =
                    Generator.defaultRng(rows).integers(0, 100, rows, columns).astype(dtype);
            NDArray b = Generator.defaultRng(columns)
                    .integers(0, 100, columns, rows)
                    .astype(dtype);
            NDArray copy = turned(a);
            NDArray view = a.transpose();
            assertEquals(copy, view.copy());
            assertEquals(copy.plus(b), view.plus(b));
            assertEquals(copy.astype(DType.COMPLEX128), view.astype(DType.COMPLEX128));
            assertEquals(b.plus(copy.astype(DType.FLOAT32)), b.plus(view.astype(DType.FLOAT32)));
            NDArray backwards = view.slice(1, rows - 1, -rows - 1, -1);
            assertEquals(backwards.copy().plus(b), backwards.plus(b));
            assertEquals(
                    copy, turned(backwards).slice(0, rows - 1, -rows - 1, -1).transpose());
            Ufunc.ADD.into(view, view, b);
            assertEquals(copy.plus(b), view);
            assertEquals(copy.plus(b), turned(a));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 20, 29, 33, 100, 127, 128, 255, 600})
    void partsOfRows(int width) {
        for (DType dtype : TYPES) {
            NDArray all = Generator.defaultRng(width)
                    .integers(0, 100, 3, 40, width + 2)
                    .astype(dtype);
            NDArray left = all.slice(2, 0, width, 1);
            NDArray right = all.slice(2, 2, width + 2, 1);
            NDArray column = all.slice(2, 1, 2, 1);
            double[] values = all.astype(DType.FLOAT64).toArray();
            double[] kept = new double[3 * 40 * width];
            for (int i = 0; i < kept.length; i++) kept[i] = values[i / width * (width + 2) + i % width];
            assertArrayEquals(kept, left.copy().astype(DType.FLOAT64).toArray());
            NDArray lefts = left.copy();
            NDArray rights = right.copy();
            NDArray columns = column.copy().repeat(width, 2);
            assertEquals(lefts.plus(rights), left.plus(right));
            assertEquals(lefts.plus(columns), left.plus(column));
            assertEquals(lefts.plus(columns), lefts.plus(column));
            assertEquals(Ufunc.EQUAL.of(lefts, rights), Ufunc.EQUAL.of(left, right));
            assertEquals(Ufunc.EQUAL.of(lefts, 3.0), Ufunc.EQUAL.of(left, 3.0));
            NDArray turned = left.transpose(1, 2, 0);
            assertEquals(turned.copy().plus(right.transpose(1, 2, 0).copy()), turned.plus(right.transpose(1, 2, 0)));
            NDArray before = all.copy();
            Ufunc.ADD.into(left, left, column.copy());
            assertEquals(lefts.plus(columns), left);
            assertEquals(before.slice(2, width, width + 2, 1), all.slice(2, width, width + 2, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 7, 16, 17, 40})
    void repeatedWithinBounds(int width) {
        int count = 500;
        for (DType dtype : TYPES) {
            NDArray parts =
                    Generator.defaultRng(width).integers(1, 100, count, 1).astype(dtype);
            NDArray room = NDArray.zeros(dtype, count * width + 8);
            room.slice(0, count * width).reshape(count, width).assign(parts);
            double[] each = parts.astype(DType.FLOAT64).toArray();
            double[] expected = new double[count * width + 8];
            for (int i = 0; i < count * width; i++) expected[i] = each[i / width];
            assertArrayEquals(expected, room.astype(DType.FLOAT64).toArray());
        }
    }
}
