def f(a, b=1, *args, c, **kw):
    "doc"
    total = a + b
    def inner():
        return total
    return inner
c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_kwonlyargcount, c.co_posonlyargcount, c.co_varnames, c.co_cellvars)
print(inner_free := [k for k in c.co_consts if hasattr(k, "co_freevars")][0].co_freevars, c.co_consts[0])
print("total" in c.co_cellvars, c.co_flags & 4 != 0, c.co_flags & 8 != 0, c.co_firstlineno)
d = c.replace(co_name="renamed", co_firstlineno=100)
print(d.co_name, d.co_firstlineno, d.co_argcount, c.co_name, d == c, c == c, hash(c) == hash(c))
try:
    c.co_name = "x"
except AttributeError as e:
    print("read-only")
try:
    c.replace(nope=1)
except TypeError as e:
    print(e)
lines = sorted({line for _, _, line in c.co_lines() if line})
print(lines[0], lines[-1])
print(all(len(p) == 4 for p in c.co_positions()))
k = compile("x = 1\ny = x", "<s>", "exec")
print(k.co_names, k.co_filename, k.co_name, k.co_firstlineno)
g = compile("(i for i in y)", "<s>", "eval")
print([x.co_name for x in g.co_consts if hasattr(x, "co_name")])
def gen(): yield
async def co(): pass
async def ag(): yield
print(gen.__code__.co_flags & 0x20, co.__code__.co_flags & 0x80, ag.__code__.co_flags & 0x200)
print(repr(c).startswith("<code object f at 0x"), type(c).__name__)
