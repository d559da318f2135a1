def f(a, /, b, c=3, *args, d, e=5, **kw):
    """Doc."""
    x = a + b
    y = [q for q in args]

    def inner():
        return x, free

    return inner


free = 1
c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount)
print(sorted(c.co_varnames), c.co_cellvars, c.co_freevars)
print(c.co_flags & 0x0C, c.co_firstlineno, c.co_filename.endswith("code_objects.py"))
inner = f(1, 2, d=3)
print(inner.__code__.co_freevars, inner.__code__.co_qualname, inner.__qualname__)
print(f.__doc__, f.__defaults__, f.__kwdefaults__, f.__name__, f.__module__)


def gen():
    yield


async def co():
    pass


async def agen():
    yield


print([bool(g.__code__.co_flags & bit) for g in (f, gen, co, agen) for bit in (0x20, 0x80, 0x200)])
print(compile("1 + 1", "<expr>", "eval").co_filename, eval(compile("1 + 1", "<expr>", "eval")))
new = f.__code__.replace(co_name="renamed")
print(new.co_name, new.co_argcount)


def swap():
    return "old"


def other():
    return "new"


swap.__code__ = other.__code__
print(swap())
print(gen.__code__ == gen.__code__, hash(gen.__code__) == hash(gen.__code__))
lines = sorted({line for _, _, line in c.co_lines() if line})
print([l - c.co_firstlineno for l in lines])
print((lambda: 0).__code__.co_name, [n.__qualname__ for n in (f, gen, co)])
