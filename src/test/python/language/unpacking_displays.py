a, b = [1, 2], (3, 4)
print([*a, *b, 5], (*a, *b), {*a, *b, 1})
print({**{"x": 1}, "y": 2, **{"x": 3}})
print([*range(3), *"ab", *{}])
print((*a,), *a, *[], sep="-")
d = {"one": 1, "two": 2}
print({**d}, {**d, "one": 11}, {"one": 11, **d})
print(dict(**d, three=3), [*d], {*d.values()} == {1, 2})

def f(*args, **kwargs):
    return args, kwargs

print(f(*a, *b), f(*a, 9, *b), f(**d, x=0), f(*a, k=1, *b), f(*a, **d, **{"z": 0}))
print(f(*(x * 2 for x in a)), f(*{}))

def ret():
    return *a, 0

def gen():
    yield *a, *b

print(ret(), next(gen()))
for x in *a, *b:
    print(x, end=" ")
print()
x = *a, *b
print(x)
print(f(*"ab", *b"c"))
y = [[*r] for r in ("ab", "cd")]
print(y)

def t(fn):
    try:
        fn()
    except TypeError as e:
        print(e)

t(lambda: f(**d, **d))
t(lambda: f(one=1, **d))
t(lambda: f(**{1: 2}))
t(lambda: [*None])
t(lambda: {**[1]})
t(lambda: {*5})
s = {(1, 2): "idx"}
print(s[*a], s[*a[:1], 2])
