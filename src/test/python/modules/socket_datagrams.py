# UDP: datagrams between sockets, with and without a connection, and through asyncio and socketserver.
import asyncio
import select
import socket
import socketserver
import threading


def make():
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    s.bind(("127.0.0.1", 0))
    s.settimeout(5)
    return s


with make() as a, make() as b:
    print(a.type == socket.SOCK_DGRAM, a.getsockname()[0], a.getsockname()[1] > 0)
    print(a.sendto(b"hello", b.getsockname()))
    data, sender = b.recvfrom(100)
    print(data, sender == a.getsockname())
    print(b.sendto(b"cut off here", 0, sender), a.recv(3))
    print(a.sendto(b"", b.getsockname()), b.recvfrom(10)[0])

    a.connect(b.getsockname())
    print(a.getpeername() == b.getsockname(), a.send(b"connected"))
    buffer = bytearray(20)
    n, sender = b.recvfrom_into(buffer)
    print(buffer[:n], sender == a.getsockname())
    print(a.sendall(b"all"), b.recv_into(buffer), bytes(buffer[:3]))

    print([s is b for s in select.select([b], [], [], 0)[0]])
    a.send(b"x")
    print([s is b for s in select.select([b], [], [], 5)[0]], b.recv(1))

    b.settimeout(0.05)
    try:
        b.recv(1)
    except TimeoutError as e:
        print("timed out:", e)
    b.setblocking(False)
    try:
        b.recvfrom(1)
    except BlockingIOError:
        print("would block")
    a.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)

with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
    try:
        s.send(b"nowhere")
    except OSError as e:
        print(type(e).__name__, e.errno)
    try:
        s.getpeername()
    except OSError as e:
        print(e.errno)

with make() as first, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as second:
    try:
        second.bind(first.getsockname())
    except OSError as e:
        print(e.errno == 98)


class Upper(socketserver.BaseRequestHandler):
    def handle(self):
        data, s = self.request
        s.sendto(data.upper(), self.client_address)


with socketserver.UDPServer(("127.0.0.1", 0), Upper) as server, make() as client:
    thread = threading.Thread(target=server.handle_request)
    thread.start()
    client.sendto(b"shout", server.server_address)
    print(client.recv(10))
    thread.join()


class Echo(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        self.transport.sendto(b"echo " + data, addr)


class Client(asyncio.DatagramProtocol):
    def __init__(self, got):
        self.got = got

    def connection_made(self, transport):
        transport.sendto(b"async")

    def datagram_received(self, data, addr):
        self.got.set_result(data)


async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Echo, local_addr=("127.0.0.1", 0))
    got = loop.create_future()
    client, _ = await loop.create_datagram_endpoint(
        lambda: Client(got), remote_addr=server.get_extra_info("sockname")
    )
    print(await asyncio.wait_for(got, 5))
    client.close()
    server.close()


asyncio.run(main())
