for s in ["", "a", "it's", 'say "hi"', "both ' and \"", "tab\tnew\nline\rcr", "back\\slash", "\x00\x1f\x7f\x80\xa0\xad", "é日本", "\u200b\u2028\ufeff", "\U0001F600\U0010FFFF", "\ud800", "\u0301", "\u3000 ", "'", "\\'", "\x1b[0m"]:
    print(ascii(repr(s)), ascii(s), eval(repr(s)) == s)
print(["it's", "x"], {"k'": 'v"'}, ("a",), repr("é"), str("é"), "é".__repr__(), "x".__str__())
class S(str):
    def __repr__(self):
        return "S!"
    def __str__(self):
        return "str!"
s = S("abc")
print(s, repr(s), f"{s}", f"{s!r}", "%s %r" % (s, s), "{} {!r}".format(s, s), [s], str(s), s + "x", len(s), s == "abc", type(str(s)).__name__)
print(ascii(["é", S("é")]), ascii("a"), ascii({"ü": 1}))
