import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Reads lines of an operation and a size, and answers each with the least mean time of a call in nanoseconds, or with a
 * dash where there is no such operation.
 */
final class Rounds {
    private static final long ROUND_NANOS = 60_000_000;
    /** Rounds in a row that must not have been notably faster: until then the virtual machine is still compiling. */
    private static final int ROUNDS = 6;

    private static final double NOTABLY = 0.98;

    private Rounds() {}

    private static double best(Runnable work) {
        double best = Double.POSITIVE_INFINITY;
        for (int slow = 0; slow < ROUNDS; ) {
            long start = System.nanoTime();
            long calls = 0;
            long now;
            do {
                long batch = Math.max(1, calls / 2);
                for (long i = 0; i < batch; i++) work.run();
                calls += batch;
                now = System.nanoTime();
            } while (now - start < ROUND_NANOS);
            double mean = (now - start) / (double) calls;
            slow = mean < best * NOTABLY ? 0 : slow + 1;
            best = Math.min(best, mean);
        }
        return best;
    }

    static void answer(Function<String, IntFunction<Runnable>> operations) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        for (String line; (line = in.readLine()) != null; ) {
            String[] words = line.split(" ");
            IntFunction<Runnable> operation = operations.apply(words[0]);
            System.out.println(operation == null ? "-" : best(operation.apply(Integer.parseInt(words[1]))));
        }
    }
}
