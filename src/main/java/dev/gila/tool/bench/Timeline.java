package dev.gila.tool.bench;

import dev.gila.gil.GilEvent;
import dev.gila.gil.GilListener;
import dev.gila.gil.GilThread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Records what worker threads do with the lock, and draws it as spans. */
final class Timeline implements GilListener {
    /** How many states a lane can show: about one for each pixel that it is wide. */
    private static final int TICKS = 400;

    private final ConcurrentLinkedQueue<GilEvent> events = new ConcurrentLinkedQueue<>();
    private final String prefix;

    /**
     * @param prefix record the threads whose names start with it
     */
    Timeline(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public void onEvent(GilEvent event) {
        if (event.end() > event.start() && event.thread().name().startsWith(prefix)) events.add(event);
    }

    /**
     * The spans, from the first moment at which some worker held the lock. What is too short to be seen is drawn as what
     * the thread did most of that while.
     */
    List<Result.Span> spans() {
        List<GilEvent> sorted = new ArrayList<>(events);
        sorted.removeIf(e -> state(e) == null);
        sorted.sort(Comparator.comparingLong(GilEvent::start));
        if (sorted.isEmpty()) return List.of();
        long origin = sorted.get(0).start();
        long end = sorted.stream().mapToLong(GilEvent::end).max().orElse(origin);
        double tick = Math.max(1, (end - origin) / (double) TICKS);
        Map<GilThread, Map<String, double[]>> lanes = new LinkedHashMap<>();
        for (GilEvent e : sorted) {
            double[] share = lanes.computeIfAbsent(e.thread(), t -> new LinkedHashMap<>())
                    .computeIfAbsent(state(e), n -> new double[TICKS]);
            spread(share, (e.start() - origin) / tick, (e.end() - origin) / tick);
        }
        List<Result.Span> spans = new ArrayList<>();
        int lane = 0;
        for (Map<String, double[]> shares : lanes.values()) draw(lane++, shares, tick / 1e9, spans);
        return spans;
    }

    /** Adds to each tick the part of it between two times, in ticks. */
    private static void spread(double[] share, double from, double to) {
        for (int i = (int) from; i < TICKS && i < to; i++) share[i] += Math.min(to, i + 1) - Math.max(from, i);
    }

    private static void draw(int lane, Map<String, double[]> shares, double tick, List<Result.Span> spans) {
        String state = null;
        int since = 0;
        for (int i = 0; i <= TICKS; i++) {
            String now = i < TICKS ? longest(shares, i) : null;
            if (Objects.equals(now, state)) continue;
            if (state != null) spans.add(new Result.Span(lane, state, since * tick, i * tick));
            state = now;
            since = i;
        }
    }

    /** What the thread did most of a tick; {@code null} when that is nothing. */
    private static String longest(Map<String, double[]> shares, int i) {
        String longest = null;
        double most = 0;
        for (Map.Entry<String, double[]> e : shares.entrySet()) {
            if (e.getValue()[i] > most) {
                most = e.getValue()[i];
                longest = e.getKey();
            }
        }
        return longest;
    }

    private static String state(GilEvent e) {
        return switch (e.kind()) {
            case HELD -> "held";
            case WAITED -> "waiting";
            case OUTSIDE -> "released";
            case DROP_REQUESTED, SWITCHED -> null;
        };
    }
}
