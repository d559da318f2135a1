package dev.gila.gil.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Runs a small threaded program once for every way its threads' atomic steps can interleave, and every moment at which a
 * timed wait can end.
 *
 * <p>Exactly one thread runs at a time. Before each access to shared memory it calls {@link #step}, where any thread may be
 * chosen to go on. The search is depth first, by running the program again from the start along the choices made so far.
 * A state that has been seen before is not searched again; it consists of the program's own words for its shared memory
 * ({@link Program#describe}), the clock, and for each thread what it has observed so far, which determines where it is.
 *
 * <p>Memory is sequentially consistent here, as Java's volatile accesses among themselves are.
 */
public final class Schedule {
    /** The program whose interleavings are searched; made anew for each run. */
    public interface Program {
        /** The threads' code. */
        List<Runnable> threads();

        /** Words for all shared memory: equal words, equal memory. */
        String describe();

        /** Called after each step, with the world at rest; throws when something is wrong. */
        void check(long now);

        /** Called when all threads have ended. */
        void checkEnd();
    }

    /** Unwinds the threads of a run that need not be followed further. */
    private static final class Abort extends Error {
        private static final long serialVersionUID = 1L;

        Abort() {
            super(null, null, false, false);
        }
    }

    private enum Mode {
        READY,
        PARKED,
        DONE
    }

    private static final class Worker {
        final int id;
        final Runnable body;
        volatile Thread thread;
        Mode mode = Mode.READY;
        boolean permit;
        long deadline = Long.MAX_VALUE;
        long history = 1;
        long milestone = 1;
        String lastRead = "";

        Worker(int id, Runnable body) {
            this.id = id;
            this.body = body;
        }

        boolean runnable() {
            return mode == Mode.READY || (mode == Mode.PARKED && permit);
        }
    }

    private static final ExecutorService POOL = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "explored");
        thread.setDaemon(true);
        return thread;
    });
    private static volatile Schedule current;
    private static final ThreadLocal<Worker> SELF = new ThreadLocal<>();

    private final long timeBudget;
    private final Set<Long> seen = new HashSet<>();
    private final List<int[]> path = new ArrayList<>();
    private int depth;
    private long now;
    private long runs;
    private Program program;
    private List<Worker> workers;
    private volatile Worker turn;
    private volatile boolean aborting;
    /** While the program is asked about its state, its accesses are not steps. */
    private volatile boolean choosing;

    private volatile Throwable failure;
    private final List<String> trace = new ArrayList<>();

    /**
     * @param timeBudget how far the clock may advance in one run, in nanoseconds; with 0 no timed wait ever ends, so that
     *     a time limit cannot hide a lost wake-up
     */
    public Schedule(long timeBudget) {
        this.timeBudget = timeBudget;
    }

    /** Searches all interleavings; throws on the first one that fails, naming its steps. Returns the number of states. */
    public long explore(Supplier<Program> programs) {
        current = this;
        try {
            do {
                run(programs.get());
                runs++;
                if (failure != null) {
                    throw new AssertionError(
                            failure + "\nafter " + runs + " runs, by\n  " + String.join("\n  ", trace), failure);
                }
            } while (nextPath());
        } finally {
            current = null;
        }
        return seen.size();
    }

    public long runs() {
        return runs;
    }

    private void run(Program fresh) {
        program = fresh;
        depth = 0;
        now = 0;
        aborting = false;
        trace.clear();
        workers = new ArrayList<>();
        turn = null;
        List<Future<?>> ends = new ArrayList<>();
        for (Runnable body : fresh.threads()) {
            workers.add(new Worker(workers.size(), body));
        }
        hand(choose(null));
        for (Worker worker : workers) {
            ends.add(POOL.submit(() -> work(worker)));
        }
        for (Future<?> end : ends) {
            try {
                end.get(60, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new IllegalStateException("the explorer itself is stuck: " + program.describe(), e);
            }
        }
        if (failure == null && !aborting) {
            try {
                program.checkEnd();
            } catch (Throwable e) {
                failure = e;
            }
        }
    }

    private void work(Worker self) {
        self.thread = Thread.currentThread();
        SELF.set(self);
        try {
            awaitTurn(self);
            self.body.run();
        } catch (Abort e) {
            return;
        } catch (Throwable e) {
            fail(e);
            return;
        }
        self.mode = Mode.DONE;
        try {
            hand(choose(self));
        } catch (Abort e) {
            return;
        }
    }

    private void fail(Throwable e) {
        if (!aborting) {
            failure = e;
        }
        abort();
    }

    private void abort() {
        aborting = true;
        workers.forEach(w -> LockSupport.unpark(w.thread));
    }

    private void hand(Worker next) {
        turn = next;
        if (next != null) {
            LockSupport.unpark(next.thread);
        }
    }

    private void awaitTurn(Worker self) {
        while (turn != self) {
            if (aborting) {
                throw new Abort();
            }
            LockSupport.park(this);
        }
    }

    /** Called before each access to shared memory. */
    public static void step(String what) {
        Worker self = SELF.get();
        Schedule schedule = current;
        if (self == null || schedule == null || schedule.choosing) {
            return;
        }
        if (schedule.aborting) {
            throw new Abort();
        }
        schedule.yield(self);
        self.history = self.history * 31 + what.hashCode();
        schedule.trace.add("t" + self.id + " " + what);
    }

    /** Called after an access to shared memory, with what was read. */
    public static void observe(Object value) {
        Worker self = SELF.get();
        if (self != null && !current.choosing) {
            self.history = self.history * 1_000_003 + String.valueOf(value).hashCode();
        }
    }

    /** As {@link #observe}, for a reference read from a field. */
    public static void read(Object value) {
        observe(value);
        Worker self = SELF.get();
        if (self != null && !current.choosing) {
            self.lastRead = String.valueOf(value);
        }
    }

    /**
     * States that where the calling thread is, and all that it remembers, is said by these words alone. That what it
     * observed before does not matter any more lets the search recognise many more states.
     */
    public static void milestone(String words) {
        Worker self = SELF.get();
        self.milestone = words.hashCode();
        self.history = self.milestone;
    }

    private void yield(Worker self) {
        Worker next = choose(self);
        if (next != self) {
            hand(next);
            awaitTurn(self);
        }
    }

    /** The clock of the program. */
    public static long now() {
        observe(current.now);
        return current.now;
    }

    /**
     * Blocks the calling thread of the program until it is unparked or, where the budget allows, its time is over. What it
     * remembers there is its last milestone, {@code words}, the deadline, and the reference that it read last.
     */
    public static void park(long nanos, String words) {
        Schedule schedule = current;
        Worker self = SELF.get();
        self.deadline = nanos == Long.MAX_VALUE || schedule.timeBudget == 0 ? Long.MAX_VALUE : schedule.now + nanos;
        step("park");
        self.history = self.milestone * 31 + (words + self.lastRead + self.deadline).hashCode();
        if (!self.permit) {
            self.mode = Mode.PARKED;
            schedule.yield(self);
            self.mode = Mode.READY;
        }
        self.permit = false;
        self.deadline = Long.MAX_VALUE;
    }

    /** Unparks the program's thread with this number. */
    public static void unpark(int id) {
        step("unpark t" + id);
        current.workers.get(id).permit = true;
    }

    /** The next thread to run, as this run's path says or else the first possible; null when all have ended. */
    private Worker choose(Worker self) {
        choosing = true;
        try {
            return chooseQuietly(self);
        } finally {
            choosing = false;
        }
    }

    private Worker chooseQuietly(Worker self) {
        List<Worker> options = options(self);
        if (options.isEmpty()) {
            if (workers.stream().allMatch(w -> w.mode == Mode.DONE)) {
                return null;
            }
            fail(new AssertionError("nobody can go on: " + describe()));
            throw new Abort();
        }
        try {
            program.check(now);
        } catch (Throwable e) {
            fail(e);
            throw new Abort();
        }
        if (depth == path.size()) {
            if (!seen.add(hash(self))) {
                abort();
                throw new Abort();
            }
            path.add(new int[] {0, options.size()});
        }
        Worker next = options.get(path.get(depth++)[0]);
        if (!next.runnable()) {
            now = next.deadline;
            trace.add("clock " + now);
        }
        return next;
    }

    /** Those who can run, the running one first, and the one whose time limit is the nearest. */
    private List<Worker> options(Worker self) {
        List<Worker> options = new ArrayList<>();
        if (self != null && self.runnable()) {
            options.add(self);
        }
        Worker nearest = null;
        for (Worker w : workers) {
            if (w != self && w.runnable()) {
                options.add(w);
            }
            if (w.mode == Mode.PARKED && !w.permit && w.deadline <= timeBudget) {
                nearest = nearest == null || w.deadline < nearest.deadline ? w : nearest;
            }
        }
        if (nearest != null) {
            options.add(nearest);
        }
        return options;
    }

    private String describe() {
        StringBuilder words =
                new StringBuilder(program.describe()).append(" at ").append(now);
        for (Worker w : workers) {
            words.append(", t").append(w.id).append(' ').append(w.mode).append(w.permit ? " with permit" : "");
        }
        return words.toString();
    }

    private long hash(Worker self) {
        long hash = self == null ? -1 : self.id;
        for (char c : describe().toCharArray()) {
            hash = hash * 0x9E3779B97F4A7C15L + c;
        }
        for (Worker w : workers) {
            hash = (hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L + w.history;
        }
        return hash;
    }

    /** Moves on to the next unexplored choice; false when there is none. */
    private boolean nextPath() {
        while (!path.isEmpty()) {
            int[] last = path.get(path.size() - 1);
            if (++last[0] < last[1]) {
                return true;
            }
            path.remove(path.size() - 1);
        }
        return false;
    }
}
