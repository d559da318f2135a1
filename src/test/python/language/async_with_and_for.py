class Manager:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    async def __aenter__(self):
        print("enter", self.name)
        return self.name.upper()

    async def __aexit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None)
        return self.swallow


class Count:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        self.i = 0
        return self

    async def __anext__(self):
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        return self.i


def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as e:
        return e.value


async def main():
    async with Manager("a") as a, Manager("b") as b:
        print(a, b)
    async with Manager("s", swallow=True):
        raise ValueError("swallowed")
    try:
        async with Manager("t"):
            raise ValueError("kept")
    except ValueError as e:
        print(e)
    out = []
    async for i in Count(5):
        if i == 2:
            continue
        if i == 5:
            break
        out.append(i)
    else:
        print("no else")
    async for i in Count(2):
        out.append(i)
    else:
        out.append("else")
    print(out)
    print([i async for i in Count(3)], {i: i * i async for i in Count(2)}, {i async for i in Count(2) if i > 1})
    for make in (lambda: 5, lambda: object()):
        try:
            async with make():
                pass
        except TypeError as e:
            print(e)
    try:
        async for i in [1]:
            pass
    except TypeError as e:
        print(e)
    return "done"


print(run(main()))
