# BytesIO: reading, writing, exports.
import io

b = io.BytesIO(b"one\ntwo\nthree")
print(b.read(3), b.read1(2), b.readline(), b.tell(), b.read(), b.read())
b.seek(0)
print(b.readlines(), list(b))
b.seek(0)
buf = bytearray(5)
print(b.readinto(buf), buf)
print(b.seek(-5, 2), b.read())
print(b.seek(0, 1) == b.tell(), b.seek(20), b.write(b"!"))
print(b.getvalue())
print(b.truncate(3), b.getvalue())
b = io.BytesIO(b"abcdef")
with b.getbuffer() as view:
    view[0] = 65
    print(b.getvalue(), len(view))
    try:
        b.write(b"xxxxxxxxxxx")
    except BufferError as e:
        print(e)
b.seek(0, 2)
b.write(b"g")
print(b.getvalue())
for bad in (lambda: b.write("x"), lambda: b.seek(-1), lambda: io.BytesIO("x"), lambda: b.seek(0, 9), lambda: b.fileno()):
    try:
        bad()
    except (TypeError, ValueError, OSError) as e:
        print(type(e).__name__, e)
b.close()
try:
    b.read()
except ValueError as e:
    print(e)
w = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
w.write("h\u00e9")
print(w.buffer.getvalue())
print(w.detach().getvalue())
try:
    w.write("x")
except ValueError as e:
    print(e)
