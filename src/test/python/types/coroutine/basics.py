import sys
class Await:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return ("awaited", got)
async def f(x):
    r = await Await(x)
    return r
def run(coro):
    sent = None
    while True:
        try:
            y = coro.send(sent)
            print("yielded", y)
            sent = y * 2
        except StopIteration as e:
            return e.value
c = f(5)
print(type(c).__name__, c.__name__, c.cr_code.co_name, c.cr_running, c.cr_await)
print(run(c))
try:
    c.send(None)
except RuntimeError as e:
    print(e)
async def chain():
    return [await f(1), await f(2)]
print(run(chain()))
c = f(3)
w = c.__await__()
print(type(w).__name__, next(w))
try:
    w.send("x")
except StopIteration as e:
    print(e.value)
async def fails():
    await 5
try:
    fails().send(None)
except TypeError as e:
    print(e)
c = f(1)
c.send(None)
try:
    c.throw(ValueError("t"))
except ValueError as e:
    print("thrown", e)
c = f(1)
c.close()
c = f(1)
try:
    for x in c: pass
except TypeError as e:
    print(e)
try:
    next(c)
except TypeError as e:
    print(e)
c.close()
class CM:
    async def __aenter__(self): return "entered"
    async def __aexit__(self, *a):
        print("exit", a[0].__name__ if a[0] else None)
        return True
async def w():
    async with CM() as v:
        print(v)
        raise KeyError
    return "after"
print(run(w()))
async def stop():
    raise StopIteration
try:
    stop().send(None)
except RuntimeError as e:
    print(e)
import types
@types.coroutine
def old():
    x = yield "old"
    return x
async def uses():
    return await old()
print(run(uses()))
