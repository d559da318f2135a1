package dev.gila.gil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PendingCallsTest {
    private final Gil gil = new Gil(GilPolicy.DEFAULT);
    private final List<String> done = new ArrayList<>();
    private final GilThread main = new GilThread(gil, "main") {
        @Override
        protected void onSignals() {
            done.add("signal");
        }

        @Override
        protected void onAsyncException() {
            done.add("exception");
            throw new ArithmeticException();
        }
    };

    PendingCallsTest() {
        gil.attach(main);
    }

    @Test
    void theQueueIsBoundedAndInOrder() {
        for (int i = 0; i < PendingCalls.CAPACITY; i++) {
            String name = "call " + i;
            assertTrue(gil.pendingCalls().add(() -> done.add(name)));
        }
        assertFalse(gil.pendingCalls().add(() -> done.add("one too many")));
        Gil.checkpoint(main);
        assertEquals(PendingCalls.CAPACITY, done.size());
        assertEquals("call 0", done.get(0));
        assertEquals("call 31", done.get(31));
        assertEquals(0, main.breaker());
    }

    @Test
    void aCallThatThrowsLeavesTheOthersForTheNextCheckpoint() {
        gil.pendingCalls().add(() -> {
            throw new IllegalStateException("first");
        });
        gil.pendingCalls().add(() -> done.add("second"));
        assertThrows(IllegalStateException.class, () -> Gil.checkpoint(main));
        assertEquals(List.of(), done);
        Gil.checkpoint(main);
        assertEquals(List.of("second"), done);
    }

    @Test
    void aCheckpointInsideACallLeavesTheQueueAlone() {
        gil.pendingCalls().add(() -> {
            done.add("outer begins");
            gil.pendingCalls().add(() -> done.add("inner"));
            Gil.checkpoint(main);
            done.add("outer ends");
        });
        Gil.checkpoint(main);
        assertEquals(List.of("outer begins", "outer ends"), done);
        Gil.checkpoint(main);
        assertEquals("inner", done.get(2));
    }

    @Test
    void signalsComeBeforeCallsAndExceptionsLast() {
        gil.pendingCalls().add(() -> done.add("call"));
        main.raise(GilThread.ASYNC_EXC | GilThread.SIGNALS);
        assertThrows(ArithmeticException.class, () -> Gil.checkpoint(main));
        assertEquals(List.of("signal", "call", "exception"), done);
        assertEquals(0, main.breaker());
    }
}
