package dev.gila.tool.bench;

import java.io.PrintStream;
import java.util.Locale;

/** A progress bar on a terminal; on anything else, one line whenever a tenth of the work is done. */
final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private final int total;
    private final long start = System.nanoTime();
    private int done;
    private int tenths;
    private long lastDrawn;
    private String label = "";

    Progress(PrintStream out, boolean terminal, int total) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
    }

    /** Says what is being done now. */
    void label(String text) {
        label = text;
        draw(0, true);
    }

    /** One step is done. */
    void step() {
        done++;
        if (terminal) {
            draw(0, true);
        } else if (done * 10 / total > tenths) {
            tenths = done * 10 / total;
            out.printf(Locale.ROOT, "%3d %% after %.0f s: %s%n", tenths * 10, seconds(), label);
        }
    }

    /** How much of the current step is done, from 0 to 1. */
    void within(double share) {
        draw(Math.min(1, share), false);
    }

    private void draw(double share, boolean now) {
        long t = System.nanoTime();
        if (!terminal || !now && t - lastDrawn < 100_000_000) return;
        lastDrawn = t;
        int filled = (int) (WIDTH * (done + share) / total);
        String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
        out.printf(Locale.ROOT, "\r[%s] %d/%d %3.0f s  %-40s", bar, done, total, seconds(), label);
        out.flush();
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() {
        if (terminal) {
            out.print("\r" + " ".repeat(WIDTH + 64) + "\r");
            out.flush();
        }
    }
}
