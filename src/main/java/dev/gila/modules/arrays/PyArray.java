package dev.gila.modules.arrays;

import dev.gila.object.Exceptions;
import dev.gila.object.PyBuffer;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** An {@code array.array}: the storage; {@code ArrayType} and {@code ArrayBytes} have the methods. */
final class PyArray extends PyObject implements PyBuffer {
    static final PyType TYPE = PyType.builtin("array.array", Types.OBJECT);

    final ItemType item;
    private ByteBuffer memory = view(new byte[0]);
    private int count;
    private int exports;

    PyArray(PyType type, ItemType item) {
        super(type);
        this.item = item;
    }

    PyArray(ItemType item, byte[] bytes) {
        this(TYPE, item);
        memory = view(bytes);
        count = bytes.length / item.size;
    }

    private static ByteBuffer view(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    }

    int count() {
        return count;
    }

    Object get(int i) {
        return item.get(memory, i * item.size);
    }

    void set(ThreadState ts, int i, Object value) {
        item.put(ts, memory, i * item.size, value);
    }

    void add(ThreadState ts, Object value) {
        // The value is checked before anything changes.
        ByteBuffer one = view(new byte[item.size]);
        item.put(ts, one, 0, value);
        splice(count, count, one.array());
    }

    /** The bytes of some items. */
    byte[] bytes(int from, int to) {
        return Arrays.copyOfRange(memory.array(), from * item.size, to * item.size);
    }

    /** Replaces the items from {@code from} up to {@code to} by those that the bytes are. */
    void splice(int from, int to, byte[] more) {
        int size = item.size;
        int grown = (count - (to - from)) * size + more.length;
        if (grown != count * size && exports > 0) {
            throw Exceptions.of(Exceptions.BUFFER_ERROR, "cannot resize an array that is exporting buffers");
        }
        byte[] data = memory.array();
        if (grown > data.length) data = Arrays.copyOf(data, Math.max(grown, grown + (grown >> 3) + 8 * size));
        System.arraycopy(data, to * size, data, from * size + more.length, (count - to) * size);
        System.arraycopy(more, 0, data, from * size, more.length);
        if (data != memory.array()) memory = view(data);
        count = grown / size;
    }

    void reverseBytes() {
        byte[] data = memory.array();
        for (int i = 0; i < count; i++) {
            for (int a = i * item.size, b = a + item.size - 1; a < b; a++, b--) {
                byte t = data[a];
                data[a] = data[b];
                data[b] = t;
            }
        }
    }

    @Override
    public Exported export(ThreadState ts) {
        exports++;
        String format = item == ItemType.UNICODE ? "w" : String.valueOf(item.code);
        return new Exported(
                memory, 0, format, item.size, new long[] {count}, new long[] {item.size}, false, () -> exports--);
    }
}
