def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


s = "aé€\U0001F600"
for enc in ["utf-8", "UTF8", "utf_8", "utf-16-le", "utf-16-be", "utf-16", "utf-32-le", "utf-32-be", "latin-1", "ascii", "utf-8-sig"]:
    for handler in ["strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace"]:
        err(s.encode, enc, handler)
print("abc".encode(), "é".encode("latin-1"), "é".encode("iso-8859-1"), "é".encode("cp1252"), "€".encode("cp1252"), "ab".encode(encoding="ascii", errors="strict"))
for h in ["strict", "surrogateescape", "surrogatepass", "replace", "backslashreplace", "ignore"]:
    err("a\udc80\ud800b".encode, "utf-8", h)
err("a".encode, "no-such-codec")
err("é".encode, "ascii", "no-such-handler")
err("a".encode, "hex")
err("a".encode, 5)
err("a".encode, "utf-8", 5)
err("a".encode, None)
try:
    "ab\u20acé".encode("latin-1")
except UnicodeEncodeError as e:
    print(e.encoding, ascii(e.object), e.start, e.end, e.reason)
