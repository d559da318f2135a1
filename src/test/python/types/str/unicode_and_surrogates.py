def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


s = "é"
d = "e\u0301"
print(len(s), len(d), s == d, ascii(s), ascii(d))
flag = "\U0001F1EB\U0001F1F7"
print(len(flag), [hex(ord(c)) for c in flag], flag[::-1] == "\U0001F1F7\U0001F1EB", flag.count("\U0001F1F7"), flag.replace("\U0001F1EB", "x") == "x\U0001F1F7")
lone = "a\udcffb"
print(len(lone), ascii(lone), ascii(lone[1]), lone.encode("utf-8", "surrogateescape"), b"a\xffb".decode("utf-8", "surrogateescape") == lone)
err(lone.encode)
err(lone.encode, "utf-16")
print(ascii("\N{GREEK SMALL LETTER ALPHA}\N{EURO SIGN}"), "\x41\101\u0041\U00000041", ascii("\0\a\b\f\v"))
print(sorted(["é", "z", "a", "\U0001F600", "\uffff"]) == ["a", "z", "é", "\uffff", "\U0001F600"], max("a\uffff\U00010000") == "\U00010000")
mixed = "ab\U0001F600cd\U0001F601"
print(mixed.find("cd"), mixed.index("\U0001F601"), mixed.split("\U0001F600"), mixed.partition("c")[2] == "d\U0001F601", mixed.upper(), mixed.center(9, "*"), mixed.ljust(8, ".") , mixed.zfill(8))
print(mixed.startswith("cd", 3), mixed.endswith("d", 0, 5), mixed.rfind("b", 0, 2), mixed.translate({0x1F600: None}), mixed.strip("a\U0001F601"), f"{mixed:>8.4}")
