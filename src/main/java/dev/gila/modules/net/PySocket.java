package dev.gila.modules.net;

import dev.gila.gil.Reason;
import dev.gila.gil.Released;
import dev.gila.modules.posix.Errno;
import dev.gila.modules.posix.OpenFile;
import dev.gila.modules.posix.OsErrors;
import dev.gila.modules.posix.PipeEnd;
import dev.gila.modules.posix.PosixState;
import dev.gila.object.Exceptions;
import dev.gila.object.InterpreterState;
import dev.gila.object.PyException;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Convert;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketOption;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;

/**
 * A {@code _socket.socket} of TCP or UDP: the state; {@code SocketType} has the methods. For TCP Java has one kind of channel for sockets
 * that connect and another for those that listen, so the channel is made when it is known which it is to be.
 */
final class PySocket extends PyObject {
    static final PyType TYPE = PyType.builtin("_socket.socket", Types.OBJECT);

    /** What {@code setdefaulttimeout} set. */
    static final class Defaults {
        volatile Object timeout = Singletons.NONE;

        static Defaults of(ThreadState ts) {
            InterpreterState interpreter = ts.interpreter();
            return interpreter.room(Defaults.class, i -> new Defaults());
        }
    }

    /** A descriptor for a socket whose channel does not exist yet, or listens. */
    private final class Unconnected implements OpenFile {
        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return connected().read(into, offset, length);
        }

        @Override
        public int write(byte[] from, int offset, int length) throws IOException {
            return connected().write(from, offset, length);
        }

        private OpenFile connected() throws IOException {
            if (channel instanceof SocketChannel s && s.isConnected()) return new PipeEnd(s);
            if (channel instanceof DatagramChannel d && d.isConnected()) return new PipeEnd(d);
            throw new IOException(Errno.text(107));
        }

        @Override
        public SelectableChannel selectable() {
            return channel;
        }

        @Override
        public void close() throws IOException {
            if (channel != null) channel.close();
        }
    }

    int family = SocketModule.AF_INET;
    int type = SocketModule.SOCK_STREAM;
    int proto;
    int fd = -1;
    /** In nanoseconds; -1 for no limit, 0 for not waiting at all. */
    long timeout = -1;

    boolean reuse;
    private SelectableChannel channel;
    private InetSocketAddress bound;

    PySocket(PyType type) {
        super(type);
    }

    /** A socket over a connected channel. */
    static PySocket of(ThreadState ts, SocketChannel channel, int family) {
        PySocket s = new PySocket(TYPE);
        s.open(ts, family, SocketModule.SOCK_STREAM, 0, channel);
        return s;
    }

    void open(ThreadState ts, int newFamily, int newType, int newProto, SelectableChannel existing) {
        family = newFamily;
        type = newType;
        proto = newProto;
        channel = existing;
        if (type == SocketModule.SOCK_DGRAM && channel == null) {
            attempt(() -> {
                channel = Datagrams.open(family);
                return 0;
            });
        }
        fd = PosixState.of(ts).descriptors().add(new Unconnected());
        setTimeout(ts, Defaults.of(ts).timeout);
    }

    /** Takes over a descriptor that another socket gave up. */
    void adopt(ThreadState ts, int descriptor, int newFamily, int newType, int newProto) {
        family = newFamily < 0 ? SocketModule.AF_INET : newFamily;
        type = newType < 0 ? SocketModule.SOCK_STREAM : newType;
        proto = Math.max(0, newProto);
        channel = PosixState.of(ts).descriptors().get(descriptor).selectable();
        fd = descriptor;
        setTimeout(ts, Defaults.of(ts).timeout);
    }

    void setTimeout(ThreadState ts, Object seconds) {
        if (seconds == Singletons.NONE) {
            timeout = -1;
        } else {
            double s = Convert.toDouble(ts, seconds);
            if (s < 0) throw Exceptions.valueError("Timeout value out of range");
            timeout = (long) Math.ceil(s * 1e9);
        }
    }

    private void checkOpen() {
        if (fd < 0) throw OsErrors.of(Errno.EBADF);
    }

    /** The address that Python names by a tuple of host and port. */
    InetSocketAddress address(ThreadState ts, Object given, String function) {
        if (!(given instanceof PyTuple t) || t.size() < 2) {
            throw Exceptions.typeError(
                    "%s(): AF_INET address must be tuple, not %s",
                    function, PyType.of(given).name());
        }
        String host = t.get(0) instanceof PyStr s ? s.toString() : "";
        long port = Convert.toLong(ts, t.get(1));
        if (port < 0 || port > 65535) throw Exceptions.overflowError("%s(): port must be 0-65535.", function);
        InetAddress found = SocketModule.resolve(ts, host);
        if (found == null) throw SocketModule.unknownName();
        return new InetSocketAddress(found, (int) port);
    }

    void bind(InetSocketAddress address) {
        checkOpen();
        bound = address;
        if (channel instanceof DatagramChannel d) {
            attempt(() -> {
                Datagrams.bind(d, address, reuse);
                return 0;
            });
        }
    }

    void listen(int backlog) {
        checkOpen();
        attempt(() -> {
            if (channel instanceof ServerSocketChannel) return 0;
            ServerSocketChannel server = ServerSocketChannel.open();
            server.setOption(java.net.StandardSocketOptions.SO_REUSEADDR, reuse);
            try {
                server.bind(bound, Math.max(1, backlog));
            } catch (java.net.BindException e) {
                server.close();
                throw new IOException(Errno.text(Errno.EADDRINUSE), e);
            }
            channel = server;
            return 0;
        });
    }

    interface Operation {
        long run() throws IOException;
    }

    static long attempt(Operation operation) {
        try {
            return operation.run();
        } catch (java.net.ConnectException e) {
            throw OsErrors.of(111);
        } catch (IOException e) {
            throw OsErrors.of(e, null, null);
        } catch (NotYetConnectedException e) {
            throw OsErrors.of(107);
        }
    }

    private static long blocking(ThreadState ts, Operation operation) {
        return attempt(() -> {
            try (Released r = ts.gil().released(ts, Reason.IO)) {
                return operation.run();
            }
        });
    }

    /** Waits until the socket is ready, as long as its timeout allows. */
    private void await(ThreadState ts, int what) {
        if (timeout < 0 || channel == null) return;
        if (Readiness.await(ts, Map.of(fd, what), timeout).isEmpty()) throw timedOut();
    }

    private PyException timedOut() {
        return timeout == 0 ? OsErrors.of(Errno.EAGAIN) : Exceptions.of(Exceptions.TIMEOUT_ERROR, "timed out");
    }

    SocketChannel accept(ThreadState ts) {
        checkOpen();
        if (!(channel instanceof ServerSocketChannel server)) throw OsErrors.of(Errno.EINVAL);
        await(ts, Readiness.READ);
        SocketChannel[] got = new SocketChannel[1];
        blocking(ts, () -> {
            got[0] = server.accept();
            return 0;
        });
        if (got[0] == null) throw timedOut();
        return got[0];
    }

    void connect(ThreadState ts, InetSocketAddress to) {
        checkOpen();
        blocking(ts, () -> {
            if (channel instanceof DatagramChannel d) {
                if (d.isConnected()) d.disconnect();
                d.connect(to);
                return 0;
            }
            SocketChannel s = SocketChannel.open();
            if (bound != null) s.bind(bound);
            channel = s;
            try {
                if (timeout > 0) s.socket().connect(to, (int) Math.max(1, timeout / 1_000_000));
                else s.connect(to);
            } catch (IOException e) {
                channel = null;
                s.close();
                throw e;
            }
            return 0;
        });
    }

    private SocketChannel stream() {
        checkOpen();
        if (channel instanceof SocketChannel s) return s;
        throw OsErrors.of(107);
    }

    /** Receives with the address of the sender, which is {@code null} over a connection. */
    Datagrams.Received receiveFrom(ThreadState ts, byte[] into, int length) {
        checkOpen();
        if (!(channel instanceof DatagramChannel d)) return new Datagrams.Received(receive(ts, into, length), null);
        await(ts, Readiness.READ);
        Datagrams.Received[] got = new Datagrams.Received[1];
        blocking(ts, () -> {
            got[0] = Datagrams.receive(d, into, length);
            return 0;
        });
        if (got[0] == null) throw timedOut();
        return got[0];
    }

    int sendTo(ThreadState ts, byte[] data, InetSocketAddress to) {
        checkOpen();
        if (!(channel instanceof DatagramChannel d)) return send(ts, data, 0);
        await(ts, Readiness.WRITE);
        return (int) blocking(ts, () -> Datagrams.send(d, data, 0, to));
    }

    /** Sets an option where the channel has one; others have no meaning here and are ignored, as before. */
    <T> void setOption(SocketOption<T> option, T value) {
        if (!(channel instanceof NetworkChannel c) || !c.supportedOptions().contains(option)) return;
        attempt(() -> {
            c.setOption(option, value);
            return 0;
        });
    }

    int receive(ThreadState ts, byte[] into, int length) {
        if (channel instanceof DatagramChannel)
            return receiveFrom(ts, into, length).length();
        SocketChannel s = stream();
        await(ts, Readiness.READ);
        PipeEnd end = new PipeEnd(s);
        int n = (int) blocking(ts, () -> end.read(into, 0, length));
        if (n < 0) throw timedOut();
        return n;
    }

    int send(ThreadState ts, byte[] data, int from) {
        if (channel instanceof DatagramChannel d) {
            await(ts, Readiness.WRITE);
            return (int) blocking(ts, () -> Datagrams.send(d, data, from, null));
        }
        SocketChannel s = stream();
        await(ts, Readiness.WRITE);
        PipeEnd end = new PipeEnd(s);
        int n = (int) blocking(ts, () -> end.write(data, from, data.length - from));
        if (n < 0) throw timedOut();
        return n;
    }

    void shutdown(int how) {
        SocketChannel s = stream();
        attempt(() -> {
            if (how != 1) s.shutdownInput();
            if (how != 0) s.shutdownOutput();
            return 0;
        });
    }

    void close(ThreadState ts) {
        int descriptor = fd;
        fd = -1;
        if (descriptor < 0) return;
        blocking(ts, () -> {
            PosixState.of(ts).descriptors().close(descriptor);
            return 0;
        });
    }

    Object localAddress() {
        checkOpen();
        InetSocketAddress[] found = {bound};
        attempt(() -> {
            if (channel instanceof NetworkChannel c && c.getLocalAddress() instanceof InetSocketAddress a) found[0] = a;
            return 0;
        });
        if (family == SocketModule.AF_UNIX) return PyStr.EMPTY;
        return found[0] == null ? PyTuple.of(PyStr.of("0.0.0.0"), 0L) : SocketModule.address(found[0]);
    }

    Object remoteAddress() {
        if (!(channel instanceof DatagramChannel)) stream();
        if (family == SocketModule.AF_UNIX) return PyStr.EMPTY;
        InetSocketAddress[] found = new InetSocketAddress[1];
        attempt(() -> {
            found[0] = (InetSocketAddress)
                    (channel instanceof DatagramChannel d
                            ? d.getRemoteAddress()
                            : ((SocketChannel) channel).getRemoteAddress());
            return 0;
        });
        if (found[0] == null) throw OsErrors.of(107);
        return SocketModule.address(found[0]);
    }
}
