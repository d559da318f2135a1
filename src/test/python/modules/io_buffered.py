# Buffered readers and writers over raw files, also those written in Python.
import io


class Raw(io.RawIOBase):
    def __init__(self, data, step):
        self.data, self.step, self.calls = data, step, 0

    def readable(self):
        return True

    def readinto(self, buffer):
        self.calls += 1
        chunk = self.data[: min(len(buffer), self.step)]
        buffer[: len(chunk)] = chunk
        self.data = self.data[len(chunk):]
        return len(chunk)


r = io.BufferedReader(Raw(b"hello\nworld\nthe end", 4), buffer_size=8)
print(r.peek()[:2], r.read(3), r.readline(), r.read1(100), r.read(), r.read())
r = io.BufferedReader(Raw(b"abcdefghij", 3))
print(r.raw.calls, r.read(2), r.raw.calls, r.read(5), r.raw.calls, r.readable(), r.writable())
raw = Raw(b"xyz", 2)
print(raw.read(2), raw.readall(), raw.read(1))


class Sink(io.RawIOBase):
    def __init__(self):
        self.chunks = []

    def writable(self):
        return True

    def write(self, data):
        self.chunks.append(bytes(data))
        return len(data)


sink = Sink()
w = io.BufferedWriter(sink, buffer_size=4)
for part in (b"a", b"bc", b"defghijk", b"l"):
    print(w.write(part), sink.chunks)
w.flush()
print(b"".join(sink.chunks))
try:
    w.write("text")
except TypeError as e:
    print(e)
for make in (lambda: io.BufferedReader(sink), lambda: io.BufferedWriter(raw), lambda: io.BufferedReader(raw, 0)):
    try:
        make()
    except (OSError, ValueError) as e:
        print(type(e).__name__, e)
with w:
    pass
print(w.closed, sink.closed)
try:
    w.write(b"x")
except ValueError as e:
    print(e)


class Lines(io.RawIOBase):
    def readable(self):
        return True

    def readinto(self, b):
        return None


print(io.BufferedReader(Lines()).read())
pair = io.BufferedRWPair(Raw(b"in", 2), Sink())
print(pair.read(), pair.write(b"out"), pair.readable(), pair.writable())
