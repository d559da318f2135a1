samples = ["", "a", "A", "aB", "1", "²", "½", "Ⅷ", "一", "a1", " ", "\t\n", "\u2003", "_", "a_b", "1a", "é", "ǅ", "Ab Cd", "AB", "A1", "a b", "\x7f", "\u200b", "\ud800", "٣", "①", "π", "Σ", "i\u0307", "class", "x\u0301", "\U0001F600", "\U00010400", "𝒜", "ª", "\x1c", "\u180e"]
names = ["isalpha", "isalnum", "isdecimal", "isdigit", "isnumeric", "isspace", "islower", "isupper", "istitle", "isprintable", "isidentifier", "isascii"]
for s in samples:
    print(ascii(s), [n for n in names if getattr(s, n)()])
