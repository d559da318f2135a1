x = "outer"
print([x for x in range(3)], x)
print([[x * y for y in range(3)] for x in range(3)])
print([(x, y) for x in range(3) if x for y in range(x) if y or x == 1])
print({k: v for k, v in zip("ab", [1, 2])}, {c for c in "hello"} == set("helo"))
print([f() for f in [lambda i=i: i for i in range(3)]])
print([f() for f in [lambda: i for i in range(3)]])

class C:
    items = [1, 2, 3]
    n = 10
    doubled = [i * 2 for i in items]
    try:
        scaled = [i * n for i in items]
    except NameError as e:
        print(e)
    n_copies = [j for j in [n] * 2]

print(C.doubled, C.n_copies)

def f(a):
    b = 5
    return [a + b + c for c in range(3)]

print(f(1))
gen = (print("lazy", i) or i for i in range(2))
print("made")
print(list(gen), list(gen))
try:
    bad = (i for i in undefined)
except NameError as e:
    print("first iterable is evaluated at once:", e)
late = (j for i in range(1) for j in undefined)
try:
    next(late)
except NameError as e:
    print("later ones when needed:", e)
print([a for a, in [(1,), (2,)]], [b for *b, _ in ["abc", "de"]])
print(sum(i * i for i in range(5)), max((len(w), w) for w in ["a", "ccc", "bb"]))
print([y for x in range(3) for y in [x * 10]], [z := 3, *[w for w in range(z)]])
print([i for i in range(20) if i % 2 if i % 3 if i > 4])
nested = [[1, 2], [3], []]
print([e for row in nested for e in row], [len(r) for r in nested])
print({i: {j: i * j for j in range(2)} for i in range(2)})
