package dev.gila.modules.io;

import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.Singletons;

/**
 * The mode of {@code open}.
 *
 * @param base one of {@code r w a x}
 * @param plus whether {@code +} was given
 * @param text the mode as it was given
 */
record OpenMode(char base, boolean plus, boolean binary, String text) {
    static OpenMode parse(String mode) {
        int base = 0;
        int bases = 0;
        boolean seenText = false;
        for (int i = 0; i < mode.length(); i++) {
            char c = mode.charAt(i);
            if ("axrwb+t".indexOf(c) < 0 || mode.indexOf(c) != i) throw invalid(mode);
            if ("rwax".indexOf(c) >= 0) {
                base = c;
                bases++;
            }
            seenText |= c == 't';
        }
        boolean binary = mode.indexOf('b') >= 0;
        if (seenText && binary) throw Exceptions.valueError("can't have text and binary mode at once");
        if (bases > 1) throw Exceptions.valueError("must have exactly one of create/read/write/append mode");
        if (bases == 0) {
            throw Exceptions.valueError("Must have exactly one of create/read/write/append mode and at most one plus");
        }
        return new OpenMode((char) base, mode.indexOf('+') >= 0, binary, mode);
    }

    private static PyException invalid(String mode) {
        return Exceptions.valueError("invalid mode: '%s'", mode);
    }

    void check(int buffering, Object encoding, Object errors, Object newline) {
        if (!binary) return;
        refuse(encoding, "an encoding");
        refuse(errors, "an errors");
        refuse(newline, "a newline");
    }

    private static void refuse(Object argument, String what) {
        if (argument == null || argument == Singletons.NONE) return;
        throw Exceptions.valueError("binary mode doesn't take %s argument", what);
    }

    boolean updating() {
        return plus;
    }

    boolean reading() {
        return base == 'r';
    }

    /** What {@code FileIO} takes. */
    String raw() {
        return base + (plus ? "+" : "");
    }
}
