def f(a, b=2, /, c=3, *, d=4):
    return a, b, c, d
print(f(1), f(1, 5), f(1, c=6), f(1, 2, 3, d=7))
def g(a, /, **kw): return a, kw
print(g(1, a=2, b=3))
def h(*args, sep=" ", **kw): return args, sep, kw
print(h(), h(1, 2, sep=","), h(a=1))
lam = lambda x, /, y=1, *, z=2: (x, y, z)
print(lam(0), lam(0, z=5))
def k(a, b, /): pass
import inspect
for fn in (f, g, h, k, lam):
    print(inspect.signature(fn))
for call in ("f()", "f(a=1)", "f(1, b=2)", "f(1, 2, 3, 4)", "g()", "g(a=1)", "k(1)", "k(a=1, b=2)", "lam(x=1)", "f(1, e=2)", "f(1, c=1, **{'c': 2})"):
    try:
        print(eval(call))
    except TypeError as e:
        print(call, "->", e)
print(f.__code__.co_posonlyargcount, f.__code__.co_argcount, f.__code__.co_kwonlyargcount, h.__code__.co_flags & 12)
for bad in ("def f(/, a): pass", "def f(a, /, b, /): pass", "def f(*, /): pass", "def f(a=1, b): pass", "def f(a=1, /, b): pass", "def f(*): pass",
            "def f(*, **k): pass", "def f(**k, a): pass", "def f(a, a): pass", "def f(*a, *b): pass", "lambda a, a: 1", "def f(a, *, a): pass", "lambda *: 1"):
    try:
        compile(bad, "<s>", "exec")
    except SyntaxError as e:
        print(bad, "->", e.msg)
