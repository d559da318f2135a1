# Reading and writing one file through a buffer that seeks; tell and seek in text.
import os
import tempfile

with tempfile.TemporaryDirectory() as d:
    path = os.path.join(d, "f")
    with open(path, "wb+") as f:
        f.write(b"0123456789" * 3)
        f.seek(5)
        print(f.read(3), f.tell())
        f.write(b"XYZ")
        print(f.tell(), f.read(2))
        f.seek(-4, 2)
        print(f.read(), f.seek(2, 0), f.seek(3, 1))
        f.truncate(12)
        f.seek(0)
        print(f.read(), os.fstat(f.fileno()).st_size)
    with open(path, "w+", encoding="utf-8") as f:
        f.write("h\u00e9llo\nw\u00f6rld\n\u20ac end\n")
        f.seek(0)
        first = f.readline()
        here = f.tell()
        rest = f.read()
        f.seek(here)
        print(ascii(first), here, f.read() == rest)
        f.seek(0)
        print(ascii(f.read(2)), f.tell())
        mark = f.tell()
        f.read(3)
        f.seek(mark)
        print(ascii(f.read(4)))
        for line in f:
            try:
                f.tell()
            except OSError as e:
                print(e)
                break
    with open(path, "w", newline="\r\n") as f:
        f.write("ab\ncd\nef\n")
    with open(path) as f:
        f.readline()
        mark = f.tell()
        print(mark, f.readline(), f.seek(mark), f.readline())
        try:
            f.seek(1, 1)
        except OSError as e:
            print(e)
        try:
            f.seek(-1)
        except ValueError as e:
            print(e)
        print(f.seek(0, 2))
