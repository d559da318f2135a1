# Modes of open(), what they allow, and their errors.
import io
import os
import tempfile

with tempfile.TemporaryDirectory() as d:
    path = os.path.join(d, "a.txt")
    with open(path, "w") as f:
        print(f.mode, f.encoding, f.readable(), f.writable(), f.closed)
        print(f.write("one\ntwo\n"))
        try:
            f.read()
        except io.UnsupportedOperation as e:
            print(type(e).__mro__[1:3], e)
    print(f.closed)
    try:
        f.write("x")
    except ValueError as e:
        print(e)
    with open(path, "a") as f:
        f.write("three")
    with open(path) as f:
        print(f.read())
        print(repr(f.read()))
        f.seek(0)
        print(f.readline(), f.readline(2), f.readlines())
    with open(path, "r+") as f:
        f.write("ONE")
        f.seek(0, io.SEEK_END)
        f.write("!")
        f.seek(0)
        print(f.read().splitlines())
    try:
        open(path, "x")
    except FileExistsError as e:
        print(type(e).__name__, e.errno, e.strerror, e.filename == path)
    with open(os.path.join(d, "b"), "xb") as f:
        print(f.mode, f.write(b"\x00\xff"))
    for mode in ["", "rw", "rr", "rbt", "z", "w++", "b"]:
        try:
            open(path, mode)
        except ValueError as e:
            print(repr(mode), e)
    for kwargs in [dict(encoding="utf-8"), dict(errors="strict"), dict(newline="")]:
        try:
            open(path, "rb", **kwargs)
        except ValueError as e:
            print(e)
    try:
        open(path, buffering=0)
    except ValueError as e:
        print(e)
    for bad in (os.path.join(d, "missing"), d):
        try:
            open(bad)
        except OSError as e:
            print(type(e).__name__, e.errno, e.strerror)
    for bad in (None, 1.5, []):
        try:
            open(bad)
        except TypeError as e:
            print(e)
