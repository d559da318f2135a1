package dev.gila.ndarray.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import dev.gila.kernel.ArrowStructs;
import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Slice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Through the structs in memory and back, and with a producer and a consumer that work on the fields, as C does. */
class ArrowTest {
    private final Memory schema = new Memory(ArrowStructs.SCHEMA_BYTES);
    private final Memory array = new Memory(ArrowStructs.ARRAY_BYTES);

    @AfterEach
    void free() {
        schema.close();
        array.close();
    }

    private static long at(Memory memory) {
        return Pointer.nativeValue(memory);
    }

    private void export(NDArray a) {
        Arrow.exportTo(a, at(schema), at(array));
    }

    private NDArray take() {
        return Arrow.importFrom(at(schema), at(array));
    }

    @ParameterizedTest
    @EnumSource(names = "COMPLEX.*", mode = EnumSource.Mode.MATCH_NONE)
    void roundTrip(DType dtype) {
        for (long n : new long[] {0, 1, 8, 13}) {
            try (NDArray a = NDArray.arange(n).mod(3).astype(dtype)) {
                export(a);
                try (NDArray b = take()) {
                    assertEquals(a, b);
                    assertEquals(a.sum(), b.sum());
                    assertEquals(a.sort(), b.sort());
                }
                NDArray every = a.slice(0, Slice.ALL.by(-2));
                export(every);
                try (NDArray b = take()) {
                    assertEquals(every, b);
                }
            }
        }
    }

    @Test
    void numbersAreShared() {
        NDArray a = NDArray.of(1.0, 2, 3);
        export(a.slice(1, 3));
        NDArray b = take();
        a.set(7, 2);
        assertEquals(7, b.get(1));
        a.close();
        assertEquals(2, b.get(0)); // the elements stay until they are released
        b.close();
        assertThrows(IllegalStateException.class, () -> b.get(0));
    }

    /** What a consumer in C does: reads the fields, and calls the release functions. */
    @Test
    void aConsumerReadsAndReleases() {
        try (NDArray a = NDArray.of(1.5f, -2)) {
            export(a);
        }
        assertEquals("f", schema.getPointer(0).getString(0));
        assertEquals("", schema.getPointer(8).getString(0));
        assertEquals(0, schema.getLong(24)); // not nullable
        assertEquals(2, array.getLong(0));
        assertEquals(0, array.getLong(8));
        assertEquals(2, array.getLong(24));
        Pointer buffers = array.getPointer(40);
        assertEquals(0, buffers.getLong(0));
        assertArrayEquals(new float[] {1.5f, -2}, buffers.getPointer(8).getFloatArray(0, 2));
        Function.getFunction(schema.getPointer(56)).invokeVoid(new Object[] {schema});
        Function.getFunction(array.getPointer(64)).invokeVoid(new Object[] {array});
        assertEquals(0, schema.getLong(56));
        assertEquals(0, array.getLong(64));
        assertEquals("Arrow: the schema was released", message(this::take));
    }

    private interface Release extends Callback {
        void release(Pointer struct);
    }

    /** What a producer in C does, and whether it is told. */
    @Test
    void aProducerIsReleasedOnce() {
        List<Long> released = new ArrayList<>();
        Release release = struct -> {
            released.add(struct.getLong(struct.getLong(24) == 2 ? 0 : 16));
            struct.setLong(struct.getLong(24) == 2 ? 64 : 56, 0);
        };
        try (Memory values = new Memory(40);
                Memory buffers = new Memory(16);
                Memory format = new Memory(2)) {
            values.write(0, new long[] {10, 20, 30, 40, 50}, 0, 5);
            produce("l", release, values, buffers, format);
            array.setLong(0, 3);
            array.setLong(16, 1);
            NDArray a = take();
            assertEquals(List.of(0L), released);
            assertEquals(0, array.getLong(64));
            assertEquals(0, schema.getLong(56));
            assertArrayEquals(new long[] {20, 30, 40}, a.toLongArray());
            a.close();
            a.close();
            assertEquals(List.of(0L, 3L), released);

            values.setByte(0, (byte) 0b01101000);
            produce("b", release, values, buffers, format);
            array.setLong(0, 4);
            array.setLong(16, 3);
            assertArrayEquals(new boolean[] {true, false, true, true}, take().toBooleanArray());
            assertEquals(4, released.size());
        }
    }

    private void produce(String type, Release release, Memory values, Memory buffers, Memory format) {
        schema.clear();
        array.clear();
        format.setString(0, type);
        buffers.setLong(0, 0);
        buffers.setPointer(8, values);
        schema.setPointer(0, format);
        schema.setPointer(56, CallbackReference.getFunctionPointer(release));
        array.setLong(24, 2);
        array.setPointer(40, buffers);
        array.setPointer(64, CallbackReference.getFunctionPointer(release));
    }

    @Test
    void whatArraysDoNotHaveIsLeftToItsOwner() {
        Release release = struct -> {
            throw new AssertionError();
        };
        try (Memory values = new Memory(64);
                Memory buffers = new Memory(16);
                Memory format = new Memory(2)) {
            produce("u", release, values, buffers, format);
            assertEquals("Arrow: there are no arrays of format u", message(this::take));
            produce("l", release, values, buffers, format);
            array.setLong(0, 2);
            array.setLong(8, 1);
            buffers.setPointer(0, values);
            assertEquals("Arrow: the array has nulls: fill them first", message(this::take));
            produce("l", release, values, buffers, format);
            array.setLong(32, 1);
            assertEquals("Arrow: the array is nested", message(this::take));
            produce("l", release, values, buffers, format);
            array.setLong(0, 2);
            buffers.setPointer(8, values.share(4));
            assertEquals("Arrow: the elements are not aligned", message(this::take));
            for (long[] bad : new long[][] {{-1, 0}, {2, -1}, {1L << 60, 0}, {1, Long.MAX_VALUE}}) {
                produce("l", release, values, buffers, format);
                array.setLong(0, bad[0]);
                array.setLong(16, bad[1]);
                assertEquals(
                        "Arrow: an array cannot have " + bad[0] + " elements from " + bad[1] + " on",
                        message(this::take));
            }
            array.setLong(0, 2);
            array.setLong(16, 0);
            buffers.setLong(8, 0);
            assertEquals("Arrow: the array has no buffer of elements", message(this::take));
            array.setLong(40, 0);
            assertEquals("Arrow: the array has no buffer of elements", message(this::take));
            schema.setLong(0, 0);
            assertEquals("Arrow: the schema has no format", message(this::take));
            assertTrue(array.getLong(64) != 0 && schema.getLong(56) != 0);
        }
    }

    /** What was cut out of an array with nulls may have none, which its producer need not have counted. */
    @Test
    void nullsThatWereNotCountedAreLookedFor() {
        Release release = struct -> struct.setLong(struct.getLong(24) == 2 ? 64 : 56, 0);
        try (Memory values = new Memory(24);
                Memory valid = new Memory(3);
                Memory buffers = new Memory(16);
                Memory format = new Memory(2)) {
            valid.write(0, new byte[] {0b1011, -1, 0b11}, 0, 3);
            values.write(0, new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19}, 0, 20);
            for (int offset = 0; offset < 18; offset++) {
                for (int length = 0; length <= 20 - offset; length++) {
                    produce("c", release, values, buffers, format);
                    array.setLong(0, length);
                    array.setLong(8, -1);
                    array.setLong(16, offset);
                    buffers.setPointer(0, valid);
                    boolean nulls = false;
                    for (int i = offset; i < offset + length; i++) nulls |= i == 2 || i > 3 && i < 8 || i > 17;
                    if (nulls) {
                        assertEquals("Arrow: the array has nulls: fill them first", message(this::take));
                    } else {
                        try (NDArray a = take()) {
                            assertEquals(NDArray.arange(DType.INT8, 20).slice(offset, offset + length), a);
                        }
                    }
                }
            }
        }
    }

    @Test
    void bitsStartAnywhere() {
        Release release = struct -> struct.setLong(struct.getLong(24) == 2 ? 64 : 56, 0);
        try (Memory values = new Memory(4);
                Memory buffers = new Memory(16);
                Memory format = new Memory(2)) {
            values.setInt(0, 0x9e3779b9);
            for (int offset = 0; offset < 32; offset++) {
                for (int length = 0; length <= 32 - offset; length++) {
                    produce("b", release, values, buffers, format);
                    array.setLong(0, length);
                    array.setLong(16, offset);
                    boolean[] expected = new boolean[length];
                    for (int i = 0; i < length; i++) expected[i] = (0x9e3779b9 >> offset + i & 1) != 0;
                    try (NDArray a = take()) {
                        assertArrayEquals(expected, a.toBooleanArray());
                    }
                }
            }
        }
    }

    @Test
    void nothingIsReadOrWrittenAtZero() {
        try (NDArray a = NDArray.of(1.0)) {
            assertEquals("Arrow: the address of the schema is 0", message(() -> Arrow.exportTo(a, 0, at(array))));
            assertEquals("Arrow: the address of the array is 0", message(() -> Arrow.exportTo(a, at(schema), 0)));
            assertEquals("Arrow: the address of the schema is 0", message(() -> Arrow.importFrom(0, at(array))));
            export(a);
            assertEquals("Arrow: the address of the array is 0", message(() -> Arrow.importFrom(at(schema), 0)));
            take().close();
        }
    }

    @Test
    void whatArrowDoesNotHaveIsRefused() {
        try (NDArray grid = NDArray.zeros(DType.INT8, 2, 3);
                NDArray complex = NDArray.zeros(DType.COMPLEX64, 2)) {
            assertEquals("Arrow: an array of one axis is needed, not of shape (2, 3)", message(() -> export(grid)));
            assertEquals("Arrow: there is no type complex64", message(() -> export(complex)));
        }
    }

    private static String message(Runnable wrong) {
        return assertThrows(IllegalArgumentException.class, wrong::run).getMessage();
    }
}
