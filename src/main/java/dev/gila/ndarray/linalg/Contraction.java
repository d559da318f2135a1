package dev.gila.ndarray.linalg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * In which order the operands of an einsum are multiplied, two at a time. For few operands the order with the fewest
 * multiplications is found by trying all subsets (dynamic programming); for many the cheapest pair is taken each time.
 */
final class Contraction {
    private static final int EXACT = 9;

    private final double[] lengths;
    private final BitSet result;
    private final List<BitSet> terms = new ArrayList<>();

    private Contraction(Subscripts subscripts) {
        int[] all =
                subscripts.lengths.keySet().stream().mapToInt(Integer::intValue).toArray();
        lengths = Arrays.stream(all)
                .mapToDouble(label -> subscripts.lengths.get(label))
                .toArray();
        result = Einsum.set(subscripts.result, all);
        for (int[] operand : subscripts.operands) terms.add(Einsum.set(operand, all));
    }

    /**
     * Pairs of places in the list of operands, the first place below the second: the two are taken out and their product is
     * put at the end.
     */
    static List<int[]> order(Subscripts subscripts) {
        if (subscripts.operands.size() == 1) return List.of();
        if (subscripts.operands.size() == 2) return List.of(new int[] {0, 1});
        Contraction work = new Contraction(subscripts);
        return work.terms.size() <= EXACT ? work.exact() : work.greedy();
    }

    private double size(BitSet labels) {
        double size = 1;
        for (int i = labels.nextSetBit(0); i >= 0; i = labels.nextSetBit(i + 1)) size *= lengths[i];
        return size;
    }

    private static BitSet union(BitSet a, BitSet b) {
        BitSet set = (BitSet) a.clone();
        set.or(b);
        return set;
    }

    private List<int[]> exact() {
        int n = terms.size();
        int all = (1 << n) - 1;
        BitSet[] open = new BitSet[all + 1];
        double[] cost = new double[all + 1];
        int[] split = new int[all + 1];
        for (int subset = 1; subset <= all; subset++) {
            open[subset] = open(subset);
            if (Integer.bitCount(subset) == 1) continue;
            cost[subset] = Double.POSITIVE_INFINITY;
            for (int part = (subset - 1) & subset; part > subset - part; part = (part - 1) & subset) {
                int rest = subset ^ part;
                double here = cost[part] + cost[rest] + size(union(open[part], open[rest]));
                if (here >= cost[subset]) continue;
                cost[subset] = here;
                split[subset] = part;
            }
        }
        List<int[]> pairs = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < n; i++) places.add(1 << i);
        collect(all, split, places, pairs);
        return pairs;
    }

    /** The labels that the product of a subset still has: those that others or the result need. */
    private BitSet open(int subset) {
        BitSet inside = new BitSet();
        BitSet outside = (BitSet) result.clone();
        for (int i = 0; i < terms.size(); i++) ((subset >> i & 1) == 1 ? inside : outside).or(terms.get(i));
        if (Integer.bitCount(subset) > 1) inside.and(outside);
        return inside;
    }

    private static void collect(int subset, int[] split, List<Integer> places, List<int[]> pairs) {
        if (Integer.bitCount(subset) == 1) return;
        int part = split[subset];
        collect(part, split, places, pairs);
        collect(subset ^ part, split, places, pairs);
        int first = places.indexOf(part);
        int second = places.indexOf(subset ^ part);
        take(places, first, second, subset, pairs);
    }

    private static <E> void take(List<E> places, int first, int second, E product, List<int[]> pairs) {
        int low = Math.min(first, second);
        int high = Math.max(first, second);
        places.remove(high);
        places.remove(low);
        places.add(product);
        pairs.add(new int[] {low, high});
    }

    private List<int[]> greedy() {
        List<int[]> pairs = new ArrayList<>();
        List<BitSet> left = new ArrayList<>(terms);
        while (left.size() > 1) {
            double least = Double.POSITIVE_INFINITY;
            int[] best = {0, 1};
            for (int i = 0; i < left.size(); i++) {
                for (int k = i + 1; k < left.size(); k++) {
                    BitSet both = union(left.get(i), left.get(k));
                    // What the product takes more memory than its factors comes first, then the work.
                    double cost = size(product(left, i, k)) - size(left.get(i)) - size(left.get(k)) + 1e-9 * size(both);
                    if (cost >= least) continue;
                    least = cost;
                    best = new int[] {i, k};
                }
            }
            take(left, best[0], best[1], product(left, best[0], best[1]), pairs);
        }
        return pairs;
    }

    private BitSet product(List<BitSet> left, int i, int k) {
        BitSet needed = (BitSet) result.clone();
        for (int other = 0; other < left.size(); other++) {
            if (other != i && other != k) needed.or(left.get(other));
        }
        needed.and(union(left.get(i), left.get(k)));
        return needed;
    }
}
