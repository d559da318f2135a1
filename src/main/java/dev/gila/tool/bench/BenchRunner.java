package dev.gila.tool.bench;

import java.util.ArrayList;
import java.util.List;

/** Runs cells: repeats until the interval for the time is tight or the time limit is reached. */
final class BenchRunner {
    private static final int MIN_SAMPLES = 6;
    private static final int MAX_SAMPLES = 200;

    /** A share of the time; the CPU's clock ticks every 10 ms, about a hundredth of a repetition of three units. */
    private static final double MOST_ASIDE = 0.05;

    private final Settings settings;
    private final Progress progress;
    private final int cores;

    BenchRunner(Settings settings, Progress progress, int cores) {
        this.settings = settings;
        this.progress = progress;
        this.cores = cores;
    }

    /** Runs one workload on one engine with each number of threads. */
    List<Result> run(Engine engine, Workload workload, String mode, boolean withTimeline) {
        long size = settings.size() > 0 ? settings.size() : workload.size();
        int most = settings.threads().stream().mapToInt(Integer::intValue).max().orElse(1);
        progress.label(workload.name() + " " + mode);
        engine.prepare(workload, size, most, settings.unitSeconds());
        List<Result> results = new ArrayList<>();
        try {
            for (int threads : settings.threads()) {
                boolean last = threads == most;
                results.add(cell(engine, workload, mode, threads, size, withTimeline && last));
            }
        } finally {
            engine.finish(workload);
        }
        return results;
    }

    private Result cell(Engine engine, Workload w, String mode, int threads, long size, boolean withTimeline) {
        progress.label(w.name() + " " + mode + ", " + threads + (threads == 1 ? " thread" : " threads"));
        double limit = settings.secondsPerCell() * 1e9;
        warmUp(engine, w, threads, limit);
        List<Engine.Sample> samples = new ArrayList<>();
        long start = System.nanoTime();
        while (samples.size() < MAX_SAMPLES) {
            samples.add(engine.measure(w, threads));
            double spent = System.nanoTime() - start;
            progress.within(spent / limit);
            if (samples.size() >= MIN_SAMPLES && spent >= limit) break;
            if (samples.size() >= MIN_SAMPLES * 2 && tight(samples)) break;
            if (spent >= 4 * limit) break;
        }
        List<Result.Span> timeline = withTimeline ? engine.timeline(w, threads) : List.of();
        progress.step();
        return result(engine, w, mode, threads, size, samples, timeline);
    }

    /** Repeats until the JVM has done its own work: what it compiles beside the threads would take a core from them. */
    private static void warmUp(Engine engine, Workload w, int threads, double limit) {
        long start = System.nanoTime();
        Engine.Sample sample;
        do {
            sample = engine.measure(w, threads);
        } while (sample.aside() > MOST_ASIDE * (sample.sequential() + sample.threaded())
                && System.nanoTime() - start < limit);
    }

    private boolean tight(List<Engine.Sample> samples) {
        return threadedTime(samples).relativeHalfWidth() <= settings.precision()
                && speedup(samples).relativeHalfWidth() <= settings.precision();
    }

    private Result result(
            Engine engine,
            Workload w,
            String mode,
            int threads,
            long size,
            List<Engine.Sample> samples,
            List<Result.Span> timeline) {
        double speedup = speedup(samples).median();
        double sequential = Estimate.of(
                        samples.stream().mapToDouble(Engine.Sample::sequential).toArray())
                .median();
        ThreadTimes times = null;
        if (samples.get(0).times() != null) {
            times = ThreadTimes.NONE;
            for (Engine.Sample s : samples) times = times.plus(s.times());
            times = times.times(1.0 / samples.size());
        }
        return new Result(
                engine.name(),
                w,
                mode,
                threads,
                size,
                samples.size(),
                threadedTime(samples),
                sequential,
                speedup,
                speedup / Math.min(threads, cores),
                times,
                timeline);
    }

    private static Estimate threadedTime(List<Engine.Sample> samples) {
        return Estimate.of(samples.stream().mapToDouble(Engine.Sample::threaded).toArray());
    }

    private static Estimate speedup(List<Engine.Sample> samples) {
        return Estimate.of(
                samples.stream().mapToDouble(s -> s.sequential() / s.threaded()).toArray());
    }
}
