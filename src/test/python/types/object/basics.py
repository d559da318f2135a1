class A:
    pass

a = A()
print(repr(a).startswith("<__main__.A object at 0x"), str(a) == repr(a), format(a) == str(a))
print(a == a, a != a, a == A(), hash(a) == hash(a), bool(a))
print(a.__class__ is A, type(a) is A, isinstance(a, object), a.__dict__, A.__name__, A.__qualname__, A.__module__)
a.x = 1
setattr(a, "y", 2)
print(a.__dict__, vars(a), getattr(a, "z", None), hasattr(a, "x"))
del a.x
delattr(a, "y")
print(a.__dict__)
a.__dict__ = {"k": "v"}
print(a.k)
a.__dict__["new"] = 1
print(a.new, sorted(a.__dict__))
o = object()
for f in (
    lambda: setattr(o, "x", 1),
    lambda: o.missing,
    lambda: a.missing,
    lambda: delattr(a, "missing"),
    lambda: A(1),
    lambda: A(x=1),
    lambda: object(1),
    lambda: object.__new__(A, 1),
    lambda: object.__new__(1),
    lambda: object.__new__(int),
    lambda: object.__init__(a, 1),
    lambda: a < a,
    lambda: a + 1,
    lambda: 1 + a,
    lambda: -a,
    lambda: a(),
    lambda: a[0],
    lambda: len(a),
    lambda: iter(a),
    lambda: next(a),
    lambda: format(a, "x"),
    lambda: 1 in a,
    lambda: setattr(a, "__dict__", 1),
    lambda: setattr(a, 1, 2),
    lambda: int(a),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print([n for n in dir(object) if not n.startswith("__i")])
