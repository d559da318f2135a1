package dev.gila.tool.bench;

import java.util.List;

/** Something that runs workloads: this Python, or another one in a process of its own. */
interface Engine extends AutoCloseable {
    /** Its name in reports. */
    String name();

    /** Makes {@code threads} sets of data and sets the unit of work so that one lasts about {@code target} seconds. */
    void prepare(Workload workload, long size, int threads, double target);

    /** One repetition: the units one after another, then in threads. */
    Sample measure(Workload workload, int threads);

    /** Drops the data. */
    void finish(Workload workload);

    /** Records one repetition in detail; empty when the engine cannot. */
    default List<Result.Span> timeline(Workload workload, int threads) {
        return List.of();
    }

    @Override
    void close();

    /**
     * One repetition.
     *
     * @param sequential seconds one after another
     * @param threaded seconds in threads
     * @param times where the threads' time went, or {@code null}
     * @param aside seconds of CPU that the process spent on other than the units: on compiling them, above all
     */
    record Sample(double sequential, double threaded, ThreadTimes times, double aside) {}
}
