package dev.gila.tool.bench;

import java.util.List;

/**
 * One cell of the bench: a workload under one mode with one number of threads.
 *
 * @param engine what ran it: {@code gila}, or the other Python's name and version
 * @param size the workload's size
 * @param samples how many timed repetitions
 * @param time seconds from the start of all threads to the end of the last one
 * @param sequential seconds for the same units of work one after another, median
 * @param speedup sequential / threaded, the median over repetitions
 * @param efficiency speedup / min(threads, cores)
 * @param times where the threads' time went in one repetition, on average; {@code null} where it is not known
 * @param timeline what the threads did in one repetition; empty where it was not recorded
 */
public record Result(
        String engine,
        Workload workload,
        String mode,
        int threads,
        long size,
        int samples,
        Estimate time,
        double sequential,
        double speedup,
        double efficiency,
        ThreadTimes times,
        List<Span> timeline) {

    /**
     * A stretch of one thread's time.
     *
     * @param thread which thread, from 0
     * @param state {@code held}, {@code released} or {@code waiting}
     * @param start seconds from the beginning of the repetition
     * @param end likewise
     */
    public record Span(int thread, String state, double start, double end) {}
}
