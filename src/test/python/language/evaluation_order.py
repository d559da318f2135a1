def t(x):
    print(x, end=" ")
    return x


def section(name):
    print()
    print(name, end=": ")


class Obj:
    def __setattr__(self, n, v):
        print(f"set {n}", end=" ")

    def __setitem__(self, k, v):
        print(f"setitem {k}", end=" ")

    def __getitem__(self, k):
        print(f"getitem {k}", end=" ")
        return 1


def obj(name):
    print(name, end=" ")
    return Obj()


section("binary")
t(1) + t(2) * t(3)
section("compare")
t(1) < t(2) < t(0) < t(9)
section("assign")
obj("o").attr = t("value")
section("subscript")
obj("o")[t("key")] = t("value")
section("augmented")
obj("o")[t("key")] += t(1)
section("tuple")
obj("a").x, obj("b").y = t(1), t(2)
section("chain")
obj("a").x = obj("b").y = t(1)
section("dict")
{t("k1"): t("v1"), t("k2"): t("v2")}
section("call")
(lambda *a, **k: None)(t("p1"), *[t("s")], t("p2"), k=t("kw"))
section("conditional")
t("yes") if t("cond") else t("no")
section("slice")
[0][t(0) : t(1) : t(1)]
section("default")


def f(a: t("ann") = t("default"), *, k: t("kann") = t("kdefault")) -> t("ret"):
    pass


section("class")


class C(t(object)):
    pass


section("for")
x = Obj()
for x.attr in [1, 2]:
    pass
section("with lambda")
(lambda a=t("d"): a)()
section("walrus")
print((y := t(1)) + y + (y := t(5)) + y)
z = 1
print(z + (z := 10) + z)
l = [1, 2]
i = 0
i, l[i] = 1, "set"
print(i, l)
