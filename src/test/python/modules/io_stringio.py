# StringIO: positions, overwriting, truncation, iteration, errors.
import io

s = io.StringIO()
print(s.write("hello world"), s.tell(), s.getvalue())
print(s.seek(6), s.write("W"), s.getvalue())
print(s.read(), s.read(), s.seek(0), s.read(5))
print(s.seek(0, 2), s.tell())
s.seek(15)
s.write("x")
print(repr(s.getvalue()))
print(s.truncate(5), repr(s.getvalue()), s.tell())
s = io.StringIO("one\ntwo\nthree")
print(list(s), s.readline())
s.seek(0)
print(s.readlines(4), s.readline(2), next(s))
s = io.StringIO("a\U0001F600b\u00e9")
print(s.read(2), s.tell(), s.read(1), s.seek(1), s.read(1) == "\U0001F600")
print(len(s.getvalue()))
s.seek(1)
s.write("xy")
print(ascii(s.getvalue()))
with io.StringIO("x") as s:
    print(s.readable(), s.writable(), s.seekable(), s.isatty(), s.closed)
print(s.closed)
for call in (s.read, s.getvalue, s.tell, lambda: s.write("x"), lambda: next(s)):
    try:
        call()
    except ValueError as e:
        print(e)
s = io.StringIO()
for bad in (lambda: s.write(b"x"), lambda: s.seek(-1), lambda: s.seek(1, 1), lambda: s.seek(0, 3),
            lambda: io.StringIO(3), lambda: s.fileno()):
    try:
        bad()
    except (TypeError, ValueError, OSError) as e:
        print(type(e).__name__, e)
print("a", 1, None, sep="-", end=";", file=s)
print(s.getvalue())
s.writelines(["p", "q"])
print(s.getvalue())
