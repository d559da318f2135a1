package dev.gila.frame;

import dev.gila.code.CodeFlags;
import dev.gila.code.CodeObject;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Types;

/** A {@code code} object: a {@link CodeObject} together with the machine that runs it now. */
public final class PyCode extends PyObject {
    public static final PyType TYPE = PyType.sealed("code", Types.OBJECT);

    private final CodeObject code;
    private volatile Machine entry;

    public PyCode(CodeObject code, Machine entry) {
        super(TYPE);
        this.code = code;
        this.entry = entry;
    }

    public CodeObject code() {
        return code;
    }

    /** What runs this code; a {@link Tier} may replace it. */
    public Machine entry() {
        return entry;
    }

    public void setEntry(Machine entry) {
        this.entry = entry;
    }

    /** Whether a call makes a generator, coroutine or asynchronous generator. */
    public boolean isSuspendable() {
        return (code.flags() & CodeFlags.SUSPENDABLE) != 0;
    }
}
