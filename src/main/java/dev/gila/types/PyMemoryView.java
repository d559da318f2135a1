package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyBuffer;
import dev.gila.object.PyException;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.SliceRange;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A {@code memoryview}. Views made from a view share its lent memory, which is given back when the last of them is
 * released.
 *
 * <p>Nothing tells when a view that was not released is no longer in use. So a view of memory in Java's heap, which cannot
 * go away under it, does not keep its source from being resized, except inside a {@code with} block; after a resize it
 * shows the memory as it was.
 */
final class PyMemoryView extends PyObject implements PyBuffer {
    static final PyType TYPE = PyType.sealed("memoryview", Types.OBJECT);

    static {
        TYPE.setPattern(PyType.Pattern.SEQUENCE);
    }

    private final Object source;
    private final Exported view;
    private final Loan loan;
    private final AtomicBoolean released = new AtomicBoolean();
    private final AtomicInteger exports = new AtomicInteger();

    private Exported pin;
    private long hash;
    private boolean hashed;

    /** Memory lent by an object to some views; {@code lent} is {@code null} when nothing needs to be given back. */
    private record Loan(Exported lent, AtomicInteger users) {
        Loan shared() {
            users.incrementAndGet();
            return this;
        }

        void giveBack() {
            if (users.decrementAndGet() == 0 && lent != null) lent.close();
        }
    }

    private PyMemoryView(Object source, Exported view, Loan loan) {
        super(TYPE);
        this.source = source;
        this.view = view;
        this.loan = loan;
    }

    /** A view of a bytes-like object. */
    static PyMemoryView of(ThreadState ts, Object o) {
        if (o instanceof PyMemoryView m) return m.derived(m.view());
        if (!Buffers.isBuffer(ts, o)) {
            throw Exceptions.typeError(
                    "memoryview: a bytes-like object is required, not '%s'",
                    PyType.of(o).name());
        }
        if (!(o instanceof PyBuffer b)) {
            Object made = PyType.of(o).slot(Slot.BUFFER).call2(ts, o, 0x11CL);
            if (made instanceof PyMemoryView m) return m;
            throw Exceptions.typeError("__buffer__ returned non-memoryview object");
        }
        Exported lent = b.export(ts);
        boolean stays = !lent.bytes().isDirect();
        if (stays) lent.close();
        return new PyMemoryView(o, lent, new Loan(stays ? null : lent, new AtomicInteger(1)));
    }

    /** Another view of the same memory. */
    PyMemoryView derived(Exported other) {
        return new PyMemoryView(source, other, loan.shared());
    }

    /** What is seen; a ValueError after release. */
    Exported view() {
        if (released.get()) throw Exceptions.valueError("operation forbidden on released memoryview object");
        return view;
    }

    boolean isReleased() {
        return released.get();
    }

    /** Whether the hash was asked for before; then it stays known after the release. */
    boolean isHashed() {
        return hashed;
    }

    long hash() {
        return hash;
    }

    long rememberHash(long newHash) {
        hash = newHash;
        hashed = true;
        return newHash;
    }

    Object source() {
        view();
        return source;
    }

    /** Keeps the source from being resized until the release. */
    void pin(ThreadState ts) {
        view();
        if (pin == null && source instanceof PyBuffer b) pin = b.export(ts);
    }

    void release() {
        int n = exports.get();
        if (n > 0) {
            throw Exceptions.of(Exceptions.BUFFER_ERROR, "memoryview has %d exported buffer%s", n, n == 1 ? "" : "s");
        }
        if (!released.compareAndSet(false, true)) return;
        if (pin != null) pin.close();
        loan.giveBack();
    }

    @Override
    public Exported export(ThreadState ts) {
        Exported v = view();
        exports.incrementAndGet();
        boolean movable = v.contiguous() && v.offset() != 0;
        return new Exported(
                movable ? v.bytes().slice((int) v.offset(), (int) v.length()) : v.bytes(),
                movable ? 0 : v.offset(),
                v.format(),
                v.itemSize(),
                v.shape(),
                v.strides(),
                v.readOnly(),
                exports::decrementAndGet);
    }

    static Exported with(Exported v, long offset, long[] shape, long[] strides) {
        return new Exported(v.bytes(), offset, v.format(), v.itemSize(), shape, strides, v.readOnly(), v.release());
    }

    long length() {
        Exported v = view();
        if (v.shape().length == 0) throw Exceptions.typeError("0-dim memory has no length");
        return v.shape()[0];
    }

    ItemFormat format() {
        ItemFormat f = ItemFormat.of(view().format());
        if (f != null) return f;
        throw notImplemented("memoryview: format %s not supported", view().format());
    }

    static PyException notImplemented(String message, Object... arguments) {
        return Exceptions.of(Exceptions.NOT_IMPLEMENTED_ERROR, message, arguments);
    }

    /** Where the item at an index of the first dimension starts. */
    long offsetAt(long index) {
        Exported v = view();
        return v.offset() + index * v.strides()[0];
    }

    /** The item at an index in range, of a view with one dimension. */
    Object item(long index) {
        if (view().shape().length != 1) {
            throw notImplemented("multi-dimensional sub-views are not implemented");
        }
        return format().get(view().bytes(), (int) offsetAt(index));
    }

    PyMemoryView slice(SliceRange r) {
        Exported v = view();
        long[] shape = v.shape().clone();
        long[] strides = v.strides().clone();
        shape[0] = r.count();
        strides[0] *= r.step();
        return derived(with(v, offsetAt(r.count() == 0 ? 0 : r.start()), shape, strides));
    }
}
