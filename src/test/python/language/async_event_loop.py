import types
from collections import deque


@types.coroutine
def switch():
    yield


class Loop:
    def __init__(self):
        self.ready = deque()
        self.time = 0

    def spawn(self, coro):
        task = Task(coro)
        self.ready.append(task)
        return task

    def run(self):
        while self.ready:
            self.time += 1
            task = self.ready.popleft()
            if not task.step():
                self.ready.append(task)


class Task:
    def __init__(self, coro):
        self.coro = coro
        self.done = False
        self.result = None

    def step(self):
        try:
            self.coro.send(None)
        except StopIteration as e:
            self.done, self.result = True, e.value
        except Exception as e:
            self.done, self.result = True, e
        return self.done

    def __await__(self):
        while not self.done:
            yield
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


loop = Loop()
log = []


async def worker(name, n):
    for i in range(n):
        log.append(f"{name}{i}")
        await switch()
    if name == "c":
        raise ValueError("c failed")
    return name * n


async def main():
    tasks = [loop.spawn(worker(name, n)) for name, n in [("a", 3), ("b", 1), ("c", 2)]]
    results = []
    for t in tasks:
        try:
            results.append(await t)
        except ValueError as e:
            results.append(repr(e))
    return results


m = loop.spawn(main())
loop.run()
print(m.result)
print(log)
