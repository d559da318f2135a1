package dev.gila.cli;

/** What this is a version of. */
final class Version {
    static final String GILA = "0.1.0";

    /** The Python whose language and library this is. */
    static final String PYTHON = "3.12.8";

    static final String SHORT = "Python " + PYTHON;

    private Version() {}

    static String full() {
        return SHORT + " (Gila " + GILA + ") [" + System.getProperty("java.vm.name") + " "
                + System.getProperty("java.vm.version") + "]";
    }
}
