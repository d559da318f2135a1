package dev.gila.ndarray.io;

import dev.gila.kernel.ArrowStructs;
import dev.gila.kernel.DType;
import dev.gila.kernel.Memory;
import dev.gila.kernel.Operand;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.nio.ByteOrder;

/**
 * Arrays of one axis to and from other libraries of the same process, such as PyArrow, Polars and DuckDB, by the
 * <a href="https://arrow.apache.org/docs/format/CDataInterface.html">Arrow C data interface</a>: numbers are shared, not copied.
 *
 * <p>Both sides pass the addresses of two structs, {@code ArrowSchema} and {@code ArrowArray}, that the taking side allocates
 * ({@link ArrowStructs#SCHEMA_BYTES} and {@link ArrowStructs#ARRAY_BYTES}). Bools are bits there and are copied. Arrow has no
 * complex numbers; and arrays have no nulls.
 */
public final class Arrow {
    /** How Arrow writes the types that are no complex ones, in the order of {@link DType}. */
    private static final String FORMATS = "bcsilCSILfg";

    private Arrow() {}

    /**
     * Describes an array to another library, which calls the release functions when it is done, on any thread. Until then
     * the elements stay, even if the array is closed, and writing to them is seen there. What is not contiguous, and
     * bools, are copied.
     *
     * @param array of one axis; not of complex numbers
     * @param schema address of an {@code ArrowSchema} to fill
     * @param struct address of an {@code ArrowArray} to fill
     * @throws IllegalArgumentException if the array has other than one axis, or elements that Arrow does not have; or if an
     *     address is 0
     */
    public static void exportTo(NDArray array, long schema, long struct) {
        if (array.rank() != 1) {
            throw new IllegalArgumentException("Arrow: an array of one axis is needed, not of shape " + array.shape());
        }
        if (array.dtype().isComplex()) throw new IllegalArgumentException("Arrow: there is no type " + array.dtype());
        String format = FORMATS.substring(array.dtype().ordinal(), array.dtype().ordinal() + 1);
        if (array.isContiguous() && array.dtype() != DType.BOOL) {
            export(array, format, array.size(), schema, struct);
            return;
        }
        try (NDArray copy = array.dtype() == DType.BOOL ? array.packBits(0, ByteOrder.LITTLE_ENDIAN) : array.copy()) {
            export(copy, format, array.size(), schema, struct);
        }
    }

    private static void export(NDArray elements, String format, long length, long schema, long struct) {
        Operand operand = elements.operand();
        ArrowStructs.export(schema, struct, format, operand.memory(), operand.offset(), length);
    }

    /**
     * Takes an array over from another library: both structs are marked as released. Closing the array releases it there,
     * as does the garbage collector when it is forgotten. Numbers are shared: the producer may forbid writing to them.
     *
     * @param schema address of an {@code ArrowSchema} that was filled
     * @param struct address of an {@code ArrowArray} that was filled
     * @return one axis
     * @throws IllegalArgumentException if an address is 0, or a struct was released; or the array has nulls, is nested, is not
     *     aligned, or has elements or lengths that arrays do not have: then it is not taken
     */
    public static NDArray importFrom(long schema, long struct) {
        String format = ArrowStructs.format(schema);
        int type = format.length() == 1 ? FORMATS.indexOf(format) : -1;
        if (type < 0) throw new IllegalArgumentException("Arrow: there are no arrays of format " + format);
        DType dtype = DType.values()[type];
        ArrowStructs.Taken taken =
                ArrowStructs.take(schema, struct, dtype == DType.BOOL ? 1 : dtype.size() * Byte.SIZE);
        long end = taken.offset() + taken.length();
        if (dtype == DType.BOOL) return bools(taken);
        return NDArray.over(taken.elements(), dtype, Shape.of(taken.length() == 0 ? 0 : end))
                .slice(taken.offset(), end);
    }

    /** Eight to a byte, the first in its lowest bit. */
    private static NDArray bools(ArrowStructs.Taken taken) {
        Memory elements = taken.elements();
        long start = taken.offset() % Byte.SIZE;
        long skipped = Math.min(taken.offset() / Byte.SIZE, elements.size());
        try (NDArray bytes = NDArray.over(elements, DType.UINT8, Shape.of(elements.size()));
                NDArray bits = bytes.slice(skipped, elements.size()).unpackBits(0, ByteOrder.LITTLE_ENDIAN)) {
            return bits.slice(start, start + taken.length()).astype(DType.BOOL);
        }
    }
}
