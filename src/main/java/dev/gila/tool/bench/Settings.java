package dev.gila.tool.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run of the bench is asked for.
 *
 * @param workloads what to run
 * @param threads the thread counts
 * @param modes {@code hold}, {@code release} or both
 * @param size the size of every workload, or 0 for each one's own
 * @param secondsPerCell the time limit for one workload, mode and thread count
 * @param precision stop earlier when the interval's half width is below this share of the median
 * @param unitSeconds how long one unit of work is made to last
 * @param against a command that starts another Python to compare with, or {@code null}
 * @param json where to write the JSON report, or {@code null}
 * @param csv where to write the CSV report, or {@code null}
 * @param html where to write the page, or {@code null}
 */
public record Settings(
        List<Workload> workloads,
        List<Integer> threads,
        List<String> modes,
        long size,
        double secondsPerCell,
        double precision,
        double unitSeconds,
        String against,
        Path json,
        Path csv,
        Path html) {

    /** The thread counts 1, 2, 4 ... up to and with the number of cores. */
    public static List<Integer> defaultThreads(int cores) {
        java.util.TreeSet<Integer> counts = new java.util.TreeSet<>();
        for (int n = 1; n < cores; n *= 2) counts.add(n);
        counts.add(cores);
        return List.copyOf(counts);
    }
}
