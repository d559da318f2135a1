package dev.gila.frame;

/** How one frame is traced: the local function, what it wants to hear of, and what it heard of last. */
public final class FrameTracing {
    /** {@code f_trace}, or {@code null}. */
    public Object function;
    /** {@code f_trace_lines}. */
    public boolean lines = true;
    /** {@code f_trace_opcodes}. */
    public boolean opcodes;
    /** The line that was reported last. */
    public int line;
    /** The instruction that was looked at last. */
    public int pc = -1;

    FrameTracing() {}
}
