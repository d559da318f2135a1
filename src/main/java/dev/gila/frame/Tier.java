package dev.gila.frame;

/** Makes code faster: asked when a function has become hot. */
public interface Tier {
    /** The machine that is to run the code from now on, or {@code null} to leave it as it is. */
    Machine promote(PyCode code);
}
