package dev.gila.kernel;

import dev.gila.gil.explore.Schedule;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The programs that {@code KernelModelTest} explores; loaded by the explorer's loader, together with the code they run. */
public final class KernelPrograms {
    private KernelPrograms() {}

    /** Programs by name, since the test reaches them through another class loader. */
    public static Schedule.Program make(String name) {
        String[] words = name.split(" ");
        return switch (words[0]) {
            case "jobs" -> new Sharing(new int[] {Integer.parseInt(words[1])}, Integer.parseInt(words[2]));
            case "callers" -> new Sharing(new int[] {1, 1}, Integer.parseInt(words[1]));
            case "pins" -> new Pinning(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Callers that bring jobs of two parts, of which one throws, and workers; the last caller to be done closes. */
    private static final class Sharing implements Schedule.Program {
        private final List<Runnable> bodies = new ArrayList<>();
        private final ThreadLocal<Integer> self = new ThreadLocal<>();
        private final AtomicInteger callers;
        private final Workers workers;
        private final int[] ran;
        private int thrown;

        /** @param jobs how many each caller brings */
        Sharing(int[] jobs, int helpers) {
            int all = 0;
            for (int count : jobs) {
                int first = all;
                bodies.add(() -> bring(first, first + count));
                all += count;
            }
            ran = new int[2 * all];
            callers = new AtomicInteger(jobs.length);
            workers = new Workers(helpers + 1, new Stepped());
        }

        private void bring(int from, int to) {
            for (int job = from; job < to; job++) {
                int at = 2 * job;
                try {
                    workers.run(2, part -> {
                        ran[at + part]++;
                        if (part == 1) throw new ArithmeticException();
                    });
                } catch (ArithmeticException e) {
                    thrown++;
                }
                for (int part = 0; part < 2; part++) {
                    if (ran[at + part] != 1)
                        throw new AssertionError("part " + part + " ran " + ran[at + part] + " times");
                }
            }
            if (callers.decrementAndGet() == 0) workers.close();
        }

        @Override
        public List<Runnable> threads() {
            List<Runnable> numbered = new ArrayList<>();
            for (Runnable body : bodies) {
                int number = numbered.size();
                numbered.add(() -> {
                    self.set(number);
                    body.run();
                });
            }
            return numbered;
        }

        @Override
        public String describe() {
            return workers + " " + java.util.Arrays.toString(ran) + callers;
        }

        @Override
        public void check(long now) {}

        @Override
        public void checkEnd() {
            if (thrown != ran.length / 2) throw new AssertionError(thrown + " of " + ran.length / 2 + " were told");
        }

        /** Threads are numbers, and nobody looks out for long. */
        private final class Stepped implements Workers.Platform {
            @Override
            public Object start(Runnable body, int number) {
                bodies.add(body);
                return bodies.size() - 1;
            }

            @Override
            public Object current() {
                return self.get();
            }

            @Override
            public boolean lookOut(long start) {
                return false;
            }

            @Override
            public long clock() {
                return 0;
            }

            @Override
            public void park() {
                Schedule.park(Long.MAX_VALUE, "park");
            }

            @Override
            public void unpark(Object thread) {
                Schedule.unpark((Integer) thread);
            }
        }
    }

    /** Threads that use a memory under pins while others close it. */
    private static final class Pinning implements Schedule.Program {
        private final Watched block = new Watched();
        private final Memory memory = new Memory(block, 8, null);
        private final int users;
        private final int closers;
        private int inside;

        Pinning(int users, int closers) {
            this.users = users;
            this.closers = closers;
        }

        private void use() {
            try {
                memory.pin();
            } catch (IllegalStateException closed) {
                return;
            }
            inside++;
            Schedule.step("use");
            inside--;
            memory.unpin();
        }

        @Override
        public List<Runnable> threads() {
            List<Runnable> bodies = new ArrayList<>();
            for (int i = 0; i < users; i++) bodies.add(this::use);
            for (int i = 0; i < closers; i++) bodies.add(memory::close);
            return bodies;
        }

        @Override
        public String describe() {
            return memory.isClosed() + " " + inside + " " + block.released;
        }

        @Override
        public void check(long now) {
            if (inside > 0 && block.released > 0) throw new AssertionError("freed in use");
            if (block.released > 1) throw new AssertionError("freed twice");
        }

        @Override
        public void checkEnd() {
            if (block.released != 1) throw new AssertionError("freed " + block.released + " times");
        }
    }

    private static final class Watched extends Block {
        private int released;

        Watched() {
            super(0, 8);
        }

        @Override
        ByteBuffer view(long offset, int length) {
            return ByteBuffer.allocate(length);
        }

        @Override
        void release() {
            released++;
        }
    }
}
