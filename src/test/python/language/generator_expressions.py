g = (x * x for x in range(4))
print(next(g), list(g), list(g), type(g).__name__)
print(sum(x for x in range(5)), max((x % 7 for x in range(20)), default=0), sorted((c for c in "hello"), reverse=True))
print(list((a, b) for a in "ab" for b in range(2) if b or a == "a"))
def f(*args): return args
print(f(*(x for x in "ab")), f((x for x in "c").__next__()))
trace = []
def src(name, n):
    for i in range(n):
        trace.append(f"{name}{i}")
        yield i
g = ((a, b) for a in src("a", 2) for b in src("b", 2))
print(trace, next(g), trace)
print(list(g), trace)
nested = ((y for y in range(x)) for x in range(3))
print([list(n) for n in nested])
x = 10
g = (x + i for i in range(2))
x = 20
print(list(g))
print(any(v > 2 for v in range(10)), all(v < 3 for v in range(10)))
def scope():
    y = 1
    g = (y for _ in range(2))
    y = 2
    return list(g)
print(scope())
try:
    g = (1 / v for v in (1, 0, 2))
    print(next(g)); next(g)
except ZeroDivisionError:
    print("stopped", list(g))
g = (i for i in range(3))
print(2 in g, list(g))
print(dict((k, v) for k, v in zip("ab", (1, 2))), "".join(str(i) for i in range(5)), {*(i % 2 for i in range(4))})
gen = (lambda: (yield 1))()
print(list(gen))
print(tuple(i for i in range(3) for i in range(i)))
