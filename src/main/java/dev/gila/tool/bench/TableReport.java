package dev.gila.tool.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table that people read. */
final class TableReport {
    private static final String[] HEAD = {
        "kernel", "mode", "threads", "median", "95 % interval", "speedup", "eff.", "python", "native", "gil wait", "i/o"
    };

    private TableReport() {}

    /** The results in the order given, one line each, a blank line between workloads. */
    static String write(List<Result> results) {
        List<String[]> rows = new ArrayList<>();
        rows.add(HEAD);
        String previous = null;
        for (Result r : results) {
            if (previous != null && !previous.equals(r.workload().name())) rows.add(null);
            previous = r.workload().name();
            rows.add(row(r));
        }
        return align(rows);
    }

    private static String[] row(Result r) {
        ThreadTimes t = r.times();
        return new String[] {
            r.workload().name(),
            r.engine().equals("gila") ? r.mode() : r.engine(),
            Integer.toString(r.threads()),
            seconds(r.time().median()),
            seconds(r.time().low()) + " .. " + seconds(r.time().high()),
            String.format(Locale.ROOT, "%.2fx", r.speedup()),
            String.format(Locale.ROOT, "%.0f %%", 100 * r.efficiency()),
            t == null ? "" : seconds(t.running()),
            t == null ? "" : seconds(t.nativeCode()),
            t == null ? "" : seconds(t.gilWait()),
            t == null ? "" : seconds(t.ioWait())
        };
    }

    /** Three significant digits with a unit. */
    static String seconds(double s) {
        if (s < 0.5e-6) return "0";
        if (s < 1e-3) return digits(s * 1e6) + " us";
        if (s < 1) return digits(s * 1e3) + " ms";
        return digits(s) + " s";
    }

    private static String digits(double x) {
        return String.format(Locale.ROOT, x < 10 ? "%.2f" : x < 100 ? "%.1f" : "%.0f", x);
    }

    private static String align(List<String[]> rows) {
        int[] widths = new int[HEAD.length];
        for (String[] row : rows) {
            for (int i = 0; row != null && i < row.length; i++) widths[i] = Math.max(widths[i], row[i].length());
        }
        StringBuilder out = new StringBuilder();
        for (String[] row : rows) {
            if (row != null) {
                for (int i = 0; i < row.length; i++) {
                    String pad = " ".repeat(widths[i] - row[i].length());
                    out.append(i < 2 ? row[i] + pad : pad + row[i]).append(i + 1 < row.length ? "  " : "");
                }
            }
            out.append(System.lineSeparator());
        }
        return out.toString();
    }
}
