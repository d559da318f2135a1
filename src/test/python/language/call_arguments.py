def f(a, b, /, c, d=4, *args, e, f=6, **kw):
    return a, b, c, d, args, e, f, kw

print(f(1, 2, 3, e=5))
print(f(1, 2, c=3, e=5))
print(f(1, 2, 3, 4, 5, 6, e=7, g=8))
print(f(1, 2, 3, e=0, a="kw a", b="kw b"))

def t(fn, *args, **kw):
    try:
        print(fn(*args, **kw))
    except TypeError as e:
        print(e)

t(f)
t(f, 1)
t(f, 1, 2)
t(f, 1, 2, 3)
t(f, 1, 2, 3, c=3, e=1)

def p(a, b, /):
    return a, b

t(p, 1, b=2)
t(p, a=1, b=2)
t(p, 1)
t(p, 1, 2, 3)

def k(*, x, y=2):
    return x, y

t(k)
t(k, 1)
t(k, x=1, z=3)
t(k, x=1)

def n():
    return "none"

t(n, 1)
t(n, a=1)
t(n, 1, 2)

def d(a, b=1, c=2):
    return a, b, c

t(d, 1, 2, 3, 4)
t(d, b=1)
t(d, 1, a=2)
t(lambda x: x)
t(lambda *, key: key)

class C:
    def m(self, x):
        return x
    def no_self():
        return 1

t(C().m)
t(C().m, 1, 2)
t(C().no_self)
t(C, 1)
