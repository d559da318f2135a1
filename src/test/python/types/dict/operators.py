a = {"x": 1, "y": 2}
b = {"y": 20, "z": 30}
print(a | b, b | a, a == {"y": 2, "x": 1}, a != b, a == 1)
c = a
c |= b
c |= [("w", 0)]
print(a, c is a)
for f in (lambda: a | [1], lambda: [1] | a, lambda: a < b, lambda: a + b, lambda: hash(a)):
    try:
        print(f())
    except TypeError as e:
        print(e)
print({**a, "v": 1, **{"x": "new"}}, {k: v for k, v in a.items() if v})
d = {}
d["self"] = d
print(d, {"l": [d]})
nan = float("nan")
print({nan: 1} == {nan: 1}, {1: nan} == {1: nan}, {1: nan} == {1: float("nan")})
def f(**kw):
    return kw
print(f(**{"a": 1}, **{"b": 2}), f(**dict(c=3)))
try:
    f(**{"a": 1}, **{"a": 2})
except TypeError as e:
    print(str(e).replace("__main__.", ""))
try:
    f(**{1: 2})
except TypeError as e:
    print(e)
try:
    f(**5)
except TypeError as e:
    print(str(e).replace("__main__.", ""))
