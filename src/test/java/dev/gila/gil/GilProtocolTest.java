package dev.gila.gil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The protocol, step by step, under a clock that the test moves. */
class GilProtocolTest {
    private static final long INTERVAL = 1_000_000;

    private final VirtualPlatform platform = new VirtualPlatform();
    private final Gil gil = new Gil(GilPolicy.DEFAULT, platform);
    private final List<VirtualPlatform.Actor> actors = new ArrayList<>();
    private final VirtualPlatform.Actor a = actor("A");
    private final VirtualPlatform.Actor b = actor("B");
    private final VirtualPlatform.Actor c = actor("C");

    GilProtocolTest() {
        gil.setSwitchInterval(INTERVAL);
    }

    private VirtualPlatform.Actor actor(String name) {
        VirtualPlatform.Actor actor = new VirtualPlatform.Actor(gil, name);
        actors.add(actor);
        return actor;
    }

    @AfterEach
    void end() {
        actors.forEach(VirtualPlatform.Actor::close);
    }

    private void hold(VirtualPlatform.Actor t) {
        t.run(() -> gil.acquire(t));
    }

    private CountDownLatch waitFor(VirtualPlatform.Actor t) {
        CountDownLatch done = t.start(() -> gil.acquire(t));
        platform.awaitParked(t);
        return done;
    }

    private boolean asked(GilThread t) {
        return (t.breaker() & GilThread.DROP_REQUEST) != 0;
    }

    @Test
    void aWaiterGetsTheLockWithinOneInterval() {
        hold(a);
        CountDownLatch got = waitFor(b);
        platform.advance(INTERVAL - 1);
        assertFalse(asked(a), "asked too early");
        platform.advance(1);
        platform.awaitParked(b);
        assertTrue(asked(a));
        a.start(() -> Gil.checkpoint(a));
        VirtualPlatform.Actor.join(got);
        assertSame(b, gil.holder());
        assertEquals(INTERVAL, b.stats().waitNanos());
    }

    @Test
    void aReleaseWakesTheWaiterAtOnce() {
        hold(a);
        CountDownLatch got = waitFor(b);
        a.run(() -> gil.release(a));
        VirtualPlatform.Actor.join(got);
        assertSame(b, gil.holder());
        assertEquals(0, b.stats().dropRequests());
    }

    @Test
    void eachNewHolderGetsAWholeInterval() {
        hold(a);
        CountDownLatch bGot = waitFor(b);
        platform.advance(INTERVAL / 2);
        CountDownLatch cGot = waitFor(c);
        platform.advance(INTERVAL / 2);
        platform.awaitParked(b);
        CountDownLatch aBack = a.start(() -> Gil.checkpoint(a));
        VirtualPlatform.Actor.join(bGot);
        platform.awaitParked(a);

        // C has waited for its interval half a tenure of B's later: it must not ask, since the lock has switched.
        platform.advance(INTERVAL / 2);
        platform.awaitParked(c);
        assertFalse(asked(b), "B's interval was cut short by a wait that began under A");
        platform.advance(INTERVAL / 2 - 1);
        assertFalse(asked(b));
        platform.advance(1);
        platform.awaitParked(a);
        assertTrue(asked(b), "A has now watched B for an interval");

        b.start(() -> Gil.checkpoint(b));
        VirtualPlatform.Actor.join(cGot);
        assertSame(c, gil.holder(), "first come, first served among those that wait");
        platform.awaitParked(b); // else B, not yet back in the queue, may take what C releases before A wakes
        c.start(() -> gil.release(c));
        VirtualPlatform.Actor.join(aBack);
    }

    @Test
    void aForcedSwitchReallyHandsOver() {
        hold(a);
        // B's wake-up is kept back: nobody takes the lock, so A must not come back from dropping it.
        VirtualPlatform.Actor slow = actor("slow");
        slow.start(() -> {});
        CountDownLatch bGot = waitFor(b);
        platform.advance(INTERVAL);
        platform.awaitParked(b);
        CountDownLatch back = a.start(() -> Gil.checkpoint(a));
        VirtualPlatform.Actor.join(bGot);
        platform.awaitParked(a);
        assertSame(b, gil.holder());
        assertEquals(1, a.stats().forcedSwitches());
        assertEquals(1, back.getCount(), "A is back though B has the lock");
        b.run(() -> gil.release(b));
        VirtualPlatform.Actor.join(back);
        assertSame(a, gil.holder());
    }

    @Test
    void aDropThatNobodyTakesIsWaitedOutWithoutTheLock() {
        hold(a);
        CountDownLatch bGot = waitFor(b);
        platform.advance(INTERVAL);
        platform.awaitParked(b);
        // A releases for good; the request makes it stay until B has the lock, at a voluntary release too.
        CountDownLatch released = a.start(() -> gil.leave(a, Reason.IO));
        VirtualPlatform.Actor.join(released);
        VirtualPlatform.Actor.join(bGot);
        assertSame(b, gil.holder());
        assertEquals(1, a.stats().forcedSwitches());
        assertEquals(1, a.stats().releases().get(Reason.IO));
    }

    @Test
    void aThreadThatGoesWaitsForNobodyAndIsGoneForTheNextHolder() {
        List<Collection<GilThread>> seen = new CopyOnWriteArrayList<>();
        a.run(() -> gil.attach(a));
        CountDownLatch bGot = b.start(() -> {
            gil.attach(b);
            seen.add(gil.threads());
        });
        platform.awaitParked(b);
        platform.advance(INTERVAL);
        platform.awaitParked(b);
        assertTrue(asked(a));
        a.run(() -> gil.detach(a));
        VirtualPlatform.Actor.join(bGot);
        assertEquals(List.of(b), List.copyOf(seen.get(0)));
        assertEquals(0, gil.stats().get(0).forcedSwitches());
        assertEquals(1, gil.stats().get(0).releases().get(Reason.THREAD_EXIT));
    }

    @Test
    void whoDoesNotHoldTheLockCannotGo() {
        a.run(() -> gil.attach(a));
        a.run(() -> gil.release(a));
        CountDownLatch end = a.start(() -> gil.detach(a));
        VirtualPlatform.Actor.join(end);
        assertInstanceOf(IllegalMonitorStateException.class, a.failure());
        assertEquals(List.of(a), List.copyOf(gil.threads()));
    }

    @Test
    void aStaleRequestIsForgotten() {
        hold(a);
        CountDownLatch bGot = waitFor(b);
        platform.advance(INTERVAL);
        platform.awaitParked(b);
        a.run(() -> gil.release(a));
        VirtualPlatform.Actor.join(bGot);
        b.run(() -> gil.release(b));
        hold(a);
        assertTrue(asked(a), "the bit is a hint, and still up");
        long switches = gil.switches();
        a.run(() -> Gil.checkpoint(a));
        assertSame(a, gil.holder());
        assertEquals(switches, gil.switches(), "A dropped the lock for a request made to its former tenure");
        assertFalse(asked(a));
    }

    @Test
    void theLastHolderComingBackDoesNotRestartTheInterval() {
        hold(a);
        CountDownLatch got = waitFor(b);
        long switches = gil.switches();
        platform.advance(INTERVAL);
        platform.awaitParked(b);
        assertEquals(switches, gil.switches());
        a.start(() -> Gil.checkpoint(a));
        VirtualPlatform.Actor.join(got);
        assertEquals(switches + 1, gil.switches());
    }

    @Test
    void aChangedIntervalHoldsForTheNextWait() {
        gil.setSwitchInterval(10 * INTERVAL);
        hold(a);
        waitFor(b);
        platform.advance(INTERVAL);
        assertFalse(asked(a));
        platform.advance(9 * INTERVAL);
        platform.awaitParked(b);
        assertTrue(asked(a));
    }

    @Test
    void anInterruptDoesNotEndTheWaitAndIsStillPendingAfterIt() {
        hold(a);
        List<Boolean> pending = new CopyOnWriteArrayList<>();
        CountDownLatch got = b.start(() -> {
            gil.acquire(b);
            pending.add(Thread.interrupted());
        });
        platform.awaitParked(b);
        b.javaThread().interrupt();
        VirtualPlatform.await(() -> !b.javaThread().isInterrupted(), "the interrupt was not seen");
        platform.awaitParked(b);
        assertEquals(1, got.getCount());
        a.run(() -> gil.release(a));
        VirtualPlatform.Actor.join(got);
        assertEquals(List.of(true), pending);
        assertSame(b, gil.holder());
    }

    @Test
    void closingSendsAwayWhoeverWaits() {
        a.run(() -> gil.attach(a));
        CountDownLatch bEnd = b.start(() -> gil.attach(b));
        platform.awaitParked(b);
        a.run(() -> gil.close(a));
        VirtualPlatform.Actor.join(bEnd);
        assertInstanceOf(GilShutdown.class, b.failure());
        assertEquals(0, gil.waiting());
        CountDownLatch cEnd = c.start(() -> gil.acquire(c));
        VirtualPlatform.Actor.join(cEnd);
        assertInstanceOf(GilShutdown.class, c.failure(), "a closed lock was given out");
        a.run(() -> {
            gil.release(a);
            gil.acquire(a);
            gil.detach(a);
        });
        assertEquals(List.of(), List.copyOf(gil.threads()));
    }

    @Test
    void closingFreesAThreadThatWaitsForASwitch() {
        a.run(() -> gil.attach(a));
        CountDownLatch bEnd = b.start(() -> gil.attach(b));
        platform.awaitParked(b);
        platform.advance(INTERVAL);
        platform.awaitParked(b);
        CountDownLatch aEnd = a.start(() -> Gil.checkpoint(a));
        VirtualPlatform.Actor.join(bEnd);
        platform.awaitParked(a);
        b.run(() -> gil.close(b));
        VirtualPlatform.Actor.join(aEnd);
        assertInstanceOf(GilShutdown.class, a.failure());
    }
}
