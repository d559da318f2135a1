# Universal newlines: translation when reading and writing, and what newlines remembers.
import io
import os
import tempfile

data = b"a\nb\r\nc\rd"
with tempfile.TemporaryDirectory() as d:
    path = os.path.join(d, "n")
    with open(path, "wb") as f:
        f.write(data)
    for newline in (None, "", "\n", "\r", "\r\n"):
        with open(path, newline=newline) as f:
            print(repr(newline), f.readlines(), f.newlines)
    for newline in (None, "", "\n", "\r", "\r\n"):
        with open(path, "w", newline=newline) as f:
            f.write("x\ny\r\nz\r")
        with open(path, "rb") as f:
            print(repr(newline), f.read())
    try:
        open(path, newline="x")
    except ValueError as e:
        print(e)

decoder = io.IncrementalNewlineDecoder(None, translate=True)
print([decoder.decode(s) for s in ("a\r", "\nb", "\r", "c\n")], decoder.newlines)
print(decoder.decode("\r", final=True), end="|\n")
decoder.reset()
print(decoder.newlines)

s = io.StringIO("a\nb\r\nc\rd", newline=None)
print(s.readlines(), s.newlines)
s = io.StringIO("a\nb\r\nc\rd", newline="")
print(s.readlines(), s.newlines)
s = io.StringIO("a\nb", newline="\r\n")
print(repr(s.getvalue()), s.readlines())
