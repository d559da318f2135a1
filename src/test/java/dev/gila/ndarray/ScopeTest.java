package dev.gila.ndarray;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernels;
import dev.gila.ndarray.linalg.Linalg;
import dev.gila.ndarray.random.Generator;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ScopeTest {
    @Test
    void closesWhatWasMadeAndKeepsTheRest() {
        NDArray before = NDArray.of(1.0, 2, 3);
        NDArray kept;
        NDArray lost;
        NDArray view;
        try (Scope scope = Scope.open()) {
            lost = before.plus(1);
            view = lost.slice(0, 2);
            kept = scope.keep(lost.times(lost));
        }
        assertEquals(29, kept.sum());
        assertEquals(6, before.sum());
        assertThrows(IllegalStateException.class, lost::sum);
        assertThrows(IllegalStateException.class, view::sum);
    }

    @Test
    void whatAnInnerScopeKeepsBelongsToTheOuter() {
        NDArray kept;
        try (Scope outer = Scope.open()) {
            try (Scope inner = Scope.open()) {
                kept = inner.keep(NDArray.of(1.0, 2));
                assertThrows(IllegalStateException.class, outer::close);
            }
            assertEquals(3, kept.sum());
        }
        assertThrows(IllegalStateException.class, kept::sum);
    }

    @Test
    void belongsToItsThread() throws Exception {
        try (Scope scope = Scope.open()) {
            NDArray mine = NDArray.of(1.0, 2);
            CompletableFuture.runAsync(() -> {
                        assertThrows(IllegalStateException.class, () -> scope.keep(mine));
                        assertThrows(IllegalStateException.class, scope::close);
                        NDArray.of(3.0).close();
                    })
                    .get();
            assertEquals(3, scope.keep(mine).sum());
        }
    }

    @Test
    void whatIsMadeOutsideStays() {
        NDArray outside;
        NDArray inside;
        try (Scope scope = Scope.open()) {
            outside = Scope.outside(() -> NDArray.of(1.0, 2));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Scope.outside(() -> NDArray.of(1L).reshape(3)));
            inside = NDArray.of(1.0);
            assertEquals(1, scope.made.size());
            // What is made for the first bools is used for all later ones.
            Generator.defaultRng(1).integers(DType.BOOL, 0, 1, true, 5000);
        }
        assertEquals(3, outside.sum());
        assertTrue(inside.isClosed());
        assertEquals(
                5000,
                Generator.defaultRng(1).integers(DType.BOOL, 1, 1, true, 5000).sum());
        assertTrue(
                Generator.defaultRng(1).integers(DType.BOOL, 0, 1, true, 5000).any());
    }

    @Test
    void loopsRunInTheSameMemory() {
        long used = Kernels.best().memoryUse().used();
        for (int i = 0; i < 1000; i++) {
            try (Scope scope = Scope.open()) {
                NDArray.zeros(DType.FLOAT64, 1 << 17).plus(i).exp();
                scope.close();
            }
        }
        // What other tests forgot may have been found meanwhile.
        assertTrue(Kernels.best().memoryUse().used() <= used);
    }

    @Test
    void resultsOfSeveralArraysCloseThemAll() {
        NDArray a = NDArray.of(4.0, 1, 1, 3).reshape(2, 2);
        List<Record> results = List.of(
                Linalg.qr(a),
                Linalg.svd(a),
                Linalg.eig(a),
                Linalg.eigh(a),
                Linalg.slogdet(a),
                Linalg.lstsq(a, a),
                a.uniqueAll(),
                a.uniqueInverse(),
                a.uniqueCounts(),
                a.histogram(3));
        for (Record result : results) {
            assertDoesNotThrow(((AutoCloseable) result)::close);
            for (RecordComponent part : result.getClass().getRecordComponents()) {
                Object value = assertDoesNotThrow(() -> part.getAccessor().invoke(result));
                if (value instanceof NDArray array)
                    assertTrue(array.isClosed(), result.getClass() + " " + part.getName());
            }
        }
        assertEquals(9, a.sum());
    }
}
