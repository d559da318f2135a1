package dev.gila.modules.sys;

/** Which Python this is, and which Gila. */
public final class Version {
    /** The third number of the Python version. */
    static final int MICRO = 8;

    /** How many digits a conversion between {@code int} and {@code str} may have, by default. */
    static final int MAX_STR_DIGITS = 4300;

    static final long HEX = 3L << 24 | 12L << 16 | (long) MICRO << 8 | 0xF0;

    private Version() {}

    /** The version of Python, such as 3.12.1. */
    public static String number() {
        return "3.12." + MICRO;
    }

    /** {@code sys.version}. */
    public static String text() {
        return number() + " (Gila " + gila() + ")\n[" + System.getProperty("java.vm.name") + ", Java "
                + System.getProperty("java.version") + "]";
    }

    /** Gila's own version, as its jar says it. */
    public static String gila() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** {@code sys.platform}. */
    static String platform() {
        String os = System.getProperty("os.name");
        return os.startsWith("Mac") ? "darwin" : os.startsWith("Windows") ? "win32" : "linux";
    }
}
