package dev.gila.tool.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.gila.gil.GilPolicy;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.runtime.Gila;
import java.lang.management.ManagementFactory;
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
        double cpu = cpuSeconds();
        ThreadTimes before = ThreadTimes.sum(gila.gil().stats(), WORKERS);
        PyDict answer = (PyDict) call("measure", PyStr.of(workload.name()), (long) threads);
        ThreadTimes times = ThreadTimes.sum(gila.gil().stats(), WORKERS).minus(before);
        double sequential = (Double) answer.get("sequential");
        double aside = cpuSeconds() - cpu - sequential - times.running() - times.nativeCode();
        return new Sample(sequential, (Double) answer.get("threaded"), times, aside);
    }

    private static double cpuSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
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
