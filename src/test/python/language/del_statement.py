a = b = 1
del a
try:
    a
except NameError as e:
    print(e)
lst = list(range(10))
del lst[0], lst[-1]
del lst[::2]
print(lst)
del lst[1:3]
print(lst)
d = {"x": 1, "y": 2}
del d["x"]
try:
    del d["zz"]
except KeyError as e:
    print(repr(e))
class C:
    attr = 1
    def __delattr__(self, n):
        print("delattr", n)
        object.__delattr__(self, n)
    def __delitem__(self, k): print("delitem", k)
c = C()
c.own = 5
del c.own
try:
    del c.attr
except AttributeError as e:
    print(e)
del c[1], c[1:2], c["a", ...]
x, y, z = 1, 2, 3
del (x, [y, z])
print("x" in globals(), "z" in globals())
del ()
def f():
    v = 1
    del v
    try:
        del v
    except UnboundLocalError as e:
        print(e)
f()
try:
    del C.missing
except AttributeError as e:
    print(e)
try:
    del "abc"[0]
except SyntaxError:
    pass
except TypeError as e:
    print(e)
for bad in ("del f()", "del 1", "del a + b", "del *a", "del (a, 1)", "del None", "del x := 1"):
    try:
        compile(bad, "<s>", "exec")
    except SyntaxError as e:
        print(bad, "->", e.msg)
