package dev.gila.gil.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RenamingTest {
    private static final Renaming NONE = Renaming.none(3);

    @Test
    void wordsHashAsThoseWithTheNamesReplaced() {
        List<Renaming> all = Renaming.all(3);
        for (Renaming renaming : all) {
            int[] names = renaming.names();
            String renamed = "The lock is T" + names[2] + "'s, 10 times; T" + names[0] + " waits";
            assertEquals(NONE.hash(7, renamed), renaming.hash(7, "The lock is T2's, 10 times; T0 waits"));
            for (int thread : names) assertEquals(thread, names[renaming.order()[thread]]);
        }
        Set<Long> hashes = all.stream().map(r -> r.hash(0, "T0, T1, T2")).collect(Collectors.toSet());
        assertEquals(6, hashes.size());
    }
}
