package dev.gila.frame;

import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Types;

/** A {@code traceback}: one frame that an exception passed through, and the way from there to where it was raised. */
public final class PyTraceback extends PyObject {
    public static final PyType TYPE = PyType.sealed("traceback", Types.OBJECT);

    private PyTraceback next;
    private final Frame frame;
    private final int pc;
    private final int line;

    /**
     * @param next the entry of the frame called from here, or {@code null}
     * @param pc the instruction that raised or called
     */
    public PyTraceback(PyTraceback next, Frame frame, int pc, int line) {
        super(TYPE);
        this.next = next;
        this.frame = frame;
        this.pc = pc;
        this.line = line;
    }

    public PyTraceback next() {
        return next;
    }

    /** Replaces the rest of the traceback; the caller has made sure that this closes no loop. */
    public void setNext(PyTraceback next) {
        this.next = next;
    }

    public Frame frame() {
        return frame;
    }

    public int pc() {
        return pc;
    }

    public int line() {
        return line;
    }
}
