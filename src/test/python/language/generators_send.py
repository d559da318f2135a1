def average():
    total = count = 0
    value = None
    while True:
        new = yield value
        if new is None:
            return total, count
        total += new
        count += 1
        value = total / count


g = average()
print(next(g))
print(g.send(10), g.send(20), g.send(60))
try:
    g.send(None)
except StopIteration as e:
    print("value", e.value)
try:
    next(g)
except StopIteration as e:
    print("again", e.value, e.args)

g = average()
try:
    g.send(1)
except TypeError as e:
    print(e)
print(next(g), g.send(4))


def echo():
    while True:
        print("got", (yield))


e = echo()
next(e)
e.send([1])
e.send({"a": 2})
print(e.gi_running, e.gi_frame is not None, e.__name__, e.__qualname__)
e.close()
print(e.gi_frame)
