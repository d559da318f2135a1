package dev.gila.gil;

import dev.gila.gil.explore.Schedule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/** The programs that {@link GilModelTest} explores; loaded by the explorer's loader, together with the lock they use. */
public final class GilPrograms {
    static final long INTERVAL = 1_000_000;

    private GilPrograms() {}

    /** Programs by name, since the test reaches them through another class loader. */
    public static Schedule.Program make(String name) {
        String[] words = name.split(" ");
        return switch (words[0]) {
            case "rounds" -> new Threads(Integer.parseInt(words[1]), true, t -> t.rounds(Integer.parseInt(words[2])));
            case "checkpoints" ->
                new Threads(Integer.parseInt(words[1]), true, t -> t.checkpoints(Integer.parseInt(words[2])));
            case "close" -> new Threads(Integer.parseInt(words[1]), false, Actor::closeOrRound);
            case "unguarded" -> new Faulty(Faulty::enterUnguarded, Faulty::enterUnguarded);
            case "forgetful" -> new Faulty(Faulty::awaitOpen, Faulty::openTooLate);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static final class Threads implements Schedule.Program {
        final Gil gil = new Gil(GilPolicy.DEFAULT, new Stepped());
        final List<Actor> actors = new ArrayList<>();
        final boolean alike;
        final Consumer<Actor> body;
        Actor inside;
        long latest;
        long latestSince;
        int ended;

        Threads(int count, boolean alike, Consumer<Actor> body) {
            gil.setSwitchInterval(INTERVAL);
            this.alike = alike;
            this.body = body;
            for (int i = 0; i < count; i++) {
                actors.add(new Actor(this, i));
            }
        }

        @Override
        public List<Runnable> threads() {
            List<Runnable> runs = new ArrayList<>();
            actors.forEach(a -> runs.add(() -> {
                body.accept(a);
                ended++;
            }));
            return runs;
        }

        @Override
        public boolean alike() {
            return alike;
        }

        @Override
        public String describe() {
            return gil + ", inside " + inside;
        }

        @Override
        public String describe(int thread) {
            return "breaker " + actors.get(thread).breaker();
        }

        /** No tenure may have been asked to end before it had its whole interval. */
        @Override
        public void check(long now) {
            String words = gil.toString();
            if (gil.switches() != latest) {
                latest = gil.switches();
                latestSince = now;
            }
            if (words.contains("drop requested") && now < latestSince + INTERVAL) {
                throw new AssertionError(words + " at " + now + ", but the tenure began at " + latestSince);
            }
        }

        @Override
        public void checkEnd() {
            if (ended != actors.size() || gil.holder() != null && gil.holder() != actors.get(0) || gil.waiting() != 0) {
                throw new AssertionError("ended as " + gil);
            }
        }
    }

    /** Programs with a fault that the explorer must find. */
    private static final class Faulty implements Schedule.Program {
        private final List<Consumer<Faulty>> bodies;
        private final Queue<Integer> waiters = new ArrayDeque<>();
        private volatile boolean state;
        private int inside;

        @SafeVarargs
        Faulty(Consumer<Faulty>... bodies) {
            this.bodies = List.of(bodies);
        }

        /** Tests, then sets: another thread may do so in between. */
        void enterUnguarded() {
            if (!state) {
                state = true;
                inside++;
                Schedule.step("critical");
                inside--;
            }
        }

        void awaitOpen() {
            waiters.add(0);
            while (!state) {
                Schedule.park(Long.MAX_VALUE, "awaitOpen");
            }
        }

        /** Looks for waiters before it opens: one that comes in between waits for ever. */
        void openTooLate() {
            Integer first = waiters.peek();
            state = true;
            if (first != null) {
                Schedule.unpark(first);
            }
        }

        @Override
        public List<Runnable> threads() {
            List<Runnable> runs = new ArrayList<>();
            bodies.forEach(body -> runs.add(() -> body.accept(this)));
            return runs;
        }

        @Override
        public String describe() {
            return state + " " + inside + " " + waiters;
        }

        @Override
        public void check(long now) {
            if (inside > 1) {
                throw new AssertionError("both are inside");
            }
        }

        @Override
        public void checkEnd() {}
    }

    private static final class Actor extends GilThread {
        final Threads program;
        final int id;

        Actor(Threads program, int id) {
            super(program.gil, "T" + id);
            this.program = program;
            this.id = id;
        }

        /** The order in which sets list the threads is part of a run, which must be repeatable. */
        @Override
        public int hashCode() {
            return id;
        }

        void rounds(int count) {
            for (int i = 0; i < count; i++) {
                Schedule.milestone("round " + i + " after " + tenure);
                gil.acquire(this);
                critical();
                gil.release(this);
            }
        }

        void checkpoints(int count) {
            gil.acquire(this);
            for (int i = 0; i < count; i++) {
                Schedule.milestone("checkpoint " + i + " in " + tenure);
                critical();
                boolean asked = tenure.dropRequested && (breaker() & DROP_REQUEST) != 0;
                Tenure before = tenure;
                Gil.checkpoint(this);
                if (asked && tenure == before) {
                    throw new AssertionError("a requested drop did not switch: " + gil);
                }
            }
            critical();
            gil.release(this);
        }

        /** The first thread closes the lock in its turn; every other one either had its turn before or is sent away. */
        void closeOrRound() {
            try {
                gil.attach(this);
                critical();
                if (id == 0) {
                    gil.close(this);
                    return;
                }
            } catch (GilShutdown e) {
                return;
            }
            gil.detach(this);
        }

        private void critical() {
            enter();
            Schedule.step("critical");
            program.inside = null;
        }

        private void enter() {
            if (program.inside != null || !gil.isOwnedBy(this)) {
                throw new AssertionError(this + " and " + program.inside + " are both inside: " + gil);
            }
            program.inside = this;
        }
    }

    /** The explorer's clock and blocking. */
    private static final class Stepped implements GilPlatform {
        @Override
        public long nanoTime() {
            return Schedule.now();
        }

        @Override
        public int spins() {
            return 1;
        }

        @Override
        public void park(GilThread self, long nanos) {
            Schedule.park(nanos, self.tenure + " in " + (nanos == Long.MAX_VALUE ? "awaitSwitch" : "awaitTurn"));
        }

        @Override
        public void unpark(GilThread thread) {
            Schedule.unpark(((Actor) thread).id);
        }

        @Override
        public void interrupt(GilThread thread) {
            unpark(thread);
        }
    }
}
