package dev.gila.modules.net;

import dev.gila.gil.Reason;
import dev.gila.gil.Released;
import dev.gila.modules.posix.OpenFile;
import dev.gila.modules.posix.OsErrors;
import dev.gila.modules.posix.PosixState;
import dev.gila.object.ThreadState;
import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Waits until some of several descriptors can be read or written. Files that are no channels are always ready. Java
 * selects only among non-blocking channels, so others are made so for as long as the wait takes.
 */
final class Readiness {
    static final int READ = 1;
    static final int WRITE = 2;

    private Readiness() {}

    /**
     * Waits, outside the interpreter's lock.
     *
     * @param wanted what is asked of each descriptor
     * @param timeoutNanos how long to wait; negative for ever
     * @return what each ready descriptor is ready for
     */
    static Map<Integer, Integer> await(ThreadState ts, Map<Integer, Integer> wanted, long timeoutNanos) {
        Map<Integer, Integer> ready = new LinkedHashMap<>();
        Map<Integer, SelectableChannel> channels = new LinkedHashMap<>();
        wanted.forEach((fd, interest) -> {
            OpenFile file = PosixState.of(ts).descriptors().get(fd);
            if (file.selectable() == null) ready.put(fd, interest);
            else channels.put(fd, file.selectable());
        });
        if (channels.isEmpty() && !ready.isEmpty()) return ready;
        long millis = !ready.isEmpty() ? 0 : timeoutNanos < 0 ? -1 : (timeoutNanos + 999_999) / 1_000_000;
        try (Released r = ts.gil().released(ts, Reason.IO)) {
            select(channels, wanted, millis, ready);
        } catch (IOException e) {
            throw OsErrors.of(e, null, null);
        }
        return ready;
    }

    private static void select(
            Map<Integer, SelectableChannel> channels,
            Map<Integer, Integer> wanted,
            long millis,
            Map<Integer, Integer> ready)
            throws IOException {
        Map<SelectableChannel, Boolean> modes = new LinkedHashMap<>();
        try (Selector selector = Selector.open()) {
            for (Map.Entry<Integer, SelectableChannel> e : channels.entrySet()) {
                SelectableChannel channel = e.getValue();
                int ops = operations(channel, wanted.get(e.getKey()));
                if (!channel.isOpen() || ops == 0) continue;
                modes.putIfAbsent(channel, channel.isBlocking());
                channel.configureBlocking(false);
                SelectionKey known = channel.keyFor(selector);
                channel.register(selector, known == null ? ops : known.interestOps() | ops, null);
            }
            if (millis == 0) selector.selectNow();
            else if (millis < 0) selector.select();
            else selector.select(millis);
            for (Map.Entry<Integer, SelectableChannel> e : channels.entrySet()) {
                SelectionKey key = e.getValue().keyFor(selector);
                int got = key == null || !key.isValid() ? 0 : meaning(key.readyOps()) & wanted.get(e.getKey());
                if (got != 0) ready.put(e.getKey(), got);
            }
        }
        for (Map.Entry<SelectableChannel, Boolean> e : modes.entrySet()) {
            if (e.getValue() && e.getKey().isOpen()) e.getKey().configureBlocking(true);
        }
    }

    private static int operations(SelectableChannel channel, int interest) {
        int ops = 0;
        if ((interest & READ) != 0) ops |= SelectionKey.OP_READ | SelectionKey.OP_ACCEPT;
        if ((interest & WRITE) != 0) ops |= SelectionKey.OP_WRITE | SelectionKey.OP_CONNECT;
        int valid = channel.validOps();
        // A channel that is connected may not be asked about connecting, nor the other way about.
        boolean connecting = channel instanceof java.nio.channels.SocketChannel s && !s.isConnected();
        return ops & valid & (connecting ? ~(SelectionKey.OP_WRITE | SelectionKey.OP_READ) : ~SelectionKey.OP_CONNECT);
    }

    private static int meaning(int ops) {
        int reads = (ops & (SelectionKey.OP_READ | SelectionKey.OP_ACCEPT)) != 0 ? READ : 0;
        return reads | ((ops & (SelectionKey.OP_WRITE | SelectionKey.OP_CONNECT)) != 0 ? WRITE : 0);
    }
}
