package dev.gila.gil.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Calls thread {@code k} of a program by another number in words about it.
 *
 * @param names the new number of each thread
 * @param order the threads by their new numbers
 */
record Renaming(int[] names, int[] order) {
    static Renaming none(int threads) {
        int[] same = IntStream.range(0, threads).toArray();
        return new Renaming(same, same);
    }

    /** All permutations of so many threads. */
    static List<Renaming> all(int threads) {
        List<Renaming> all = new ArrayList<>();
        permute(new int[threads], 0, all);
        return all;
    }

    private static void permute(int[] names, int count, List<Renaming> all) {
        if (count == names.length) {
            int[] order = new int[count];
            IntStream.range(0, count).forEach(k -> order[names[k]] = k);
            all.add(new Renaming(names.clone(), order));
            return;
        }
        for (int name = 0; name < names.length; name++) {
            int fresh = name;
            if (IntStream.range(0, count).noneMatch(k -> names[k] == fresh)) {
                names[count] = name;
                permute(names, count + 1, all);
            }
        }
    }

    /** Continues a hash with the words, in which a digit after a {@code T} stands for a thread. */
    long hash(long hash, String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean thread = i > 0 && words.charAt(i - 1) == 'T' && Character.isDigit(c);
            hash = hash * 0x9E3779B97F4A7C15L + (thread ? '0' + names[c - '0'] : c);
        }
        return mix(hash, words.length());
    }

    static long mix(long hash, long value) {
        return (hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L + value;
    }
}
