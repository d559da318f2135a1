package dev.gila.frame;

import dev.gila.object.ThreadState;

/** Runs frames. */
public interface Machine {
    /**
     * Runs the frame from where it stands until it returns, yields ({@link Frame#isSuspended}) or raises.
     *
     * @return the value returned or yielded
     * @throws dev.gila.object.PyException when an exception leaves the frame
     */
    Object run(ThreadState ts, Frame frame);
}
