package dev.gila.compiler;

/** Something that control must clean up when it leaves early, or a loop that it may leave. */
final class Block {
    enum Kind {
        LOOP,
        /** The body of a try or with: exceptions go to a handler, and leaving runs code. */
        PROTECTED,
        /** The body of a handler. */
        HANDLER,
        /** The body of an {@code except*} clause, which nothing but an exception may leave early. */
        GROUP_HANDLER
    }

    final Kind kind;
    /** Where exceptions go, or {@code null}. */
    final Label handler;
    /** What to emit when control leaves; {@code null} for nothing. */
    final Runnable cleanup;
    /** For a loop: where {@code break} goes. */
    final Label breakTarget;
    /** For a loop: where {@code continue} goes. */
    final Label continueTarget;
    /** For a handler: the register of the exception that it handles, else {@link Unit#NONE}. */
    final int exception;

    /** Where the stretch that is protected now began. */
    int protectedFrom;

    private Block(Kind kind, Label handler, Runnable cleanup, Label breakTarget, Label continueTarget, int exception) {
        this.kind = kind;
        this.handler = handler;
        this.cleanup = cleanup;
        this.breakTarget = breakTarget;
        this.continueTarget = continueTarget;
        this.exception = exception;
    }

    static Block loop(Label breakTarget, Label continueTarget) {
        return new Block(Kind.LOOP, null, null, breakTarget, continueTarget, Unit.NONE);
    }

    static Block guarded(Label handler, Runnable cleanup) {
        return new Block(Kind.PROTECTED, handler, cleanup, null, null, Unit.NONE);
    }

    static Block handler(Label handler, Runnable cleanup, int exception) {
        return new Block(Kind.HANDLER, handler, cleanup, null, null, exception);
    }

    static Block groupHandler(Label handler, int exception) {
        return new Block(Kind.GROUP_HANDLER, handler, null, null, null, exception);
    }
}
