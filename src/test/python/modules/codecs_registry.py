import codecs

print(codecs.lookup("utf-8").name, codecs.lookup("Latin-1").name, codecs.lookup("U8").name, codecs.encode("abc", "rot13"), codecs.decode("abc", "rot_13"))
print(codecs.encode(b"abc", "hex"), codecs.decode(b"616263", "hex"), codecs.encode(b"abc", "base64"), codecs.decode("a\\n\\u00e9", "unicode_escape") == "a\né")
print(codecs.escape_decode(rb"a\n\x41\101"), codecs.escape_encode(b"a\n'\xff"), codecs.unicode_escape_encode("é\n😀"), codecs.raw_unicode_escape_decode(rb"\u00e9\n") == ("é\\n", 8))

def handler(e):
    return ("[" + e.object[e.start:e.end].encode("unicode_escape").decode() + "]", e.end) if isinstance(e, UnicodeEncodeError) else ("?", e.end)

codecs.register_error("bracket", handler)
print("aéb€c".encode("ascii", "bracket"), b"a\xffb".decode("ascii", "bracket"), codecs.lookup_error("bracket") is handler)
print(codecs.lookup_error("strict").__name__, "é".encode("ascii", "backslashreplace"), codecs.replace_errors(UnicodeDecodeError("x", b"a", 0, 1, "r")) == ("\ufffd", 1))

d = codecs.getincrementaldecoder("utf-8")()
print([d.decode(b) for b in (b"\xe2", b"\x82", b"\xac", b"a")], d.decode(b"", True))
e = codecs.getincrementalencoder("utf-16")()
print(e.encode("a"), e.encode("b"))
d = codecs.getincrementaldecoder("utf-16")()
print([d.decode(b) for b in (b"\xff", b"\xfea", b"\x00\x3d", b"\xd8\x00\xde")] == ["", "", "a", "😀"])
print("Grüße €".encode("cp1252"), b"\xe9".decode("cp850") == "Ú", "я".encode("koi8-r"), "日".encode("utf-32-be"), codecs.BOM_UTF8)

def search(name):
    if name == "shout":
        return codecs.CodecInfo(lambda s, errors="strict": (s.upper().encode(), len(s)), lambda b, errors="strict": (bytes(b).decode().lower(), len(b)), name="shout")

codecs.register(search)
print("abc".encode("shout"), b"ABC".decode("shout"))
codecs.unregister(search)
for f in (lambda: "a".encode("shout"), lambda: codecs.lookup("nope"), lambda: codecs.lookup_error("nope"), lambda: "a".encode("rot13"), lambda: codecs.register(5), lambda: codecs.register_error("x", 5), lambda: b"a\xff".decode("utf-8", "nope"), lambda: codecs.decode("\\x4", "unicode_escape"), lambda: codecs.charmap_decode(b"\x01", "strict", {})):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
