package dev.gila.tool.bench;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report as one page that needs nothing else: speedup curves, and what each thread did when. */
final class HtmlReport {
    private static final String CHART = "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";

    private HtmlReport() {}

    static String write(Machine machine, Settings settings, List<Result> results) {
        Map<String, Object> tree = JsonReport.tree(machine, settings, results);
        tree.put("results", results.stream().map(HtmlReport::withTimeline).toList());
        return resource("report.html")
                .replace("/*DATA*/null", new Gson().toJson(tree))
                .replace("/*CHART*/", resource(CHART).replaceAll("(?m)^//# sourceMappingURL=.*$", ""));
    }

    private static Map<String, Object> withTimeline(Result r) {
        Map<String, Object> row = new LinkedHashMap<>(JsonReport.row(r));
        row.put("timeline", r.timeline());
        return row;
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) throw new IOException("missing from the jar: " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
