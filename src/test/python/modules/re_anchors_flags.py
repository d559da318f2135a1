import re
s = "first\nsecond\n"
print(re.findall("^.", s), re.findall("^.", s, re.M), re.findall(".$", s), re.findall(".$", s, re.M), re.findall(r"\A.", s, re.M), re.findall(r".\Z", s))
print(re.search("t$", "first\n"), re.search(r"t\Z", "first\n"), re.findall(r"\bis\b", "this is it"), re.findall(r"\Bis\B", "misist is"))
print(re.findall(r"\b", ""), re.findall(r"\B", ""), re.findall(r"\B", "ab"), re.findall(r"\b\w", "\u00e9t\u00e9 a"), re.findall(r"(?a)\b\w", "\u00e9t\u00e9"))
print(re.findall("abc", "ABC abc", re.I), re.findall("[a-z]+", "ABC", re.I), re.findall("\u00e9", "\u00c9", re.I), re.findall("\u00e9", "\u00c9", re.I | re.A))
print(re.findall("\u03c3", "\u03a3\u03c2", re.I), re.findall("[\u0430-\u044f]+", "\u041f\u0440", re.I), re.findall("k", "\u212a", re.I), re.findall("s", "\u017f", re.I))
print(re.match(r"""
    (\d+)   # number
    \s*     # spaces
    [ ]\#   # a space and a hash
""", "12   #", re.X))
print(re.match("(?x) a b # c", "ab"), re.match("(?i)(?s)A.B" if False else "(?is)A.B", "a\nb"), re.compile("(?im)a").flags)
print(re.compile("a", re.I | re.M), re.compile(b"a", re.L | re.X), re.compile("a", re.A), re.compile("(?u)a"), re.compile("a" * 300))
print(re.I, re.I | re.M, re.RegexFlag(0), re.NOFLAG, repr(re.IGNORECASE), int(re.S))
for bad in (lambda: re.compile("a", re.L), lambda: re.compile(b"a", re.U), lambda: re.compile("a", re.A | re.U), lambda: re.compile("a(?i)b"),
            lambda: re.compile("(?z)a"), lambda: re.compile(re.compile("a"), re.I)):
    try:
        bad()
    except (ValueError, re.error) as e:
        print(type(e).__name__, e)
print(re.findall(rb"(?i)[A-Z]+", b"aBc\xe9"), re.findall(r"(\w)\1", "aA", re.I), re.findall("(?i:a)(?-i:b)", "Ab AB", re.I))
