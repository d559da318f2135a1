import types


@types.coroutine
def pause(value):
    return (yield value)


async def child(n):
    got = await pause(("child", n))
    return n, got


async def parent():
    a = await child(1)
    b = await child(2)
    return [a, b]


def drive(coro):
    value = None
    while True:
        try:
            yielded = coro.send(value)
        except StopIteration as e:
            return e.value
        print("yielded", yielded)
        value = f"answer to {yielded[1]}"


print(drive(parent()))

c = child(3)
print(type(c).__name__, c.__name__, c.cr_frame is not None)
c.close()
try:
    c.send(None)
except RuntimeError as e:
    print(e)


async def bad():
    await 5


try:
    drive(bad())
except TypeError as e:
    print(e)


class Awaitable:
    def __await__(self):
        x = yield ("custom", 7)
        return x + "!"


async def use():
    return await Awaitable()


print(drive(use()))


async def raising():
    raise KeyError("inside")


async def catching():
    try:
        await raising()
    except KeyError as e:
        return repr(e)


print(drive(catching()))


async def stop():
    raise StopIteration


try:
    drive(stop())
except RuntimeError as e:
    print(e)
