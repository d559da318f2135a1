package dev.gila.modules.net;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyBuffer;
import dev.gila.object.PyBytes;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.types.Buffers;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** The methods of {@code _socket.socket}. */
@TypeDef(of = PySocket.class, doc = "A TCP socket.")
final class SocketType {
    private SocketType() {}

    @Def(kind = Def.Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PySocket(cls);
    }

    @Def(signature = "family=-1, type=-1, proto=-1, fileno=None")
    static void __init__(ThreadState ts, PySocket self, int family, int type, int proto, Object fileno) {
        if (fileno != null && fileno != Singletons.NONE) {
            self.adopt(ts, Convert.toInt(ts, fileno), family, type, proto);
            return;
        }
        int kind = type < 0 ? SocketModule.SOCK_STREAM : type & 0xF;
        if (kind != SocketModule.SOCK_STREAM && kind != SocketModule.SOCK_DGRAM) {
            throw Exceptions.of(
                    Exceptions.OS_ERROR, "Gila has stream and datagram sockets; type %d is not supported", kind);
        }
        self.open(ts, family < 0 ? SocketModule.AF_INET : family, kind, Math.max(0, proto), null);
    }

    @Def
    static void bind(ThreadState ts, PySocket self, Object address) {
        self.bind(self.address(ts, address, "bind"));
    }

    @Def(signature = "backlog=128, /")
    static void listen(PySocket self, int backlog) {
        self.listen(backlog);
    }

    @Def
    static Object _accept(ThreadState ts, PySocket self) {
        SocketChannel got = self.accept(ts);
        PySocket made = PySocket.of(ts, got, self.family);
        Object address = made.remoteAddress();
        return PyTuple.of(detach(made), address);
    }

    @Def
    static void connect(ThreadState ts, PySocket self, Object address) {
        self.connect(ts, self.address(ts, address, "connect"));
    }

    @Def
    static Object connect_ex(ThreadState ts, PySocket self, Object address) {
        try {
            connect(ts, self, address);
            return 0L;
        } catch (PyException e) {
            Object errno = e.value().field("errno");
            if (errno == null) throw e;
            return errno;
        }
    }

    @Def(signature = "bufsize, flags=0, /")
    static Object recv(ThreadState ts, PySocket self, int bufsize, int flags) {
        if (bufsize < 0) throw Exceptions.valueError("negative buffersize in recv");
        byte[] data = new byte[bufsize];
        int n = self.receive(ts, data, bufsize);
        return new PyBytes(n == bufsize ? data : Arrays.copyOf(data, n));
    }

    @Def(signature = "buffer, nbytes=0, flags=0")
    static long recv_into(ThreadState ts, PySocket self, Object buffer, int nbytes, int flags) {
        try (PyBuffer.Exported into = Buffers.exportWritable(ts, buffer, "recv_into")) {
            byte[] data = new byte[nbytes > 0 ? nbytes : (int) into.length()];
            int n = self.receive(ts, data, data.length);
            into.bytes().put((int) into.offset(), data, 0, n);
            return n;
        }
    }

    @Def(signature = "bufsize, flags=0, /")
    static Object recvfrom(ThreadState ts, PySocket self, int bufsize, int flags) {
        if (bufsize < 0) throw Exceptions.valueError("negative buffersize in recvfrom");
        byte[] data = new byte[bufsize];
        Datagrams.Received got = self.receiveFrom(ts, data, bufsize);
        return PyTuple.of(new PyBytes(Arrays.copyOf(data, got.length())), sender(got));
    }

    private static Object sender(Datagrams.Received got) {
        return got.from() == null ? Singletons.NONE : SocketModule.address(got.from());
    }

    @Def(signature = "buffer, nbytes=0, flags=0")
    static Object recvfrom_into(ThreadState ts, PySocket self, Object buffer, int nbytes, int flags) {
        try (PyBuffer.Exported into = Buffers.exportWritable(ts, buffer, "recvfrom_into")) {
            if (nbytes > into.length()) throw Exceptions.valueError("nbytes is greater than the length of the buffer");
            byte[] data = new byte[nbytes > 0 ? nbytes : (int) into.length()];
            Datagrams.Received got = self.receiveFrom(ts, data, data.length);
            into.bytes().put((int) into.offset(), data, 0, got.length());
            return PyTuple.of((long) got.length(), sender(got));
        }
    }

    @Def(signature = "data, flags, address=None, /")
    static long sendto(ThreadState ts, PySocket self, Object data, Object flags, Object address) {
        Object to = address == null ? flags : address;
        return self.sendTo(ts, Buffers.bytesOf(ts, data), self.address(ts, to, "sendto"));
    }

    @Def(signature = "data, flags=0, /")
    static long send(ThreadState ts, PySocket self, Object data, int flags) {
        return self.send(ts, Buffers.bytesOf(ts, data), 0);
    }

    @Def(signature = "data, flags=0, /")
    static void sendall(ThreadState ts, PySocket self, Object data, int flags) {
        byte[] all = Buffers.bytesOf(ts, data);
        for (int done = 0; done < all.length; ) done += self.send(ts, all, done);
    }

    @Def
    static void shutdown(PySocket self, int how) {
        self.shutdown(how);
    }

    @Def
    static void close(ThreadState ts, PySocket self) {
        self.close(ts);
    }

    @Def
    static long detach(PySocket self) {
        int fd = self.fd;
        self.fd = -1;
        return fd;
    }

    @Def
    static long fileno(PySocket self) {
        return self.fd;
    }

    @Def
    static Object getsockname(PySocket self) {
        return self.localAddress();
    }

    @Def
    static Object getpeername(PySocket self) {
        return self.remoteAddress();
    }

    @Def
    static void setblocking(ThreadState ts, PySocket self, Object flag) {
        self.timeout = Comparison.truth(ts, flag) ? -1 : 0;
    }

    @Def
    static boolean getblocking(PySocket self) {
        return self.timeout != 0;
    }

    @Def
    static void settimeout(ThreadState ts, PySocket self, Object timeout) {
        self.setTimeout(ts, timeout);
    }

    @Def
    static Object gettimeout(PySocket self) {
        return self.timeout < 0 ? Singletons.NONE : (Object) (self.timeout / 1e9);
    }

    @Getter("timeout")
    static Object timeoutValue(PySocket self) {
        return gettimeout(self);
    }

    @Def(signature = "level, option, value, optlen=None, /")
    static void setsockopt(ThreadState ts, PySocket self, int level, int option, Object value, Object optlen) {
        boolean reuse = level == 1 && option == 2;
        if (reuse) self.reuse = Comparison.truth(ts, value);
        if (level != 1 || PyType.of(value).slot(Slot.INDEX) == null) return;
        int number = Convert.toInt(ts, value);
        switch (option) {
            case 6 -> self.setOption(StandardSocketOptions.SO_BROADCAST, number != 0);
            case 7 -> self.setOption(StandardSocketOptions.SO_SNDBUF, Math.max(0, number));
            case 8 -> self.setOption(StandardSocketOptions.SO_RCVBUF, Math.max(0, number));
            case 9 -> self.setOption(StandardSocketOptions.SO_KEEPALIVE, number != 0);
            default -> {}
        }
    }

    @Def(signature = "level, option, buflen=0, /")
    static Object getsockopt(PySocket self, int level, int option, int buflen) {
        if (level == 1 && option == 2) return self.reuse ? 1L : 0L;
        return level == 1 && option == 3 ? (Object) (long) self.type : 0L;
    }

    @Getter("family")
    static long family(PySocket self) {
        return self.family;
    }

    @Getter("type")
    static long type(PySocket self) {
        return self.type;
    }

    @Getter("proto")
    static long proto(PySocket self) {
        return self.proto;
    }

    @Def
    static String __repr__(PySocket self) {
        return "<socket object, fd=" + self.fd + ", family=" + self.family + ", type=" + self.type + ", proto="
                + self.proto + ">";
    }
}
