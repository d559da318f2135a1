package dev.gila.tool.bench;

import dev.gila.gil.GilPolicy;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.runtime.Gila;
import java.util.List;

/** This Python, in this process: an interpreter whose kernels hold or release its lock. */
final class GilaEngine implements Engine {
    private static final String WORKERS = "worker-";

    private final Gila gila;
    private final Object driver;

    GilaEngine(GilPolicy.Kernels kernels, Programs programs) {
        gila = Gila.builder()
                .policy(GilPolicy.DEFAULT.withKernels(kernels))
                .path(List.of(programs.folder().toString()))
                .build();
        driver = gila.importModule("driver");
    }

    @Override
    public String name() {
        return "gila";
    }

    @Override
    public void prepare(Workload workload, long size, int threads, double target) {
        call("prepare", PyStr.of(workload.name()), size, (long) threads, target);
    }

    @Override
    public Sample measure(Workload workload, int threads) {
        ThreadTimes before = ThreadTimes.sum(gila.gil().stats(), WORKERS);
        PyDict answer = (PyDict) call("measure", PyStr.of(workload.name()), (long) threads);
        ThreadTimes after = ThreadTimes.sum(gila.gil().stats(), WORKERS);
        return new Sample((Double) answer.get("sequential"), (Double) answer.get("threaded"), after.minus(before));
    }

    @Override
    public List<Result.Span> timeline(Workload workload, int threads) {
        Timeline timeline = new Timeline(WORKERS);
        gila.gil().addListener(timeline);
        try {
            call("measure", PyStr.of(workload.name()), (long) threads);
        } finally {
            gila.gil().removeListener(timeline);
        }
        return timeline.spans();
    }

    @Override
    public void finish(Workload workload) {
        call("finish", PyStr.of(workload.name()));
    }

    private Object call(String function, Object... args) {
        return gila.call(gila.getAttribute(driver, function), args);
    }

    @Override
    public void close() {
        gila.close();
    }
}
