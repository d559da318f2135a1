# The class tree of io, and classes derived from it.
import io

for c in (io.FileIO, io.BytesIO, io.StringIO, io.BufferedReader, io.BufferedWriter, io.BufferedRandom, io.TextIOWrapper):
    print(c.__module__, c.__name__, [b.__name__ for b in c.__mro__[1:-1]])
print(issubclass(io.StringIO, io.TextIOBase), isinstance(io.BytesIO(), io.BufferedIOBase), issubclass(io.FileIO, io.RawIOBase))
print(issubclass(io.UnsupportedOperation, (OSError, ValueError)), io.UnsupportedOperation.__module__)
print(io.DEFAULT_BUFFER_SIZE, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.open is open)


class Upper(io.TextIOBase):
    def __init__(self):
        self.parts = []

    def write(self, s):
        self.parts.append(s.upper())
        return len(s)

    def writable(self):
        return True


u = Upper()
print("hello", "x", file=u)
print(u.parts, u.closed, u.encoding, u.seekable())
with u:
    u.writelines(["a", "b"])
print(u.parts, u.closed)
try:
    u.__enter__()
except ValueError as e:
    print(e)
for call in (u.read, u.fileno, u.detach):
    try:
        call()
    except (OSError, ValueError) as e:
        print(type(e).__name__, e)


class Counting(io.StringIO):
    writes = 0

    def write(self, s):
        self.writes += 1
        return super().write(s)


c = Counting()
print(1, 2, 3, file=c)
print(c.writes, repr(c.getvalue()))
c.extra = 1
print(c.__dict__)


class Lines(io.RawIOBase):
    data = b"p\nq\nr"

    def readable(self):
        return True

    def read(self, n=-1):
        out, self.data = self.data[:n], self.data[n:]
        return out


print(Lines().readline(), list(Lines()), Lines().readlines())
