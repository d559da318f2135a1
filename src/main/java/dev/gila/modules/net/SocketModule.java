package dev.gila.modules.net;

import dev.gila.gil.Reason;
import dev.gila.gil.Released;
import dev.gila.modules.posix.Errno;
import dev.gila.modules.posix.OsErrors;
import dev.gila.modules.posix.PosixState;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyBytes;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Convert;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;

/** The functions and constants of {@code _socket}. */
@ModuleDef(value = "_socket", doc = "Implementation module for socket operations.")
final class SocketModule {
    static final int AF_UNIX = 1;
    static final int AF_INET = 2;
    static final int AF_INET6 = 10;
    static final int SOCK_STREAM = 1;
    static final int SOCK_DGRAM = 2;

    private static final int NAME_UNKNOWN = -2;

    private static final PyType GAI_ERROR = error("socket.gaierror");
    private static final PyType H_ERROR = error("socket.herror");

    private static final Map<String, Integer> CONSTANTS = Map.ofEntries(
            Map.entry("AF_UNSPEC", 0),
            Map.entry("AF_UNIX", AF_UNIX),
            Map.entry("AF_INET", AF_INET),
            Map.entry("AF_INET6", AF_INET6),
            Map.entry("SOCK_STREAM", SOCK_STREAM),
            Map.entry("SOCK_DGRAM", SOCK_DGRAM),
            Map.entry("SOCK_RAW", 3),
            Map.entry("SOCK_NONBLOCK", 2048),
            Map.entry("SOCK_CLOEXEC", 524288),
            Map.entry("IPPROTO_IP", 0),
            Map.entry("IPPROTO_TCP", 6),
            Map.entry("IPPROTO_UDP", 17),
            Map.entry("IPPROTO_IPV6", 41),
            Map.entry("IPV6_V6ONLY", 26),
            Map.entry("TCP_NODELAY", 1),
            Map.entry("SOL_SOCKET", 1),
            Map.entry("SO_REUSEADDR", 2),
            Map.entry("SO_TYPE", 3),
            Map.entry("SO_ERROR", 4),
            Map.entry("SO_BROADCAST", 6),
            Map.entry("SO_SNDBUF", 7),
            Map.entry("SO_RCVBUF", 8),
            Map.entry("SO_KEEPALIVE", 9),
            Map.entry("SO_LINGER", 13),
            Map.entry("SO_REUSEPORT", 15),
            Map.entry("SOMAXCONN", 4096),
            Map.entry("SHUT_RD", 0),
            Map.entry("SHUT_WR", 1),
            Map.entry("SHUT_RDWR", 2),
            Map.entry("MSG_PEEK", 2),
            Map.entry("MSG_DONTWAIT", 64),
            Map.entry("MSG_NOSIGNAL", 16384),
            Map.entry("AI_PASSIVE", 1),
            Map.entry("AI_CANONNAME", 2),
            Map.entry("AI_NUMERICHOST", 4),
            Map.entry("AI_NUMERICSERV", 1024),
            Map.entry("AI_ADDRCONFIG", 32),
            Map.entry("NI_NUMERICHOST", 1),
            Map.entry("NI_NUMERICSERV", 2),
            Map.entry("NI_MAXHOST", 1025),
            Map.entry("NI_MAXSERV", 32),
            Map.entry("EAI_NONAME", NAME_UNKNOWN),
            Map.entry("EAI_FAMILY", -6),
            Map.entry("EAI_SERVICE", -8),
            Map.entry("INADDR_ANY", 0),
            Map.entry("INADDR_LOOPBACK", 0x7F000001),
            Map.entry("INADDR_BROADCAST", -1));

    private SocketModule() {}

    private static PyType error(String name) {
        return new PyType(Types.TYPE, name, new PyType[] {Exceptions.OS_ERROR}, Map.of(), true, true, true);
    }

    static void init(ThreadState ts, PyDict namespace) {
        CONSTANTS.forEach((name, n) -> namespace.put(name, (long) n));
        namespace.put("has_ipv6", true);
        namespace.put("error", Exceptions.OS_ERROR);
        namespace.put("timeout", Exceptions.TIMEOUT_ERROR);
        namespace.put("gaierror", GAI_ERROR);
        namespace.put("herror", H_ERROR);
        namespace.put("socket", PySocket.TYPE);
        namespace.put("SocketType", PySocket.TYPE);
        namespace.put("CAPI", Singletons.NONE);
    }

    static PyException unknownName() {
        PyException e = Exceptions.withArgs(GAI_ERROR, (long) NAME_UNKNOWN, PyStr.of("Name or service not known"));
        e.value().setField("errno", (long) NAME_UNKNOWN);
        e.value().setField("strerror", e.value().args().get(1));
        return e;
    }

    /** The address of a host, looked up outside the lock; the empty name is every address. */
    static InetAddress resolve(ThreadState ts, String host) {
        try (Released r = ts.gil().released(ts, Reason.IO)) {
            if (host.isEmpty() || host.equals("0.0.0.0")) return InetAddress.getByName("0.0.0.0");
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    /** An address as Python shows it. */
    static PyTuple address(InetSocketAddress a) {
        InetAddress host = a.getAddress();
        Object name = PyStr.of(host.getHostAddress().replaceAll("%.*", ""));
        if (host instanceof Inet6Address) return PyTuple.of(name, (long) a.getPort(), 0L, 0L);
        return PyTuple.of(name, (long) a.getPort());
    }

    @Def
    static String gethostname() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    @Def
    static String gethostbyname(ThreadState ts, String host) {
        InetAddress found = resolve(ts, host);
        if (found == null) throw unknownName();
        return found.getHostAddress();
    }

    @Def(signature = "host, port, family=0, type=0, proto=0, flags=0")
    static Object getaddrinfo(ThreadState ts, Object host, Object port, int family, int type, int proto, int flags) {
        long number = port == Singletons.NONE ? 0 : service(ts, port);
        boolean none = host == Singletons.NONE || host.toString().isEmpty();
        String passive = family == AF_INET6 ? "::" : "0.0.0.0";
        String name = !none ? text(host) : (flags & 1) != 0 ? passive : family == AF_INET6 ? "::1" : "127.0.0.1";
        InetAddress[] found;
        try (Released r = ts.gil().released(ts, Reason.IO)) {
            found = InetAddress.getAllByName(name);
        } catch (UnknownHostException e) {
            found = new InetAddress[0];
        }
        PyList all = new PyList();
        for (InetAddress a : found) {
            int kind = a instanceof Inet4Address ? AF_INET : AF_INET6;
            if (family != 0 && family != kind) continue;
            PyTuple address = address(new InetSocketAddress(a, (int) number));
            if (type == 0 || type == SOCK_STREAM) add(all, kind, SOCK_STREAM, 6, address);
            if (type == 0 || type == 2) add(all, kind, 2, 17, address);
        }
        if (all.size() == 0) throw unknownName();
        return all;
    }

    private static void add(PyList all, long family, long type, long proto, PyTuple address) {
        all.add(PyTuple.of(family, type, proto, PyStr.EMPTY, address));
    }

    private static String text(Object host) {
        return host instanceof PyBytes b
                ? new String(b.data(), java.nio.charset.StandardCharsets.UTF_8)
                : host.toString();
    }

    private static long service(ThreadState ts, Object port) {
        if (!(port instanceof PyStr s)) return Convert.toLong(ts, port);
        Map<String, Long> known =
                Map.of("http", 80L, "https", 443L, "ftp", 21L, "ssh", 22L, "smtp", 25L, "domain", 53L);
        Long number = known.get(s.toString());
        if (number != null) return number;
        if (!s.toString().matches("\\d+")) throw unknownName();
        return Long.parseLong(s.toString());
    }

    @Def
    static Object inet_aton(String text) {
        return inet_pton(AF_INET, text);
    }

    @Def
    static Object inet_pton(int family, String text) {
        boolean numeric = family == AF_INET ? text.matches("\\d+(\\.\\d+){3}") : text.indexOf(':') >= 0;
        try {
            if (numeric) return new PyBytes(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException e) {
            // reported below, as any other text that is no address
        }
        throw Exceptions.of(Exceptions.OS_ERROR, "illegal IP address string passed to inet_pton");
    }

    @Def
    static String inet_ntoa(PyBytes packed) {
        return inet_ntop(AF_INET, packed);
    }

    @Def
    static String inet_ntop(int family, PyBytes packed) {
        try {
            return InetAddress.getByAddress(packed.data()).getHostAddress();
        } catch (UnknownHostException e) {
            throw Exceptions.valueError("invalid length of packed IP address string");
        }
    }

    @Def
    static long htons(int n) {
        return Short.reverseBytes((short) n) & 0xFFFF;
    }

    @Def
    static long ntohs(int n) {
        return htons(n);
    }

    @Def
    static long htonl(long n) {
        return Integer.reverseBytes((int) n) & 0xFFFFFFFFL;
    }

    @Def
    static long ntohl(long n) {
        return htonl(n);
    }

    @Def
    static Object getdefaulttimeout(ThreadState ts) {
        return PySocket.Defaults.of(ts).timeout;
    }

    @Def
    static void setdefaulttimeout(ThreadState ts, Object timeout) {
        PySocket.Defaults.of(ts).timeout = timeout;
    }

    @Def
    static void close(ThreadState ts, int fd) {
        try {
            PosixState.of(ts).descriptors().close(fd);
        } catch (IOException e) {
            throw OsErrors.of(e, null, null);
        }
    }

    @Def
    static long dup(ThreadState ts, int fd) {
        try {
            return PosixState.of(ts).descriptors().duplicate(fd, -1);
        } catch (IOException e) {
            throw OsErrors.of(e, null, null);
        }
    }

    /** Two connected stream sockets: what one sends the other receives. They are joined through the loopback device. */
    @Def(signature = "family=1, type=1, proto=0, /")
    static Object socketpair(ThreadState ts, int family, int type, int proto) {
        if (type != SOCK_STREAM) throw OsErrors.of(Errno.EINVAL);
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            SocketChannel a = SocketChannel.open(server.getLocalAddress());
            SocketChannel b = server.accept();
            // Somebody else may have connected first.
            while (!b.getRemoteAddress().equals(a.getLocalAddress())) {
                b.close();
                b = server.accept();
            }
            return PyTuple.of(PySocket.of(ts, a, family), PySocket.of(ts, b, family));
        } catch (IOException e) {
            throw OsErrors.of(e, null, null);
        }
    }
}
