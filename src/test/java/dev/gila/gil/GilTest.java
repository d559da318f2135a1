package dev.gila.gil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.gil.GilEvent.Kind;
import dev.gila.gil.GilPolicy.Kernels;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one thread alone sees of the lock. */
class GilTest {
    private final Gil gil = new Gil(GilPolicy.DEFAULT);
    private final GilThread main = new GilThread(gil, "main");
    private final GilThread other = new GilThread(gil, "other");

    @Test
    void onlyTheOwnerMayRelease() {
        gil.acquire(main);
        String message = assertThrows(IllegalMonitorStateException.class, () -> gil.release(other))
                .getMessage();
        assertEquals("GIL released by other, which does not hold it", message);
        assertSame(main, gil.holder(), "the error must leave the lock as it was");
        gil.release(main);
        assertThrows(IllegalMonitorStateException.class, () -> gil.release(main), "released twice");
        assertNull(gil.holder());
    }

    @Test
    void itIsNotReentrant() {
        gil.acquire(main);
        assertThrows(IllegalMonitorStateException.class, () -> gil.acquire(main));
        assertSame(main, gil.holder());
    }

    @Test
    void ownershipIsAsserted() {
        gil.acquire(main);
        gil.assertOwned(main);
        AssertionError error = assertThrows(AssertionError.class, () -> gil.assertOwned(other));
        assertEquals("Python object touched by other while main holds the GIL", error.getMessage());
    }

    @Test
    void comingBackIsNotASwitch() {
        gil.acquire(main);
        long switches = gil.switches();
        gil.release(main);
        gil.acquire(main);
        assertEquals(switches, gil.switches());
        gil.release(main);
        gil.acquire(other);
        assertEquals(switches + 1, gil.switches());
    }

    @Test
    void releasedStepsOutsideForABlock() {
        gil.attach(main);
        Released first = gil.released(main, Reason.SLEEP);
        try (first) {
            assertFalse(gil.isOwnedBy(main));
        }
        assertTrue(gil.isOwnedBy(main));
        try (Released again = gil.released(main, Reason.IO)) {
            assertSame(first, again, "stepping out must not allocate");
        }
        assertThrows(IllegalArgumentException.class, () -> {
            try (Released outside = gil.released(main, Reason.IO)) {
                throw new IllegalArgumentException();
            }
        });
        assertTrue(gil.isOwnedBy(main), "the lock must come back however the block ends");
        assertEquals(1, main.stats().releases().get(Reason.SLEEP));
        assertEquals(2, main.stats().releases().get(Reason.IO));
    }

    @Test
    void aThreadsTimeIsHeldWaitedOrOutside() {
        VirtualPlatform time = new VirtualPlatform();
        Gil timed = new Gil(GilPolicy.DEFAULT, time);
        GilThread t = new GilThread(timed, "t");
        timed.attach(t);
        time.advance(5);
        try (Released outside = timed.released(t, Reason.KERNEL)) {
            time.advance(30);
            assertEquals(30, t.stats().outsideNanos().get(Reason.KERNEL), "a stay that has not ended counts");
        }
        time.advance(7);
        GilStats now = t.stats();
        assertEquals(42, now.lifeNanos());
        assertEquals(12, now.holdNanos());
        assertEquals(30, now.outsideNanos().get(Reason.KERNEL));
        assertEquals(2, now.acquisitions());
        timed.detach(t);
        time.advance(100);
        GilStats end = timed.stats().get(0);
        assertEquals(List.of("t", false, 42L), List.of(end.name(), end.alive(), end.lifeNanos()));
    }

    @Test
    void aSignalEndsAWaitThatIsMadeForItAndLeavesNoInterruptBehind() throws InterruptedException {
        gil.attach(main);
        main.interrupt(GilThread.SIGNALS);
        assertFalse(Thread.currentThread().isInterrupted(), "a thread that does not wait must not be interrupted");
        assertThrows(InterruptedException.class, () -> {
            try (Released outside = gil.waiting(main, Reason.SLEEP)) {
                Thread.sleep(60_000);
            }
        });
        Gil.checkpoint(main);
        try (Released outside = gil.waiting(main, Reason.SLEEP)) {
            main.interrupt(GilThread.SIGNALS);
        }
        assertFalse(Thread.currentThread().isInterrupted(), "the wait ended before it saw the interrupt");
        try (Released outside = gil.released(main, Reason.IO)) {
            main.interrupt(GilThread.SIGNALS);
            assertFalse(Thread.currentThread().isInterrupted(), "an interrupt would close a file channel");
        }
    }

    @Test
    void theSwitchIntervalIsFiveMillisecondsAndPositive() {
        assertEquals(5_000_000, gil.getSwitchInterval());
        gil.setSwitchInterval(1);
        assertEquals(1, gil.getSwitchInterval());
        assertThrows(IllegalArgumentException.class, () -> gil.setSwitchInterval(0));
    }

    @Test
    void theKernelPolicyDecidesByEstimatedTime() {
        gil.acquire(main);
        assertTrue(gil.releasesFor(main, 5_000));
        assertFalse(gil.releasesFor(main, 4_999));
        main.beginKeeping();
        assertFalse(gil.releasesFor(main, 1_000_000), "gila.gil.held()");
        assertTrue(gil.releasesFor(other, 1_000_000), "keeping is one thread's business");
        main.endKeeping();
        gil.setPolicy(gil.policy().withKernels(Kernels.HOLD));
        assertFalse(gil.releasesFor(main, 1_000_000));
        assertThrows(
                IllegalArgumentException.class, () -> gil.setPolicy(gil.policy().withEnabled(false)));
    }

    @Test
    void switchedOffThereIsNoOwnerAndCheckpointsStillWork() {
        Gil off = new Gil(GilPolicy.DEFAULT.withEnabled(false));
        List<String> done = new ArrayList<>();
        GilThread one = new GilThread(off, "one");
        GilThread two = new GilThread(off, "two");
        off.attach(one);
        off.attach(two);
        assertTrue(off.isOwnedBy(one) && off.isOwnedBy(two));
        off.pendingCalls().add(() -> done.add("called"));
        Gil.checkpoint(two);
        assertEquals(List.of(), done);
        Gil.checkpoint(one);
        assertEquals(List.of("called"), done);
        off.close(one);
        assertThrows(GilShutdown.class, () -> Gil.checkpoint(two));
        off.detach(two);
        off.detach(one);
    }

    @Test
    void listenersHearSpansThatFollowEachOther() {
        List<GilEvent> heard = new ArrayList<>();
        GilListener listener = heard::add;
        gil.addListener(listener);
        gil.attach(main);
        try (Released outside = gil.released(main, Reason.FOREIGN_CALL)) {
            assertEquals(1, heard.size());
        }
        gil.release(main);
        assertEquals(
                List.of(Kind.HELD, Kind.OUTSIDE, Kind.HELD),
                heard.stream().map(GilEvent::kind).toList());
        assertEquals(Reason.FOREIGN_CALL, heard.get(1).reason());
        assertTrue(heard.get(0).end() <= heard.get(1).start());
        assertTrue(heard.get(1).end() <= heard.get(2).start());
        gil.removeListener(listener);
        gil.acquire(main);
        gil.release(main);
        assertEquals(3, heard.size());
    }

    @Test
    void theFlightRecorderHears(@TempDir java.nio.file.Path folder) throws Exception {
        java.nio.file.Path file = folder.resolve("gil.jfr");
        GilFlight.follow(gil);
        try (Recording recording = new Recording()) {
            recording.enable("dev.gila.Gil");
            recording.start();
            gil.attach(main);
            gil.released(main, Reason.SLEEP).close();
            recording.stop();
            recording.dump(file);
        }
        List<String> rows = RecordingFile.readAllEvents(file).stream()
                .map(e -> e.getString("kind") + " " + e.getString("thread") + " " + e.getString("reason"))
                .toList();
        assertEquals(List.of("HELD main null", "OUTSIDE main SLEEP"), rows);
    }
}
