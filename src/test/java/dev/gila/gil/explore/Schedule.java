package dev.gila.gil.explore;

import java.util.ArrayList;
import java.util.Arrays;
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
 * Where nothing tells the threads apart but their names, states that differ only by a renaming are one.
 *
 * <p>Memory is sequentially consistent here, as Java's volatile accesses among themselves are.
 */
public final class Schedule {
    /** The program whose interleavings are searched; made anew for each run. */
    public interface Program {
        /** The threads' code. */
        List<Runnable> threads();

        /** Words for what threads share: equal words, equal memory. Thread k, from 0 to 9, is called Tk there. */
        String describe();

        /** Words for what is shared of one thread, as {@link #describe}. */
        default String describe(int thread) {
            return "";
        }

        /** Whether all threads run the same code, to which it does not matter which of them it is. */
        default boolean alike() {
            return false;
        }

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
        /** Hashes of what was observed, one for each renaming. */
        final long[] history;

        String milestone = "";
        String lastRead = "";

        Worker(int id, Runnable body, int renamings) {
            this.id = id;
            this.body = body;
            this.history = new long[renamings];
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
    private List<Renaming> renamings;
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
        List<Runnable> bodies = fresh.threads();
        if (renamings == null) {
            renamings = fresh.alike() ? Renaming.all(bodies.size()) : List.of(Renaming.none(bodies.size()));
        }
        for (Runnable body : bodies) {
            workers.add(new Worker(workers.size(), body, renamings.size()));
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
        schedule.remember(self, what);
        schedule.trace.add("T" + self.id + " " + what);
    }

    /** Called after an access to shared memory, with what was read. */
    public static void observe(Object value) {
        Worker self = SELF.get();
        if (self != null && !current.choosing) {
            current.remember(self, String.valueOf(value));
        }
    }

    private void remember(Worker self, String words) {
        for (int i = 0; i < renamings.size(); i++) {
            self.history[i] = renamings.get(i).hash(self.history[i], words);
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
        self.milestone = words;
        Arrays.fill(self.history, 0);
        current.remember(self, words);
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
        milestone(self.milestone);
        schedule.remember(self, words + self.lastRead + self.deadline);
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
        step("unpark T" + id);
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
            fail(new AssertionError("nobody can go on: " + describe()
                    + workers.stream().map(this::describe).toList()));
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
        return program.describe() + " at " + now;
    }

    private String describe(Worker w) {
        return w.mode + (w.permit ? " with permit " : " ") + program.describe(w.id);
    }

    /** The least of the hashes under all renamings, so that it is the same for states that differ by one. */
    private long hash(Worker self) {
        String words = describe() + (self == null ? ", all begin" : ", on T" + self.id);
        List<String> threads = workers.stream().map(this::describe).toList();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < renamings.size(); i++) {
            Renaming renaming = renamings.get(i);
            long hash = renaming.hash(0, words);
            for (int id : renaming.order()) {
                hash = renaming.hash(hash, threads.get(id));
                hash = Renaming.mix(hash, workers.get(id).history[i]);
            }
            least = Math.min(least, hash);
        }
        return least;
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
