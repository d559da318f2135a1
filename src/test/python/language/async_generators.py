import types


@types.coroutine
def tick():
    yield "tick"


async def agen(n):
    try:
        for i in range(n):
            await tick()
            sent = yield i
            if sent:
                print("sent", sent)
    except ValueError as e:
        print("thrown", e)
        yield "recovered"
    finally:
        print("closed")


def run(coro):
    ticks = 0
    try:
        while True:
            coro.send(None)
            ticks += 1
    except StopIteration as e:
        return e.value, ticks


async def consume():
    return [i async for i in agen(3)]


print(run(consume()))


async def manual():
    g = agen(3)
    print(await g.__anext__())
    print(await g.asend("hello"))
    print(await g.athrow(ValueError("v")))
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("stop")
    h = agen(2)
    await h.__anext__()
    await h.aclose()
    try:
        await h.__anext__()
    except StopAsyncIteration:
        print("closed for good")
    return (x async for x in agen(2))


g, ticks = run(manual())
print(type(g).__name__, ticks)


async def total():
    return sum([x async for x in g])


print(run(total()))


async def stops():
    yield 1
    raise StopAsyncIteration


async def outer():
    try:
        async for x in stops():
            print(x)
    except RuntimeError as e:
        print(e)


run(outer())
