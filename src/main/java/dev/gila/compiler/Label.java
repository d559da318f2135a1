package dev.gila.compiler;

import java.util.BitSet;

/** A position in code that is not known yet, and which locals are surely bound there. */
final class Label {
    static final int UNPLACED = -1;

    int position = UNPLACED;

    /** The locals bound on every way that leads here so far; {@code null} while there is none. */
    BitSet bound;

    /** Notes a way that leads here. */
    void reachedWith(BitSet state) {
        if (bound == null) {
            bound = (BitSet) state.clone();
        } else {
            bound.and(state);
        }
    }
}
