def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Name(str):
    def __new__(cls, value, lang="en"):
        self = super().__new__(cls, value)
        self.lang = lang
        return self
    def shout(self):
        return Name(self.upper() + "!", self.lang)
n = Name("ada", lang="it")
print(n, repr(n), n.lang, n.shout(), n.shout().lang, type(n + "x").__name__, type(n[:2]).__name__, type(n.upper()).__name__, type(n[:]).__name__, type(n * 1).__name__)
print(n == "ada", "ada" == n, hash(n) == hash("ada"), {"ada": 1}[n], {n: 2}["ada"], n in ["ada"], n < "b", isinstance(n, str), len(n), n.join(["1", "2"]), n.strip() == n, type(n.strip()).__name__)
print(type(n.replace("x", "y")).__name__, type(str(n)).__name__, type("".join([n])).__name__, "%s" % n, f"{n:>5}", sorted([n, "abc"]), n.__dict__)
n.extra = 1
print(n.extra, vars(n))
class Loud(str):
    def __add__(self, other):
        return "loud" + other
    def __eq__(self, other):
        return True
    __hash__ = str.__hash__
    def __len__(self):
        return 99
    def __getitem__(self, i):
        return "?"
    def __format__(self, spec):
        return "fmt:" + spec
    def __iter__(self):
        return iter([1, 2])
l = Loud("a")
print(l + "b", "b" + l, l == 5, len(l), l[0], f"{l:x}", format(l, "y"), list(l), "{:z}".format(l), l.upper())
err(str.__new__, int)
err(str.__new__, 5)
