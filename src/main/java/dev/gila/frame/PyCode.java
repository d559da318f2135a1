package dev.gila.frame;

import dev.gila.code.CodeFlags;
import dev.gila.code.CodeObject;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Types;

/** A {@code code} object: a {@link CodeObject} linked for running, together with the machine that runs it now. */
public final class PyCode extends PyObject {
    public static final PyType TYPE = PyType.sealed("code", Types.OBJECT);

    private static final int UNUSUAL_PARAMETERS = CodeFlags.VAR_ARGS | CodeFlags.VAR_KEYWORDS;

    private final CodeObject code;
    /** Linked when the code first runs, as most of what a program imports never does. Written after {@link #names}. */
    private volatile Object[] blank;

    private PyStr[] names;
    private PyStr[] localNames;
    private final int firstFree;
    private final int simpleArguments;
    private final int mostPositional;
    private final int[] instructions;
    private final boolean suspendable;
    private final Machine start;
    private volatile Machine entry;

    /** What instructions remember from one execution to the next, by the index that each has for it. */
    public final Object[] caches;

    public PyCode(CodeObject code, Machine entry) {
        super(TYPE);
        this.code = code;
        this.entry = entry;
        start = entry;
        firstFree = code.firstFree();
        boolean simple = (code.flags() & UNUSUAL_PARAMETERS) == 0 && code.kwOnlyArgCount() == 0;
        simpleArguments = simple ? code.argCount() : -1;
        mostPositional = (code.flags() & UNUSUAL_PARAMETERS) == 0 ? code.argCount() : -1;
        instructions = code.instructions();
        suspendable = (code.flags() & CodeFlags.SUSPENDABLE) != 0;
        caches = new Object[code.caches()];
    }

    public CodeObject code() {
        return code;
    }

    public int[] instructions() {
        return instructions;
    }

    /** The name of a register; of code that has a frame. */
    PyStr localName(int register) {
        return localNames[register];
    }

    private synchronized Object[] link() {
        if (blank != null) return blank;
        names = new PyStr[code.names().length];
        for (int i = 0; i < names.length; i++) names[i] = PyStr.intern(code.names()[i]);
        localNames = new PyStr[code.localNames().length];
        for (int i = 0; i < localNames.length; i++) localNames[i] = PyStr.intern(code.localNames()[i]);
        Object[] linked = new Object[code.registers()];
        int constant = code.firstConstant();
        for (Object value : code.constants()) linked[constant++] = Constants.link(value, start);
        blank = linked;
        return linked;
    }

    private Object[] blank() {
        Object[] linked = blank;
        return linked != null ? linked : link();
    }

    /** A name of {@link CodeObject#names} as a Python value; of code that has a frame. */
    public PyStr name(int index) {
        return names[index];
    }

    /** The registers of a new frame: constants in their places, all else unbound. */
    Object[] newRegisters() {
        return blank().clone();
    }

    /** The values of the constants, some of which no program can see. */
    public Object[] constants() {
        return java.util.Arrays.copyOfRange(blank(), code.firstConstant(), code.registers());
    }

    /** The register of the first free variable. */
    int firstFree() {
        return firstFree;
    }

    /** How many parameters there are, if all are positional; else -1. */
    int simpleArguments() {
        return simpleArguments;
    }

    /** Whether so many positional arguments are the first registers as they are, in code without starred parameters. */
    boolean takesPositional(int given) {
        return given <= mostPositional;
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
        return suspendable;
    }
}
