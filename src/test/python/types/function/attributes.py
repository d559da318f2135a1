def f(a, b=2, /, c: int = 3, *args, d, e=5, **kw) -> str:
    """Doc."""
    x = a
    return x

print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__)
print(f.__annotations__ == {"c": int, "return": str}, f.__dict__, f.__closure__, f.__type_params__)
c = f.__code__
print(c.co_name, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames, c.co_nlocals, c.co_flags & 0xC)
print(c.co_firstlineno, c.co_freevars, c.co_cellvars, c.co_filename.endswith("attributes.py"))
f.tag = 1
f.__doc__ = None
f.__name__ = "g"
f.__defaults__ = (7, 8)
f.__kwdefaults__ = {"d": 9, "e": 10}
print(f.tag, f.__dict__, f.__name__, f.__qualname__, f(1), f.__doc__)
f.__defaults__ = None
try:
    f(1)
except TypeError as e:
    print(e)
for attr, value in (("__name__", 1), ("__defaults__", [1]), ("__kwdefaults__", 5), ("__code__", 3), ("__annotations__", 4), ("__dict__", 1)):
    try:
        setattr(f, attr, value)
    except TypeError as e:
        print(attr, e)
def outer():
    n = 1
    def inner():
        return n
    return inner
i = outer()
print(i.__qualname__, i.__closure__[0].cell_contents, i.__code__.co_freevars, outer.__code__.co_cellvars)
i.__closure__[0].cell_contents = 42
print(i())
def one(): return 1
def two(): return 2
one.__code__ = two.__code__
print(one())
try:
    one.__code__ = i.__code__
except ValueError as e:
    print(e)
print((lambda: 0).__name__, repr(one).startswith("<function one at 0x"), type(one).__name__)
import types
g = types.FunctionType(two.__code__, {}, "made", None)
print(g(), g.__name__, types.FunctionType is type(one))
print(one.__get__(5, int).__self__, one.__get__(None, int) is one, one.__globals__ is globals())
