import asyncio

async def add(a, b):
    await asyncio.sleep(0)
    return a + b

class Ctx:
    async def __aenter__(self):
        print("aenter")
        return self
    async def __aexit__(self, t, v, tb):
        print("aexit", t and t.__name__)
        return True

class Count:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1
        return self.n

async def agen(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i * i

async def main():
    print(await add(1, 2))
    async with Ctx() as c, Ctx():
        print(type(c).__name__)
        raise ValueError
    async for i in Count(2):
        print("for", i)
    else:
        print("else")
    print([x async for x in agen(4)], {x async for x in agen(2)}, {x: x async for x in agen(2)})
    print([x async for x in agen(5) if x % 2], [await add(i, i) for i in range(3)])
    print(await asyncio.gather(add(1, 1), add(2, 2)))
    g = (x async for x in agen(2))
    print(await anext(g), await anext(g), await anext(g, "end"))
    return "done"

print(asyncio.run(main()))
co = add(1, 2)
print(type(co).__name__, co.__name__)
co.close()
try:
    co.send(None)
except RuntimeError as e:
    print(e)
async def simple():
    return 5
s = simple()
try:
    s.send(None)
except StopIteration as e:
    print("value", e.value)
for bad in ("await x", "async with a: pass", "[x async for x in y]", "def f(): await x", "async def f(): yield from x"):
    try:
        compile(bad, "<s>", "exec")
        print("compiled", bad)
    except SyntaxError as e:
        print(e.msg)
