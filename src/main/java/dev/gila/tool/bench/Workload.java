package dev.gila.tool.bench;

import java.util.List;

/**
 * A program that the bench can run: {@code workloads/NAME.py} beside this class.
 *
 * @param name its name, and that of its file
 * @param size the default size, in the unit that the program's first line names
 * @param kind what it spends its time on
 */
public record Workload(String name, long size, Kind kind) {
    /** What a workload spends its time on, which decides what releasing the lock can do for it. */
    public enum Kind {
        /** A kernel limited by arithmetic: releasing the lock should use every core. */
        COMPUTE,
        /** A kernel limited by memory: one core may use all there is. */
        MEMORY,
        /** Python code alone, which needs the lock. */
        PYTHON,
        /** Waiting, which never needs the lock. */
        WAITING
    }

    /** All workloads, in the order of the report. What one limited by arithmetic works on fits a core's own caches. */
    public static final List<Workload> ALL = List.of(
            new Workload("matmul", 192, Kind.COMPUTE),
            new Workload("exp", 100_000, Kind.COMPUTE),
            new Workload("sin", 50_000, Kind.COMPUTE),
            new Workload("sort", 30_000, Kind.COMPUTE),
            new Workload("mandelbrot", 256, Kind.COMPUTE),
            new Workload("pi", 1_000_000, Kind.COMPUTE),
            new Workload("log", 100_000, Kind.COMPUTE),
            new Workload("cos", 50_000, Kind.COMPUTE),
            new Workload("convolve", 256, Kind.COMPUTE),
            new Workload("nbody", 512, Kind.COMPUTE),
            new Workload("sqrt", 100_000, Kind.COMPUTE),
            new Workload("add", 1_000_000, Kind.MEMORY),
            new Workload("multiply", 1_000_000, Kind.MEMORY),
            new Workload("sum", 1_000_000, Kind.MEMORY),
            new Workload("dot", 1_000_000, Kind.MEMORY),
            new Workload("count", 1_000_000, Kind.PYTHON),
            new Workload("sleep", 20, Kind.WAITING),
            new Workload("read", 4_000_000, Kind.WAITING));

    /** What runs when nothing is chosen. */
    public static final List<String> DEFAULT = List.of(
            "matmul", "exp", "sin", "sort", "mandelbrot", "pi", "convolve", "nbody", "add", "count", "sleep", "read");

    /**
     * The workload of that name.
     *
     * @throws IllegalArgumentException naming all there are, when there is none
     */
    public static Workload named(String name) {
        for (Workload w : ALL) if (w.name.equals(name)) return w;
        throw new IllegalArgumentException("no kernel '" + name + "' in the bench; there are: "
                + String.join(", ", ALL.stream().map(Workload::name).toList()));
    }
}
