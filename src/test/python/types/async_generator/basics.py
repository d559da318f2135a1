def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as e:
        return e.value
class Pause:
    def __await__(self):
        yield
async def agen(n):
    try:
        for i in range(n):
            await Pause()
            got = yield i
            if got: print("got", got)
    finally:
        print("finalized")
async def collect():
    return [x async for x in agen(3) if x != 1]
print(run(collect()))
async def sends():
    g = agen(3)
    print(await g.__anext__(), await g.asend("s"))
    try:
        await g.athrow(KeyError("k"))
    except KeyError as e:
        print("thrown", e)
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("ended")
    await g.aclose()
run(sends())
async def closes():
    g = agen(5)
    await anext(g)
    await g.aclose()
    print(await anext(g, "default"))
run(closes())
g = agen(1)
print(type(g).__name__, g.__name__, g.ag_running, g.ag_await, g.ag_code.co_name, aiter(g) is g)
a = g.asend(None)
print(type(a).__name__)
async def bad():
    yield 1
    raise StopAsyncIteration
async def use_bad():
    try:
        async for x in bad(): print(x)
    except RuntimeError as e:
        print(e)
run(use_bad())
class AIter:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 2: raise StopAsyncIteration
        return self.n
async def use():
    async for x in AIter(): print(x)
    else: print("else")
    return {x: y async for x in AIter() for y in "a"}
print(run(use()))
async def not_async():
    async for x in [1]: pass
try:
    run(not_async())
except TypeError as e:
    print(e)
try:
    anext(5)
except TypeError as e:
    print(e)
async def twice():
    g = agen(2)
    s = g.asend(None)
    await s
    try:
        await s
    except RuntimeError as e:
        print(e)
    await g.aclose()
run(twice())
