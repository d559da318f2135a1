package dev.gila.code;

/** The bits of {@code co_flags}, with CPython's values. */
public final class CodeFlags {
    public static final int OPTIMIZED = 0x1;
    public static final int NEW_LOCALS = 0x2;
    public static final int VAR_ARGS = 0x4;
    public static final int VAR_KEYWORDS = 0x8;
    public static final int NESTED = 0x10;
    public static final int GENERATOR = 0x20;
    public static final int COROUTINE = 0x80;
    public static final int ITERABLE_COROUTINE = 0x100;
    public static final int ASYNC_GENERATOR = 0x200;
    public static final int FUTURE_ANNOTATIONS = 0x1000000;

    /** Any of the three kinds whose call makes an object instead of running the body. */
    public static final int SUSPENDABLE = GENERATOR | COROUTINE | ASYNC_GENERATOR;

    private CodeFlags() {}
}
