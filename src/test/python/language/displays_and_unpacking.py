a, b = [1, 2], (3, 4)
print([*a, *b, 5], (*a, 0), {*a, *b} == {1, 2, 3, 4}, {**{"x": 1}, "y": 2, **{"x": 3}})
print([*range(3), *"ab", *{}], [*()], (*"z",))
x, y = y, x = 1, 2
print(x, y)
(p, q), [r, *s] = (1, 2), "xyz"
print(p, q, r, s)
*init, last = range(4)
head, *_, tail = "abcdef"
print(init, last, head, tail, _)
(a), b = 1, 2
[c] = [3]
() = []
print(a, b, c)
for bad in [lambda: [*5], lambda: {**5}, lambda: {*None}, lambda: (*1.5,)]:
    try:
        bad()
    except TypeError as e:
        print(e)
try:
    {[]: 1}
except TypeError as e:
    print(e)
try:
    {{}}
except TypeError as e:
    print(e)


def f():
    yield 1
    return 2


print([*f()], {k: v for k, v in [("a", 1)]}, dict(a=1, **{"b": 2}))
i = 0
i, l = 1, [0, 0]
l[i], i = "x", 5
print(l, i)
print({1: "a", True: "b", 1.0: "c"}, {1, True, 1.0})
t = 1, 2, *[3, 4]
print(t, type(t).__name__)


def ret():
    return 1, *[2]


print(ret())
print([(yield_ := 3), yield_], *[1], sep="-")
s = slice(1, None)
print("hello"[s], [1, 2, 3, 4][::-2], "abc"[-2:], (1, 2, 3)[5:], "xyz"[None:None:None])
m = {}
m[1, 2] = "tuple"
m[slice(1)] = "slice"
print(m[(1, 2)], m[slice(1)])
