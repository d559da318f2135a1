def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print("a" + "b", "ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "a" * True, "" * 10**9, "a" < "b", "a" < "aa", "Z" < "a", "é" > "z", "\U0001F600" > "\uffff", "a" == "a", "a" != "b", "" < "a")
print("a" == 1, "a" != 1, "a" == b"a", "a" == None, "abc" >= "abc", "abc" <= "abd", "b" > "abc")
err(lambda: "a" + 1)
err(lambda: 1 + "a")
err(lambda: "a" + None)
err(lambda: "a" + b"b")
err(lambda: "a" * 1.5)
err(lambda: "a" * "b")
err(lambda: "a" - "b")
err(lambda: "a" < 1)
err(lambda: "a" > None)
err(lambda: -"a")
err(lambda: "a" / 2)
def augment():
    x = "a"
    x += 1
err(augment)
class R:
    def __radd__(self, other):
        return "radd " + other
    def __rmul__(self, other):
        return "rmul " + other
    def __rmod__(self, other):
        return "rmod " + other
print("a" + R(), "a" * R(), "a" % R() if False else "skipped")
print("a".__add__("b"), "a".__mul__(2), "a".__contains__("a"), "a".__eq__(1), "a".__lt__("b"), "a".__lt__(1), "abc".__len__(), "abc".__getitem__(1), "a".__hash__() == hash("a"))
s = t = "shared"
s += "!"
print(s, t)
