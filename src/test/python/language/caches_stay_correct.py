class A:
    x = 1

    def m(self):
        return "A.m"


def read(o):
    return o.x


def call(o):
    return o.m()


a = A()
print([read(a) for _ in range(3)], call(a))
A.x = 2
print(read(a))
a.x = 3
print(read(a))
del a.x
print(read(a))
A.m = lambda self: "changed"
print(call(a))
a.m = lambda: "instance"
print(call(a))
del a.m
print(call(a))


class B(A):
    pass


b = B()
print(read(b), call(b))
B.x = "B"
print(read(b), read(a))
A.x = property(lambda self: "property")
print(read(a), read(b))
del B.x
print(read(b))
limit = 10


def use_global():
    return limit


print(use_global())
limit = 20
print(use_global())
del limit
try:
    use_global()
except NameError as e:
    print(e)
limit = 30
print(use_global(), len("abc"))


def shadow():
    return len("abc")


print(shadow())
len = lambda s: "mine"
print(shadow())
del len
print(shadow())
objs = []
for i in range(4):
    o = A.__new__(A)
    if i % 2:
        o.first = i
        o.second = i * 2
    else:
        o.second = i * 3
        o.first = i
    objs.append(o)
print([(o.first, o.second) for o in objs])
many = A()
for i in range(100):
    setattr(many, f"v{i}", i)
print(sum(getattr(many, f"v{i}") for i in range(100)))
many.__dict__["v0"] = "through dict"
print(many.v0)
many.__dict__ = {"v1": "replaced"}
print(many.v1, hasattr(many, "v0"))
a.__class__ = B
print(type(a).__name__)
