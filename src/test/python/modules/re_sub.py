import re
print(re.sub("a", "b", "banana"), re.sub("a", "b", "banana", count=2), re.subn("a", "b", "banana"), re.sub("x", "y", "abc"))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub(r"(?P<n>\d)", r"<\g<n>>", "a1b2"), re.sub(r"(.)", r"\g<1>0", "ab"))
print(re.sub(r"\d", lambda m: str(int(m.group()) * 2), "a1b5"), re.sub("b", lambda m: "", "abc"))
print(re.sub("", "-", "abc"), re.sub("x*", "-", "axb"), re.sub(r"\b", "|", "a bc"), re.sub("a*", "-", "baac"))
print(re.sub(r"(a)?b", r"[\1]", "b ab"), re.sub("a", r"\n\t\\", "a") == "\n\t\\", re.sub("a", "\\\\", "a"))
print(re.sub(b"a", rb"<\g<0>>", b"bab"), re.subn(b"\\d", b"", b"1a2"), re.sub("(?i)A", "x", "aA"))
print(re.sub(".", "x", "a\nb"), re.sub("(?s).", "x", "a\nb"), re.sub("^", "> ", "a\nb", flags=re.M))
print(re.sub(r"(\d+)", r"\1\1", "12"), re.sub("a", r"\x41" if False else "A", "a"), re.sub("a", r"\101", "a"))
p = re.compile("(a)(b)?")
print(p.sub(r"\1-\2", "ab a"), p.subn("", "abab"), p.sub("Z", "xax", 1))
m = re.match(r"(?P<x>\w)(\d)?", "ab")
print(m.expand(r"\g<x>\1[\2]"), m.expand("plain"))
for repl in (r"\2", r"\g<zz>", r"\g<1", r"\q", r"\g<>", "\\"):
    try:
        print(re.sub("(a)", repl, "a"))
    except (re.error, IndexError) as e:
        print(type(e).__name__, e)
