def counter(start):
    n = start
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return inc, get

inc, get = counter(10)
inc2, get2 = counter(0)
print(inc(), inc(5), get(), inc2(), get2())
print(inc.__closure__[0].cell_contents, inc.__code__.co_freevars)
fns = []
for i in range(3):
    fns.append(lambda: i)
print([f() for f in fns])
fns = [lambda i=i: i for i in range(3)]
print([f() for f in fns])

def late():
    def f():
        return value
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
    value = 1
    return f()

print(late())

def unbound():
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    x = 1
    del x
    try:
        x
    except UnboundLocalError as e:
        print(e)

unbound()

def deep(a):
    def b():
        def c():
            def d():
                nonlocal a
                a += 1
                return a
            return d
        return c
    return b

d = deep(1)()()
print(d(), d())

def delete():
    v = 1
    def f():
        return v
    del v
    try:
        f()
    except NameError as e:
        print(e)

delete()

class Scope:
    x = "class"
    def m(self):
        return x
    def n(self):
        return __class__.__name__

x = "global"
print(Scope().m(), Scope().n())
