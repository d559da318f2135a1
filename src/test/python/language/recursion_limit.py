import sys

print(sys.getrecursionlimit())


def forever(n):
    return forever(n + 1)


try:
    forever(0)
except RecursionError as e:
    print(type(e).__name__, str(e).split(" in ")[0].split(" while ")[0])


def depth(n):
    return 1 if n == 0 else 1 + depth(n - 1)


print(depth(900))
old = sys.getrecursionlimit()
sys.setrecursionlimit(3000)
print(depth(2500))
sys.setrecursionlimit(old)


class Loop:
    def __getattr__(self, name):
        return getattr(self, name + "x")


try:
    Loop().a
except RecursionError:
    print("attribute recursion")


class Rep:
    def __repr__(self):
        return repr(self)


try:
    repr(Rep())
except RecursionError:
    print("repr recursion")
l = []
l.append(l)
print(l)
d = {}
d["self"] = d
print(d)


def survivor():
    try:
        return survivor()
    except RecursionError:
        return "caught deep"


print(survivor())


def gen(n):
    yield n
    yield from gen(n + 1)


try:
    for x in gen(0):
        pass
except RecursionError:
    print("generator recursion")
try:
    sys.setrecursionlimit(0)
except ValueError as e:
    print(e)
