package dev.gila.modules.posix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The size of the controlling terminal, which {@code stty} knows and Java does not. */
final class TerminalSize {
    private static final long PATIENCE_MILLIS = 1000;

    private TerminalSize() {}

    /** Columns and lines, or {@code null} when there is no terminal to ask. */
    static int[] read() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new java.io.File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String[] words = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .trim()
                    .split(" ");
            if (!stty.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS) || words.length != 2) return null;
            return new int[] {Integer.parseInt(words[1]), Integer.parseInt(words[0])};
        } catch (IOException | NumberFormatException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
