# Encodings and error handlers of text files; reconfigure.
import io

def decoded(data, **kwargs):
    try:
        return ascii(io.TextIOWrapper(io.BytesIO(data), **kwargs).read())
    except UnicodeDecodeError as e:
        return str(e)

def encoded(text, **kwargs):
    raw = io.BytesIO()
    w = io.TextIOWrapper(raw, **kwargs)
    try:
        w.write(text)
        w.flush()
    except UnicodeEncodeError as e:
        return str(e)
    return raw.getvalue()

print(decoded(b"caf\xc3\xa9", encoding="utf-8"))
print(decoded(b"caf\xe9", encoding="latin-1"))
print(decoded(b"caf\xe9", encoding="utf-8"))
for errors in ("ignore", "replace", "backslashreplace", "surrogateescape"):
    print(errors, decoded(b"a\xff\xfeb", encoding="utf-8", errors=errors))
print(decoded(b"\xff\xfeh\x00i\x00", encoding="utf-16"))
print(decoded("\ufeffhi".encode("utf-8"), encoding="utf-8-sig"))
print(encoded("h\u00e9", encoding="ascii"))
for errors in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace"):
    print(errors, encoded("h\u00e9\u20ac", encoding="ascii", errors=errors))
print(encoded("\udcff", encoding="utf-8", errors="surrogateescape"))
print(encoded("\udcff", encoding="utf-8"))
print(encoded("hi", encoding="utf-16-le"), encoded("hi", encoding="utf-8-sig"))
w = io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors="strict", newline="\n")
print(w.encoding, w.errors, w.line_buffering, w.write_through)
w.write("a")
w.reconfigure(encoding="utf-8", errors="replace", line_buffering=True)
w.write("\u00e9\n")
print(w.buffer.getvalue(), w.encoding, w.errors, w.line_buffering)
r = io.TextIOWrapper(io.BytesIO(b"one\ntwo\n"), encoding="utf-8")
r.readline()
try:
    r.reconfigure(encoding="ascii")
except io.UnsupportedOperation as e:
    print(e)
try:
    io.TextIOWrapper(io.BytesIO(), encoding="no-such-codec")
except LookupError as e:
    print(e)
# A character torn between two chunks.
text = "x" * 8191 + "\u20ac" + "y" * 10
print(decoded(text.encode(), encoding="utf-8") == ascii(text))
