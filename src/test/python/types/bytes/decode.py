def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


data = "aé€\U0001F600".encode()
print(ascii(data.decode()), ascii(data.decode("utf-8")), ascii(data.decode("latin-1")), b"abc".decode("ascii"), b"\x80".decode("cp1252"), ascii(b"\xff\xfea\x00".decode("utf-16")), b"\x00a".decode("utf-16-be"), ascii(b"\xef\xbb\xbfa".decode()), b"\xef\xbb\xbfa".decode("utf-8-sig"))
bad = [b"\xff", b"a\xc3", b"\xc3(", b"\xe2\x82", b"\xe2(\xa1", b"\xed\xa0\x80", b"\xf0\x9f\x98", b"\xf8\x88", b"\xc0\x80", b"\xf4\x90\x80\x80", b"ab\x80cd", b"\xe0\x80\x80"]
for b in bad:
    err(b.decode)
    print([ascii(b.decode("utf-8", h)) for h in ("ignore", "replace", "backslashreplace", "surrogateescape")])
print(ascii(b"\xed\xa0\x80".decode("utf-8", "surrogatepass")))
for b, enc in [(b"\xff", "ascii"), (b"a", "utf-16-le"), (b"\x00\xd8", "utf-16-le"), (b"\x00\xd8a\x00", "utf-16-le"), (b"\x00\xdc", "utf-16-le"), (b"\x00\x00\x11\x00", "utf-32-le"), (b"abc", "utf-32"), (b"\x81", "cp1252"), (b"a", "no-such"), (b"a", "hex")]:
    err(b.decode, enc)
try:
    b"ab\xffcd".decode()
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, e.args)
print(b"abc".decode(errors="ignore"), bytearray(b"x").decode(), str(b"y", "utf-8"))
err(b"a".decode, 5)
