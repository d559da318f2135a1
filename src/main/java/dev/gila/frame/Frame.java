package dev.gila.frame;

import dev.gila.code.CodeFlags;
import dev.gila.code.CodeObject;
import dev.gila.code.LocalKind;
import dev.gila.code.Op;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyDict;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Types;

/**
 * One activation of a code object. A generator keeps its frame between resumptions: {@link #pc} is where it goes on, and
 * {@link #sent} or {@link #thrown} what {@code send()} or {@code throw()} brought.
 */
public final class Frame extends PyObject {
    public static final PyType TYPE = PyType.sealed("frame", Types.OBJECT);

    /** What a frame is doing. */
    public enum State {
        /** Nothing yet. */
        CREATED,
        RUNNING,
        /** Stands at a {@code yield} of its own. */
        YIELDED,
        /** Stands at a {@code yield from} or {@code await}, having passed on what another object yielded. */
        DELEGATING,
        /** Has returned or raised. */
        FINISHED
    }

    public State state = State.CREATED;
    /** The instruction that is being executed, or to go on with. */
    public int pc;
    /** The value of the {@code yield} expression on resumption; {@code null} is None. */
    public Object sent;
    /** An exception to raise at the point of suspension instead, or on its way to a handler; else {@code null}. */
    public PyBaseException thrown;

    public final PyCode code;
    /** Locals, then temporaries, then constants; {@code null} is unbound. Cells stand in the registers of their names. */
    public final Object[] registers;

    public final PyDict globals;
    public final PyDict builtins;
    /** The namespace of a module, class body or {@code exec}; {@code null} in functions. A dict or any mapping. */
    public Object locals;
    /** The caller while running, and afterwards where something kept the frame; {@code null} while suspended. */
    public Frame back;
    /** The generator or coroutine that owns the frame, or {@code null}. */
    public PyObject generator;

    /** What was being handled when the frame was entered, and is again when it is left. */
    public PyBaseException handledOutside;
    /** What the frame itself was handling when it was suspended, or {@code null}. */
    public PyBaseException handledHere;

    /** Whether the frame itself is handling an exception, rather than one around it. */
    public boolean handling;
    /** Set for an exception that is raised again: its traceback already has this frame. */
    public boolean reraising;
    /** Whether {@link #tracing} has a function to tell of lines or instructions. */
    public boolean traced;

    private FrameTracing tracing;
    private PyDict snapshot;

    public Frame(PyCode code, PyDict globals, PyDict builtins, Object locals) {
        super(TYPE, true);
        this.code = code;
        this.registers = code.newRegisters();
        this.globals = globals;
        this.builtins = builtins;
        this.locals = locals;
    }

    /** A frame of code that is run by itself, whose free variables are the cells of {@code closure}. */
    public Frame(PyCode code, PyDict globals, PyDict builtins, Object locals, PyCell[] closure) {
        this(code, globals, builtins, locals);
        System.arraycopy(closure, 0, registers, code.firstFree(), closure.length);
    }

    /** A frame of a function, whose free variables are the cells of {@code closure}. */
    Frame(PyCode code, PyDict globals, PyDict builtins, PyCell[] closure) {
        this(code, globals, builtins, (Object) null);
        if (closure.length > 0) System.arraycopy(closure, 0, registers, code.firstFree(), closure.length);
    }

    /** Whether the frame stands at a {@code yield} or {@code await}. */
    public boolean isSuspended() {
        return state == State.YIELDED || state == State.DELEGATING;
    }

    /** The object that a suspended {@code yield from} or {@code await} delegates to, or {@code null}. */
    public Object delegate() {
        if (state != State.DELEGATING) return null;
        int[] words = code.instructions();
        return words[pc] == Op.RESUME_YIELD && words[pc + 2] >= 0 ? registers[words[pc + 2]] : null;
    }

    /** How the frame is traced; made when somebody first asks. */
    public FrameTracing tracing() {
        if (tracing == null) tracing = new FrameTracing();
        return tracing;
    }

    /** Sets the local trace function; {@code null} ends the tracing of this frame. */
    public void trace(Object function) {
        tracing().function = function;
        traced = function != null;
    }

    /** The line that is being executed. */
    public int line() {
        CodeObject c = code.code();
        int line = state == State.CREATED ? c.firstLine() : c.positions().lineAt(pc);
        if (line != 0) return line;
        return tracing != null && tracing.line != 0 ? tracing.line : c.firstLine();
    }

    /** The value of a local or free variable, looked for in cells too; {@code null} when unbound or unknown. */
    public Object local(String name) {
        String[] names = code.code().localNames();
        for (int i = names.length - 1; i >= 0; i--) {
            if (names[i].equals(name)) {
                Object value = value(i);
                if (value != null) return value;
            }
        }
        return null;
    }

    /** The value of the local or free variable of a register, its cell looked into; {@code null} when unbound. */
    public Object value(int register) {
        Object value = registers[register];
        boolean cell = (code.code().localKinds()[register] & (LocalKind.CELL | LocalKind.FREE)) != 0;
        // Before MAKE_CELL has run, the register of a cell holds the argument itself.
        return cell && value instanceof PyCell c ? c.get() : value;
    }

    /** {@code f_locals}: the namespace itself, or for a function a dict that each call brings up to date. */
    public Object localsMapping() {
        if (!code.code().has(CodeFlags.OPTIMIZED)) return withHidden();
        if (snapshot == null) snapshot = new PyDict();
        String[] names = code.code().localNames();
        for (int i = 0; i < names.length; i++) {
            if (!names[i].startsWith(".")) snapshot.remove(PyStr.intern(names[i]));
        }
        for (int i = 0; i < names.length; i++) {
            Object value = value(i);
            if (value != null && !names[i].startsWith(".")) snapshot.put(PyStr.intern(names[i]), value);
        }
        return snapshot;
    }

    /** The namespace, with what a comprehension that is running now binds. */
    private Object withHidden() {
        PyDict merged = null;
        String[] names = code.code().localNames();
        for (int i = 0; i < names.length; i++) {
            boolean hidden = (code.code().localKinds()[i] & LocalKind.HIDDEN) != 0;
            Object value = hidden ? value(i) : null;
            if (value == null || !(locals instanceof PyDict plain)) continue;
            if (merged == null) merged = plain.copy();
            merged.put(PyStr.intern(names[i]), value);
        }
        return merged == null ? locals : merged;
    }

    /** Forgets all variables, as {@code frame.clear()} does. */
    public void clear() {
        int end = code.code().firstConstant();
        java.util.Arrays.fill(registers, 0, end, null);
        snapshot = null;
    }
}
