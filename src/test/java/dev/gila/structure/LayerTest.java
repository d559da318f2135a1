package dev.gila.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The order of the rooms: a package may use only packages that stand above it in {@link #LAYERS}. Read from the source,
 * so that a name in an import that nothing uses counts as well as a fully qualified one.
 */
class LayerTest {
    private static final String BASE = "dev.gila.";

    private static final List<String> LAYERS = List.of(
            "gil",
            "source",
            "kernel",
            "token",
            "ast",
            "parser",
            "ndarray",
            "scope",
            "code",
            "compiler",
            "object",
            "frame",
            "ops",
            "types",
            "interp",
            "jit",
            "modules",
            "runtime",
            "tool",
            "cli");

    /** Rooms that promise more than their place in the list: what they may use, and nothing else. */
    private static final Map<String, Set<String>> ONLY = Map.of(
            "gil", Set.of(),
            "source", Set.of(),
            "kernel", Set.of(),
            "ndarray", Set.of("kernel"),
            "token", Set.of("source"),
            "ast", Set.of("source"));

    /** Package to the packages it uses, by full name; sub-packages of a room are packages of their own here. */
    private static final Map<String, Set<String>> USES = new TreeMap<>();

    /** "package -> package" to the files that do it, for the messages. */
    private static final Map<String, Set<String>> WITNESSES = new TreeMap<>();

    @BeforeAll
    static void readSources() {
        for (CompilationUnitTree unit :
                Sources.parse(Sources.files(Sources.MAIN, ".java")).units()) {
            String from = unit.getPackageName().toString();
            USES.computeIfAbsent(from, p -> new TreeSet<>());
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMemberSelect(MemberSelectTree select, Void unused) {
                    String to = packageOf(select.toString());
                    if (to != null && !to.equals(from)) {
                        USES.get(from).add(to);
                        WITNESSES
                                .computeIfAbsent(from + " -> " + to, edge -> new TreeSet<>())
                                .add(Sources.name(unit));
                    }
                    return super.visitMemberSelect(select, unused);
                }
            }.scan(unit, null);
        }
    }

    /** The package of a qualified name such as {@code dev.gila.gil.Gil.acquire}, or null if it names no type of ours. */
    private static String packageOf(String name) {
        if (!name.startsWith(BASE)) {
            return null;
        }
        int end = name.indexOf('.', BASE.length());
        while (end >= 0 && end + 1 < name.length()) {
            char first = name.charAt(end + 1);
            if (Character.isUpperCase(first) || first == '*') {
                return name.substring(0, end);
            }
            end = name.indexOf('.', end + 1);
        }
        return null;
    }

    private static String room(String packageName) {
        String tail = packageName.substring(BASE.length());
        int dot = tail.indexOf('.');
        return dot < 0 ? tail : tail.substring(0, dot);
    }

    @Test
    void everyPackageIsInTheList() {
        assertTrue(USES.size() > 0, "no source found under " + Sources.MAIN);
        Set<String> unknown = new TreeSet<>();
        USES.keySet().stream().filter(p -> !LAYERS.contains(room(p))).forEach(unknown::add);
        assertEquals(Set.of(), unknown, "packages without a place in LayerTest.LAYERS");
    }

    @Test
    void importsPointOnlyToPackagesAbove() {
        List<String> wrong = new ArrayList<>();
        USES.forEach((from, targets) -> targets.forEach(to -> {
            if (!allowed(room(from), room(to))) {
                wrong.add(from + " -> " + to + " in " + WITNESSES.get(from + " -> " + to));
            }
        }));
        assertEquals("", String.join("\n", wrong), "edges against the order of the layers");
    }

    private static boolean allowed(String from, String to) {
        return from.equals(to)
                || (ONLY.containsKey(from) ? ONLY.get(from).contains(to) : LAYERS.indexOf(to) < LAYERS.indexOf(from));
    }

    @Test
    void packagesFormNoCycle() {
        Set<String> done = new HashSet<>();
        USES.keySet().forEach(p -> findCycle(p, new ArrayDeque<>(), done));
    }

    private static void findCycle(String at, Deque<String> path, Set<String> done) {
        assertTrue(!path.contains(at), () -> "package cycle: " + path + " -> " + at);
        if (done.contains(at)) {
            return;
        }
        path.addLast(at);
        USES.getOrDefault(at, Set.of()).forEach(to -> findCycle(to, path, done));
        path.removeLast();
        done.add(at);
    }

    @Test
    void everyPackageSaysWhatItIs() {
        List<String> silent = USES.keySet().stream()
                .filter(p -> !Files.exists(folder(p).resolve("package-info.java")))
                .toList();
        assertEquals(List.of(), silent, "packages without package-info.java");
    }

    private static Path folder(String packageName) {
        return Sources.MAIN.resolve(packageName.replace('.', '/'));
    }

    /** Room by room, what each uses: the graph that docs/ARCHITECTURE.md shows. */
    @Test
    void printTheGraph() {
        Map<String, Set<String>> rooms = new TreeMap<>((a, b) -> LAYERS.indexOf(a) - LAYERS.indexOf(b));
        USES.forEach((from, targets) -> {
            Set<String> uses = rooms.computeIfAbsent(room(from), r -> new TreeSet<>());
            targets.stream()
                    .map(LayerTest::room)
                    .filter(r -> !r.equals(room(from)))
                    .forEach(uses::add);
        });
        StringBuilder graph = new StringBuilder("The rooms and what they use:\n");
        rooms.forEach((from, to) ->
                graph.append(String.format("  %-9s -> %s%n", from, to.isEmpty() ? "-" : String.join(" ", to))));
        System.out.print(graph);
        assertEquals(USES.keySet().stream().map(LayerTest::room).distinct().count(), rooms.size());
    }
}
