a, b = 1, 2
a, b = b, a
print(a, b)
(c, d), e = [3, 4], 5
print(c, d, e)
[f, [g, h]] = "i", "jk"
print(f, g, h)
first, *rest = range(4)
*init, last = "abc"
x, *mid, y = (1, 2)
print(first, rest, init, last, x, mid, y)
(*all_,) = {1: "a", 2: "b"}
print(all_)
[*s] = "xyz"
print(s)
a = b = c = []
print(a is b is c)
i = 0
lst = [10, 20, 30]
i, lst[i] = 2, 99
print(i, lst)
for k, (v, *w) in {"m": (1, 2, 3)}.items():
    print(k, v, w)
() = []
[] = ()

class Box:
    pass

box = Box()
box.p, box.q = "pq"
d = {}
d["x"], (d["y"], *d["z"]) = 1, (2, 3, 4)
print(box.p, box.q, d)
lst[1:1], z = [7, 8], 9
print(lst, z)

def t(fn):
    try:
        fn()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)

def too_many():
    a, b = 1, 2, 3

def too_few():
    a, b, c = 1, 2

def star_few():
    a, b, *c = [1]

def not_iterable():
    a, b = 5

def infinite():
    import itertools
    a, b = itertools.count()

for fn in (too_many, too_few, star_few, not_iterable, infinite):
    t(fn)
