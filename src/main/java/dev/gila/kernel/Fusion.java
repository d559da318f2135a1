package dev.gila.kernel;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes one step of several: of those whose results nothing else reads, machine code that keeps them in registers. A step
 * by itself reads and writes a cache, which takes longer than what it computes. For x86-64 Linux with AVX2 or AVX-512,
 * where pages of code may be made; elsewhere there is none, and steps stay as they are, with the same results.
 *
 * <p>Code is made once for programs that differ in constants and arrays alone, and kept for good; there is a limit to how
 * much.
 */
final class Fusion {
    /** Elements that a program has computed before it is worth making code for it. */
    static final long WORTH = 1 << 16;

    /** A page each. */
    static final int MOST_CODES = 1 << 10;

    private static final long NONE = 0;

    // Of <sys/mman.h> of Linux.
    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final int EXECUTE = 4;
    private static final int PRIVATE_ANONYMOUS = 0x22;

    /** What tells one piece of code from another. */
    private record Key(FusedSteps steps, Kernel reduction) {}

    private final boolean isWide;
    private final Map<Key, Long> codes = new ConcurrentHashMap<>();

    private Fusion(boolean isWide) {
        this.isWide = isWide;
    }

    /** For a target's instructions; empty where there is no code for it. {@code -Dgila.fusion=false} is for comparisons. */
    static Optional<Fusion> of(String target) {
        boolean isHere = Platform.isLinux() && Platform.isIntel() && Native.POINTER_SIZE == Long.BYTES;
        boolean isWanted = Boolean.parseBoolean(System.getProperty("gila.fusion", "true"));
        boolean isWide = target.equals("avx512");
        return isHere && isWanted && (isWide || target.equals("avx2"))
                ? Optional.of(new Fusion(isWide))
                : Optional.empty();
    }

    /** The address of code for steps, and a reduction of their result unless it is null; 0 where there is none. */
    long code(FusedSteps steps, Kernel reduction) {
        if (codes.size() >= MOST_CODES) return codes.getOrDefault(new Key(steps, reduction), NONE);
        return codes.computeIfAbsent(new Key(steps, reduction), key -> install(steps.code(reduction, isWide)));
    }

    /** How many pieces of code there are. */
    int codes() {
        return codes.size();
    }

    /** Puts code where it can be run and no longer written; 0 where the system refuses. */
    private static long install(byte[] code) {
        if (code == null) return NONE;
        NativeLibrary system = NativeLibrary.getProcess();
        NativeLong size = new NativeLong(code.length);
        Object[] asked = {Pointer.NULL, size, READ | WRITE, PRIVATE_ANONYMOUS, -1, new NativeLong(0)};
        Pointer pages = system.getFunction("mmap").invokePointer(asked);
        if (Pointer.nativeValue(pages) == -1) return NONE;
        pages.write(0, code, 0, code.length);
        Function protect = system.getFunction("mprotect");
        if (protect.invokeInt(new Object[] {pages, size, READ | EXECUTE}) == 0) return Pointer.nativeValue(pages);
        system.getFunction("munmap").invokeInt(new Object[] {pages, size});
        return NONE;
    }

    /** The values of a program of which those that can be are fused; null where none are. */
    static List<Program.Value> fused(List<Program.Value> values, Kernel reduction) {
        return new Search(values, reduction).run();
    }

    /** Looks for steps that can be one. */
    private static final class Search {
        private final List<Program.Value> values;
        private final Kernel reduction;
        private final List<BitSet> users = new ArrayList<>();

        /** The last step of those that each one is fused with; itself where it stays alone. */
        private final int[] root;

        Search(List<Program.Value> values, Kernel reduction) {
            this.values = values;
            this.reduction = reduction;
            root = new int[values.size()];
            for (int v = 0; v < root.length; v++) {
                root[v] = v;
                users.add(new BitSet());
                for (int from : values.get(v).from()) users.get(from).set(v);
            }
        }

        List<Program.Value> run() {
            int last = root.length - 1;
            boolean isAny = false;
            for (int v = last; v >= 0; v--) {
                if (root[v] == v && can(v)) isAny |= gather(v) > 1 || v == last && FusedSteps.canReduce(reduction);
            }
            return isAny ? rewrite() : null;
        }

        private boolean can(int v) {
            Program.Value value = values.get(v);
            return value.kernel() != null
                    && value.dtype() == value.type()
                    && FusedSteps.can(value.kernel(), value.type());
        }

        /** Joins to a step all that it alone reads, and what they alone read; how many they are. */
        private int gather(int last) {
            BitSet members = new BitSet();
            members.set(last);
            for (int v = last - 1; v >= 0; v--) {
                BitSet others = (BitSet) users.get(v).clone();
                others.andNot(members);
                if (root[v] == v && others.isEmpty() && !users.get(v).isEmpty() && can(v)) members.set(v);
            }
            if (arrays(members) > FusedSteps.MAX_ARRAYS) return 1;
            members.stream().forEach(v -> root[v] = last);
            return members.cardinality();
        }

        private long arrays(BitSet members) {
            BitSet read = new BitSet();
            members.stream().forEach(v -> Arrays.stream(values.get(v).from()).forEach(read::set));
            read.andNot(members);
            return read.stream().filter(v -> !values.get(v).isConstant()).count();
        }

        private List<Program.Value> rewrite() {
            List<Program.Value> rewritten = new ArrayList<>();
            int[] place = new int[root.length];
            for (int v = 0; v < root.length; v++) {
                place[v] = rewritten.size();
                Program.Value value = values.get(v);
                if (root[v] != v) continue;
                Program.Value found = can(v) ? one(v) : value;
                rewritten.add(found.reading(
                        Arrays.stream(found.from()).map(from -> place[from]).toArray()));
            }
            return rewritten;
        }

        /** All that is fused with a step, as one value; the step itself where that is all, unless it is to be reduced. */
        private Program.Value one(int last) {
            Program.Value value = values.get(last);
            List<Integer> members = new ArrayList<>();
            for (int v = 0; v <= last; v++) if (root[v] == last) members.add(v);
            boolean isReduced = last == root.length - 1 && FusedSteps.canReduce(reduction);
            if (members.size() == 1 && !isReduced) return value;
            List<Integer> read = new ArrayList<>();
            for (int v : members) {
                for (int from : values.get(v).from()) if (root[from] != last && !read.contains(from)) read.add(from);
            }
            List<FusedSteps.Step> steps = new ArrayList<>();
            for (int v : members) {
                List<Integer> from = new ArrayList<>();
                for (int f : values.get(v).from()) {
                    from.add(root[f] == last ? read.size() + members.indexOf(f) : read.indexOf(f));
                }
                steps.add(new FusedSteps.Step(values.get(v).kernel(), from));
            }
            int[] inputs = read.stream().mapToInt(Integer::intValue).toArray();
            return new Program.Value(value.dtype(), null, value.dtype(), inputs, null, steps);
        }
    }
}
