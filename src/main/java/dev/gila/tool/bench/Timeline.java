package dev.gila.tool.bench;

import dev.gila.gil.GilEvent;
import dev.gila.gil.GilListener;
import dev.gila.gil.GilThread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Records what worker threads do with the lock, and draws it as spans. */
final class Timeline implements GilListener {
    private static final int MAX_SPANS = 600;

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

    /** The spans, from the first moment at which some worker held the lock, neighbours of one state joined. */
    List<Result.Span> spans() {
        List<GilEvent> sorted = new ArrayList<>(events);
        sorted.removeIf(e -> state(e) == null);
        sorted.sort(Comparator.comparingLong(GilEvent::start));
        if (sorted.isEmpty()) return List.of();
        long origin = sorted.get(0).start();
        long length = sorted.stream().mapToLong(GilEvent::end).max().orElse(origin) - origin;
        Map<GilThread, Integer> lanes = new HashMap<>();
        Map<Integer, Integer> latest = new HashMap<>();
        List<Result.Span> spans = new ArrayList<>();
        for (GilEvent e : sorted) {
            int lane = lanes.computeIfAbsent(e.thread(), t -> lanes.size());
            double start = (e.start() - origin) / 1e9;
            double end = (e.end() - origin) / 1e9;
            Integer before = latest.get(lane);
            if (before != null) {
                Result.Span s = spans.get(before);
                boolean near = start - s.end() < length / 1e9 / MAX_SPANS;
                if (s.state().equals(state(e)) && near) {
                    spans.set(before, new Result.Span(lane, s.state(), s.start(), end));
                    continue;
                }
            }
            latest.put(lane, spans.size());
            spans.add(new Result.Span(lane, state(e), start, end));
        }
        double least = spans.size() > MAX_SPANS ? length / 1e9 / MAX_SPANS : 0;
        return spans.stream().filter(s -> s.end() - s.start() >= least).toList();
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
