# Stream sockets through the loopback device, and errors.
import select
import socket
import threading

a, b = socket.socketpair()
a.sendall(b"hello")
print(b.recv(10), select.select([b], [], [], 0), select.select([], [a], [], 0)[1] == [a])
a.close()
print(b.recv(1))
b.close()
server = socket.create_server(("127.0.0.1", 0))
port = server.getsockname()[1]

def serve():
    connection, address = server.accept()
    with connection, connection.makefile("rw") as f:
        for line in f:
            f.write(line.upper())
            f.flush()

t = threading.Thread(target=serve)
t.start()
with socket.create_connection(("127.0.0.1", port)) as c:
    c.sendall(b"abc\n")
    print(c.recv(100), c.getpeername() == ("127.0.0.1", port))
    c.settimeout(0.05)
    try:
        c.recv(1)
    except TimeoutError as e:
        print(type(e).__name__, e, c.gettimeout())
    c.settimeout(5)
    c.shutdown(socket.SHUT_WR)
    print(c.recv(1))
t.join()
server.close()
try:
    socket.create_connection(("127.0.0.1", port), timeout=5)
except ConnectionRefusedError as e:
    print(type(e).__name__, e)
try:
    c.recv(1)
except OSError as e:
    print(e)
print(socket.inet_ntoa(socket.inet_aton("1.2.3.4")), socket.htons(1), socket.AF_INET.name)
