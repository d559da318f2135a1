import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Map;

/**
 * Reads lines of an operation and a size, and answers each with the least mean time of a call in nanoseconds, or with a
 * dash where there is no such operation.
 */
final class Rounds {
    private static final long ROUND_NANOS = 60_000_000;
    private static final int ROUNDS = 6;

    interface Setup {
        Runnable of(int n);
    }

    private Rounds() {}

    private static double best(Runnable work) {
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long calls = 0;
            long now;
            do {
                long batch = Math.max(1, calls / 2);
                for (long i = 0; i < batch; i++) work.run();
                calls += batch;
                now = System.nanoTime();
            } while (now - start < ROUND_NANOS);
            best = Math.min(best, (now - start) / (double) calls);
        }
        return best;
    }

    static void answer(Map<String, Setup> operations) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        for (String line; (line = in.readLine()) != null; ) {
            String[] words = line.split(" ");
            Setup setup = operations.get(words[0]);
            System.out.println(setup == null ? "-" : best(setup.of(Integer.parseInt(words[1]))));
        }
    }
}
