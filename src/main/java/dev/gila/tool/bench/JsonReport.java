package dev.gila.tool.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report for programs; {@code docs/BENCH.md} has the schema. */
final class JsonReport {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final int SCHEMA = 1;

    private JsonReport() {}

    static String write(Machine machine, Settings settings, List<Result> results) {
        return GSON.toJson(tree(machine, settings, results)) + "\n";
    }

    static Map<String, Object> tree(Machine machine, Settings settings, List<Result> results) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", SCHEMA);
        root.put("machine", machine);
        root.put("settings", settings(settings));
        List<Object> rows = new ArrayList<>();
        for (Result r : results) rows.add(row(r));
        root.put("results", rows);
        return root;
    }

    private static Map<String, Object> settings(Settings s) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kernels", s.workloads().stream().map(Workload::name).toList());
        map.put("threads", s.threads());
        map.put("modes", s.modes());
        map.put("size", s.size());
        map.put("seconds_per_cell", s.secondsPerCell());
        map.put("precision", s.precision());
        map.put("unit_seconds", s.unitSeconds());
        map.put("against", s.against());
        return map;
    }

    /** The fields of one result, in the order of the CSV columns. */
    static Map<String, Object> row(Result r) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("engine", r.engine());
        map.put("kernel", r.workload().name());
        map.put("kind", r.workload().kind().name().toLowerCase(java.util.Locale.ROOT));
        map.put("mode", r.mode());
        map.put("threads", r.threads());
        map.put("size", r.size());
        map.put("samples", r.samples());
        map.put("median_s", r.time().median());
        map.put("ci_low_s", r.time().low());
        map.put("ci_high_s", r.time().high());
        map.put("sequential_s", r.sequential());
        map.put("speedup", r.speedup());
        map.put("efficiency", r.efficiency());
        ThreadTimes t = r.times();
        map.put("running_s", t == null ? null : t.running());
        map.put("native_s", t == null ? null : t.nativeCode());
        map.put("gil_wait_s", t == null ? null : t.gilWait());
        map.put("io_wait_s", t == null ? null : t.ioWait());
        return map;
    }
}
