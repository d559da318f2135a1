package dev.gila.tool.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job from settings to reports, with units of work too short to mean anything. */
class BenchTest {
    private static final List<String> FIELDS = List.of(
            "kernel",
            "mode",
            "threads",
            "median_s",
            "ci_low_s",
            "ci_high_s",
            "speedup",
            "efficiency",
            "running_s",
            "native_s",
            "gil_wait_s",
            "io_wait_s");

    @TempDir
    private Path folder;

    private Settings settings(List<Workload> workloads, long size) {
        return new Settings(
                workloads,
                List.of(1, 2),
                List.of("hold", "release"),
                size,
                0.01,
                0.5,
                0.001,
                null,
                folder.resolve("out.json"),
                folder.resolve("out.csv"),
                folder.resolve("out.html"));
    }

    private static String run(Settings settings) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Bench.run(settings, new PrintStream(out, true), new PrintStream(err, true), false);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("100 %"), "no progress");
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void reportsEachKernelModeAndThreadCount() throws Exception {
        List<Workload> workloads = List.of(Workload.named("exp"), Workload.named("count"), Workload.named("sleep"));
        String table = run(settings(workloads, 100));
        JsonObject report = new Gson().fromJson(Files.readString(folder.resolve("out.json")), JsonObject.class);
        assertEquals(1, report.get("schema").getAsInt());
        assertTrue(report.getAsJsonObject("machine").get("cores").getAsInt() >= 1);
        assertEquals(12, report.getAsJsonArray("results").size());
        for (var row : report.getAsJsonArray("results")) {
            for (String field : FIELDS) assertTrue(row.getAsJsonObject().has(field), field);
            assertTrue(row.getAsJsonObject().get("median_s").getAsDouble() > 0);
        }
        assertEquals(13, Files.readAllLines(folder.resolve("out.csv")).size());
        assertTrue(Files.readString(folder.resolve("out.html")).contains("\"state\":\"held\""), "no timeline");
        assertTrue(table.contains("95 % interval") && table.contains("release"));
    }

    @Test
    void everyWorkloadRuns() throws Exception {
        run(new Settings(Workload.ALL, List.of(2), List.of("release"), 10, 0.01, 0.5, 0.001, null, null, null, null));
    }

    @Test
    void anUnknownKernelIsNamedWithAllThereAre() {
        var e = assertThrows(IllegalArgumentException.class, () -> Workload.named("fft"));
        assertTrue(e.getMessage().contains("'fft'") && e.getMessage().contains("mandelbrot"));
    }

    @Test
    void countsLostUpdatesOnlyWhereTheyCanBeLost() throws Exception {
        RefCountBench bench = new RefCountBench(2, 200_000);
        for (RefCountBench.Way way : RefCountBench.Way.values()) {
            RefCountBench.Row row = bench.measure(way);
            assertTrue(row.seconds() > 0);
            if (way != RefCountBench.Way.BARE) assertEquals(0, row.lost(), way.toString());
        }
    }
}
