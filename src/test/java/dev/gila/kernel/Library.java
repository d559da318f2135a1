package dev.gila.kernel;

import org.junit.jupiter.api.Assumptions;

/** The native kernels for tests; where the library was not built, the test is reported as aborted, with the reason. */
final class Library {
    private Library() {}

    static NativeKernels kernels() {
        try {
            return NativeKernels.load(System.getProperty("gila.library", ""));
        } catch (NativeKernels.Unavailable e) {
            return Assumptions.abort("no native library: " + e.getMessage());
        }
    }
}
