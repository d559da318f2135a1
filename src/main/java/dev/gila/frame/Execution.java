package dev.gila.frame;

import dev.gila.code.CodeObject;
import dev.gila.object.InterpreterState;
import dev.gila.object.ThreadState;

/** How one interpreter runs code: the machine that new code starts on, and the tier that may make it faster. */
public final class Execution {
    private volatile Machine machine;
    private volatile Tier tier = code -> null;

    /** The interpreter's way of running code. */
    public static Execution of(InterpreterState interpreter) {
        return interpreter.room(Execution.class, i -> new Execution());
    }

    /** The thread's interpreter's way of running code. */
    public static Execution of(ThreadState ts) {
        return of(ts.interpreter());
    }

    /** Where new code starts. */
    public Machine machine() {
        return machine;
    }

    public void setMachine(Machine machine) {
        this.machine = machine;
    }

    public Tier tier() {
        return tier;
    }

    public void setTier(Tier tier) {
        this.tier = tier;
    }

    /** Compiled code, made ready to run here. */
    public PyCode link(CodeObject code) {
        return new PyCode(code, machine);
    }
}
