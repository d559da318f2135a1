# File descriptors: open, read, write, seek, pipes, duplicates.
import os
import tempfile

with tempfile.TemporaryDirectory() as d:
    path = os.path.join(d, "f")
    fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    print(os.write(fd, b"hello world"), os.lseek(fd, 0, os.SEEK_SET), os.read(fd, 5))
    print(os.lseek(fd, -5, os.SEEK_END), os.read(fd, 100), os.read(fd, 1))
    print(os.fstat(fd).st_size, os.isatty(fd), oct(os.stat(path).st_mode & 0o777))
    os.ftruncate(fd, 4)
    print(os.pread(fd, 10, 1), os.lseek(fd, 0, 1))
    dup = os.dup(fd)
    os.close(fd)
    os.lseek(dup, 0, 0)
    print(os.read(dup, 10))
    with os.fdopen(dup, "r+b", buffering=0) as f:
        f.seek(0, 2)
        f.write(b"!")
        print(f.fileno() == dup)
    print(open(path, "rb").read())
    for call in (lambda: os.read(dup, 1), lambda: os.close(dup), lambda: os.open(path, os.O_CREAT | os.O_EXCL),
                 lambda: os.open(d, os.O_WRONLY)):
        try:
            call()
        except OSError as e:
            print(type(e).__name__, e.errno, e.strerror)
    fd = os.open(path, os.O_WRONLY | os.O_APPEND)
    os.write(fd, b"+")
    try:
        os.read(fd, 1)
    except OSError as e:
        print(e)
    os.close(fd)
    print(open(path).read())
    with open(path) as f, open(f.fileno(), closefd=False) as g:
        print(g.read(), f.fileno() == g.fileno())

r, w = os.pipe()
os.write(w, b"through a pipe\n")
print(os.read(r, 7))
os.close(w)
with open(r) as f:
    print(repr(f.read()))
