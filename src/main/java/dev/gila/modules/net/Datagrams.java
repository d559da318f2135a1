package dev.gila.modules.net;

import dev.gila.modules.posix.Errno;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/** What a socket does that sends and receives datagrams: UDP. */
final class Datagrams {
    private Datagrams() {}

    /** A message that came, and where from. */
    record Received(int length, InetSocketAddress from) {}

    static DatagramChannel open(int family) throws IOException {
        return DatagramChannel.open(
                family == SocketModule.AF_INET6 ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET);
    }

    static void bind(DatagramChannel channel, InetSocketAddress address, boolean reuse) throws IOException {
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, reuse);
        try {
            channel.bind(address);
        } catch (BindException e) {
            throw new IOException(Errno.text(Errno.EADDRINUSE), e);
        }
    }

    /** Takes one message, cut off where the buffer ends; {@code null} where none is there and the channel does not wait. */
    static Received receive(DatagramChannel channel, byte[] into, int length) throws IOException {
        if (channel.getLocalAddress() == null) channel.bind(null);
        ByteBuffer buffer = ByteBuffer.wrap(into, 0, length);
        InetSocketAddress from = (InetSocketAddress) channel.receive(buffer);
        return from == null ? null : new Received(buffer.position(), from);
    }

    /** Sends one message; to where the channel is connected when {@code to} is {@code null}. */
    static int send(DatagramChannel channel, byte[] data, int start, InetSocketAddress to) throws IOException {
        ByteBuffer message = ByteBuffer.wrap(data, start, data.length - start);
        if (to != null) return channel.send(message, to);
        if (!channel.isConnected()) throw new IOException(Errno.text(Errno.EDESTADDRREQ));
        return channel.write(message);
    }
}
