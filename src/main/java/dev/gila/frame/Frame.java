package dev.gila.frame;

import dev.gila.object.PyDict;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Types;

/**
 * One activation of a code object. A generator keeps its frame between resumptions: {@link #pc} is where it goes on, and
 * {@link #sent} what {@code send()} or {@code throw()} brought.
 */
public final class Frame extends PyObject {
    public static final PyType TYPE = PyType.sealed("frame", Types.OBJECT);

    /** Set by the machine when the frame has yielded, and cleared when it is resumed. */
    public boolean suspended;
    /** The next instruction. */
    public int pc;
    /** The value of the {@code yield} expression on resumption. */
    public Object sent;
    /** An exception to raise at the point of suspension instead, or {@code null}. */
    public dev.gila.object.PyBaseException thrown;

    public final PyCode code;
    /** Locals, then temporaries; {@code null} is unbound. */
    public final Object[] registers;
    /** The cells of {@code cellVars}, then those of {@code freeVars}. */
    public PyCell[] cells;

    public final PyDict globals;
    public final PyDict builtins;
    /** The namespace of a module, class body or {@code exec}; {@code null} in functions. A dict or any mapping. */
    public Object locals;
    /** The function that runs, or {@code null}. */
    public PyObject function;
    /** The caller while running, else {@code null}. */
    public Frame back;

    public Frame(PyCode code, PyDict globals, PyDict builtins, Object locals) {
        super(TYPE);
        this.code = code;
        this.registers = new Object[code.code().registers()];
        this.globals = globals;
        this.builtins = builtins;
        this.locals = locals;
    }

    /** Whether the frame stands at a {@code yield}. */
    public boolean isSuspended() {
        return suspended;
    }
}
