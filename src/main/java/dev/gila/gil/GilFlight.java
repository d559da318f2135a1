package dev.gila.gil;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;
import jdk.jfr.FlightRecorderListener;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** Writes a lock's events into the JDK's flight recorder. Nothing is heard, so nothing is paid, until one runs. */
public final class GilFlight implements GilListener {
    private GilFlight() {}

    /** Follows {@code gil} from when a recorder runs: at once, or whenever one is started. */
    public static void follow(Gil gil) {
        if (FlightRecorder.isInitialized()) {
            gil.addListener(new GilFlight());
            return;
        }
        FlightRecorder.addListener(new FlightRecorderListener() {
            @Override
            public void recorderInitialized(FlightRecorder recorder) {
                gil.addListener(new GilFlight());
            }
        });
    }

    @Override
    public void onEvent(GilEvent event) {
        Record row = new Record();
        if (row.isEnabled()) {
            row.kind = event.kind().name();
            row.thread = event.thread().name();
            row.reason = event.reason() == null ? null : event.reason().name();
            row.other = event.other() == null ? null : event.other().name();
            row.span = event.nanos();
            row.commit();
        }
    }

    @Name("dev.gila.Gil")
    @Label("Global interpreter lock")
    @Category({"Gila"})
    @Description("What happened to the lock; the row is written when the span ends")
    @StackTrace(false)
    static final class Record extends Event {
        @Label("What happened")
        String kind;

        @Label("Python thread")
        String thread;

        @Label("Why it was outside the lock")
        String reason;

        @Label("The other thread concerned")
        String other;

        @Label("How long")
        @Timespan(Timespan.NANOSECONDS)
        long span;
    }
}
