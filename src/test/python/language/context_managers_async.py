import asyncio
from contextlib import asynccontextmanager, AsyncExitStack, ExitStack, suppress, closing, nullcontext

class Res:
    def __init__(self, name): self.name = name
    async def __aenter__(self):
        await asyncio.sleep(0)
        print("open", self.name)
        return self
    async def __aexit__(self, t, v, tb):
        await asyncio.sleep(0)
        print("close", self.name, v)
        return isinstance(v, KeyError)

@asynccontextmanager
async def managed(x):
    print("setup", x)
    try:
        yield x
    finally:
        print("teardown", x)

async def main():
    async with Res("a") as a, managed("m") as m:
        print(a.name, m)
    async with Res("b"):
        raise KeyError("swallowed")
    try:
        async with Res("c"):
            raise ValueError("passes")
    except ValueError as e:
        print("caught", e)
    async with AsyncExitStack() as stack:
        for n in "xy":
            await stack.enter_async_context(Res(n))
    async def agen():
        try:
            yield 1
            yield 2
        finally:
            print("agen closed")
    async for v in agen():
        print(v)
    g = agen()
    print(await anext(g))
    await g.aclose()
    return [v async for v in agen() if v > 1]

print(asyncio.run(main()))
with ExitStack() as s:
    s.callback(print, "callback")
    s.enter_context(nullcontext(1))
    print("inside")
with suppress(ZeroDivisionError):
    1 / 0
class C:
    def close(self): print("closed")
with closing(C()): pass
