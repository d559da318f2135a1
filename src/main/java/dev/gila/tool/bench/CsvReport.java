package dev.gila.tool.bench;

import java.util.List;
import java.util.stream.Collectors;

/** The report for spreadsheets: a header and one line for each result, with the fields of the JSON report. */
final class CsvReport {
    private CsvReport() {}

    static String write(List<Result> results) {
        StringBuilder out = new StringBuilder();
        for (Result r : results) {
            var row = JsonReport.row(r);
            if (out.length() == 0) out.append(String.join(",", row.keySet())).append('\n');
            out.append(row.values().stream()
                            .map(v -> v == null ? "" : quote(v.toString()))
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return out.toString();
    }

    private static String quote(String field) {
        return field.matches("[^,\"\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
