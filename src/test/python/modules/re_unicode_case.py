import re
pairs = [("\u00e9", "\u00c9"), ("\u03c3", "\u03a3"), ("\u03c2", "\u03c3"), ("\u0436", "\u0416"), ("ss", "\u00df"), ("\u1e9e", "\u00df"), ("k", "\u212a"), ("\u00e5", "\u212b"), ("i", "\u0130"), ("\u0131", "I"), ("s", "\u017f"), ("\ufb05", "\ufb06")]
for a, b in pairs:
    print(ascii(a), ascii(b), bool(re.fullmatch(a, b, re.I)), bool(re.fullmatch(b, a, re.I)), bool(re.fullmatch(f"[{a}]", b, re.I)), bool(re.fullmatch(a, b, re.I | re.A)))
print(re.findall("[a-z]+", "ABC \u212a\u017f", re.I), re.findall("[a-z]+", "ABC \u212a", re.I | re.A))
print(re.findall("[^a-z]", "aB1", re.I), re.findall("[\u03b1-\u03c9]+", "\u0391\u0392\u03a9", re.I), re.findall(r"[\u0410-\u042f]", "\u0430", re.I))
print(re.findall(r"(\w+) \1", "Stra\u00dfe stra\u00dfe ABC abc", re.I))
print(re.sub("\u00e4", "ae", "\u00c4\u00e4", flags=re.I), re.split("x", "aXb", flags=re.I))
print(re.findall(r"\w+", "na\u00efve caf\u00e9 \u4f60\u597d _x1 \u0661\u0662"), re.findall(r"\W+", "a\u2014b\u00a0c"))
print(re.findall(r"\d+", "\u0661\u0662 12 \u00bd"), [int(x) for x in re.findall(r"\d+", "\u0967\u0968 34")], re.findall(r"[0-9]+", "\u0661"))
print(re.findall(r"\b\w", "\u00e9a \u00df b"), re.match("e\u0301", "e\u0301"), re.match("\u00e9", "e\u0301"))
print(re.findall(".", "\U0001d54f\u0301a"), [m.span() for m in re.finditer("[\U00010000-\U0010ffff]", "a\U0001F600b\U0001F601")])
print(re.search("(?i)\U00010428", "\U00010400").span(), re.findall("(?i)[\U00010428-\U0001044f]", "\U00010400x"))
