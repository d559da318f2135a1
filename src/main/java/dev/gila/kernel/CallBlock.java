package dev.gila.kernel;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;

/**
 * One thread's {@code gila_call}, outside the heap: words as {@code include/gila.h} lays them out, and behind them those
 * of a program.
 */
final class CallBlock {
    private static final int DTYPES = DType.values().length;
    private static final int MAX_OPERANDS = 8;
    private static final int MAX_PARAMS = 7;

    // Places of words: in a call, and in an operand.
    private static final int KERNEL = 0;
    private static final int CANCEL = 1;
    private static final int PARAMS = 2;
    private static final int NOTE = PARAMS + MAX_PARAMS;
    private static final int OPERANDS = NOTE + 1;
    private static final int DATA = 0;
    private static final int DTYPE = 1;
    private static final int RANK = 2;
    private static final int SHAPE = 3;
    private static final int STRIDES = SHAPE + Call.MAX_RANK;
    private static final int OPERAND_SIZE = STRIDES + Call.MAX_RANK;
    private static final int PROGRAM = OPERANDS + MAX_OPERANDS * OPERAND_SIZE;

    /** Where the library's own note to its kernels lies, in bytes. */
    static final int NOTE_BYTES = NOTE * Long.BYTES;

    private final LongBuffer words;
    private final long address;

    CallBlock() {
        ByteBuffer bytes = ByteBuffer.allocateDirect((PROGRAM + Program.MAX_WORDS) * Long.BYTES);
        words = bytes.order(ByteOrder.nativeOrder()).asLongBuffer();
        address = Pointer.nativeValue(Native.getDirectBufferPointer(bytes));
    }

    /** What the library calls a kernel and element type. */
    static long number(Kernel kernel, DType dtype) {
        return (long) kernel.ordinal() * DTYPES + dtype.ordinal();
    }

    /** Where the call lies. */
    long address() {
        return address;
    }

    /** Makes this a call; under its pin. */
    void pack(Call call) {
        CancelFlag cancel = call.cancel();
        words.put(KERNEL, number(call.kernel(), call.dtype()));
        words.put(CANCEL, cancel == null ? 0 : cancel.memory().address());
        for (int i = 0; i < call.params(); i++) words.put(PARAMS + i, call.param(i));
        words.put(PARAMS + Math.max(call.params(), 1), 0); // no part of a larger call
        if (call.program() != null) {
            words.put(PARAMS, address + PROGRAM * Long.BYTES);
            words.put(PROGRAM, call.program().words());
        }
        for (int i = 0; i < call.operands(); i++) pack(OPERANDS + i * OPERAND_SIZE, call.operand(i));
    }

    private void pack(int at, Operand operand) {
        int rank = operand.rank();
        words.put(at + DATA, operand.memory().address() + operand.offset());
        words.put(at + DTYPE, operand.dtype().ordinal());
        words.put(at + RANK, rank);
        for (int i = 0; i < rank; i++) {
            words.put(at + SHAPE + i, operand.length(i));
            words.put(at + STRIDES + i, operand.stride(i));
        }
    }
}
