log = []
def n(x):
    log.append(x)
    return x

class Rec(dict):
    def __setitem__(self, k, v):
        log.append(("set", k, v))
        super().__setitem__(k, v)

d = Rec()
d[n("k1")], d[n("k2")] = n("v1"), n("v2")
print(log); log.clear()
d[n("a")] = d[n("b")] = n("value")
print(log); log.clear()
d["c"] = 1
d[n("c")] += n(5)
print(log, d["c"]); log.clear()
print({n(1): n(2), n(3): n(4)}, log); log.clear()
print([n(1), n(2)][n(0)], log); log.clear()
def f(*a, **k): log.append("call")
n(f)(n(1), *[n(2)], k=n(3), **{"z": n(4)})
print(log[1:]); log.clear()
x = n(1) + n(2) * n(3) - n(4)
print(x, log); log.clear()
print(n(1) if n(0) else n(2), log); log.clear()
print(n(3) < n(2) < n(1), log); log.clear()
class O: pass
o = O()
def get():
    log.append("get o")
    return o
get().x = n("rhs")
print(log); log.clear()
get().x += n("more")
print(o.x, log); log.clear()
i = 0
a = [0, 0, 0]
i = a[i] = 2
print(i, a)
a, b = b, a = [1, 2] if (b := 0) == 0 else 0
print(a, b)
del d["a"], d["b"]
print(sorted(d))
