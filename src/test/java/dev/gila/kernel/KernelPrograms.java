package dev.gila.kernel;

import dev.gila.gil.explore.Schedule;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The programs that {@code KernelModelTest} explores; loaded by the explorer's loader, together with the code they run. */
public final class KernelPrograms {
    private KernelPrograms() {}

    /** Programs by name, since the test reaches them through another class loader. */
    public static Schedule.Program make(String name) {
        String[] words = name.split(" ");
        return switch (words[0]) {
            case "jobs" -> new Sharing(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            case "pins" -> new Pinning(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            default -> throw new IllegalArgumentException(name);
        };
    }

    /**
     * A caller that brings to workers a part that must stay with it, and jobs of two parts, which wait for each other and of
     * which one throws, and closes them.
     */
    private static final class Sharing implements Schedule.Program {
        private final List<Runnable> bodies = new ArrayList<>();
        private final ThreadLocal<Integer> self = new ThreadLocal<>();
        private final Workers workers;
        private final int[] ran;
        private int thrown;
        /** The thread that waits in a part for the other one. */
        private int waiting = -1;

        Sharing(int jobs, int helpers) {
            bodies.add(this::bring);
            ran = new int[2 * jobs];
            workers = new Workers(helpers + 1, new Stepped());
        }

        private void bring() {
            int caller = self.get();
            workers.run(1, part -> {
                if (self.get() != caller) throw new AssertionError("a single part was taken by " + self.get());
            });
            for (int job = 0; job < ran.length / 2; job++) {
                int at = 2 * job;
                try {
                    workers.run(2, part -> {
                        ran[at + part]++;
                        meet();
                        if (part == 1) throw new ArithmeticException();
                    });
                } catch (ArithmeticException e) {
                    thrown++;
                }
                for (int part = 0; part < 2; part++) {
                    if (ran[at + part] != 1) throw new AssertionError(part + " ran " + ran[at + part] + " times");
                }
            }
            workers.close();
        }

        private void meet() {
            int first = waiting;
            waiting = first < 0 ? self.get() : -1;
            if (first >= 0) Schedule.unpark(first);
            else while (waiting >= 0) Schedule.park(Long.MAX_VALUE, "meet");
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
            return workers + " " + Arrays.toString(ran) + waiting;
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
