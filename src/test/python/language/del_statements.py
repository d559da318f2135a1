x = y = z = 1
del x, (y, [z])
print([n for n in "xyz" if n in globals()])


class C:
    def __init__(self):
        self.a = 1

    def __delattr__(self, n):
        print("delattr", n)
        object.__delattr__(self, n)

    def __delitem__(self, k):
        print("delitem", k)


c = C()
del c.a, c[1], c[1:2], c["k", 2]
try:
    del c.a
except AttributeError as e:
    print(e)
l = list(range(6))
del l[0], l[-1], l[1:3]
print(l)
del l[:]
print(l)
d = {"a": 1}
del d["a"]
try:
    del d["a"]
except KeyError as e:
    print(repr(e))
try:
    del l[0]
except IndexError as e:
    print(e)
for source in ["del 1", "del f()", "del (a, 1)", "del x + 1", "del [a, b()]", "del *a"]:
    try:
        compile(source, "s", "exec")
    except SyntaxError as e:
        print(e.msg)


def f():
    a = [1]
    b = a
    del a
    b.append(2)
    return b


print(f())


def cell():
    v = 1

    def g():
        return v

    del v
    try:
        g()
    except NameError as e:
        return str(e)


print(cell())
try:
    del (5).real
except AttributeError as e:
    print(e)


class D:
    x = 1


del D.x
try:
    del D.x
except AttributeError as e:
    print(e)
