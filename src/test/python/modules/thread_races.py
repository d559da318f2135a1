# What threads do to the same objects at once, without any lock of their own: each single step happens as a whole.
# Run by NoLockTest without the interpreter's lock too.
import collections
import threading

N, T = 4000, 4
faults = []


def together(*bodies):
    barrier = threading.Barrier(len(bodies))

    def guarded(body):
        barrier.wait()
        try:
            body()
        except BaseException as e:
            faults.append(repr(e))

    threads = [threading.Thread(target=guarded, args=(body,)) for body in bodies]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def check(what, holds):
    if not holds:
        faults.append(what)


class Point:
    def __init__(self):
        self.a, self.b, self.c = "abc"


class Slotted:
    __slots__ = ("n", "__dict__")


def attributes():
    for _ in range(20):
        points = [Point() for _ in range(N // 20)]

        def delete():
            for p in points:
                del p.a

        def read():
            for p in points:
                check("read", p.b == "b" and p.c == "c" and getattr(p, "a", "a") == "a")

        def write():
            for p in points:
                p.c = "c"

        def add(name):
            return lambda: [setattr(p, name, name) for p in points]

        together(delete, read, write, add("x"), add("y"))
        for p in points:
            check("attributes", sorted(vars(p).items()) == [("b", "b"), ("c", "c"), ("x", "x"), ("y", "y")])


def slots():
    objects = [Slotted() for _ in range(N)]

    def write():
        for o in objects:
            o.n = 1

    def grow():
        for o in objects:
            o.__dict__["d"] = 2

    together(write, grow)
    check("slots", all(o.n == 1 and o.d == 2 for o in objects))


def dicts():
    d = {}

    def work(k):
        def body():
            for i in range(N):
                d[k, i] = i
            for i in range(0, N, 2):
                del d[k, i]
            for i in range(N):
                check("get", d.get((k, i)) == (i if i % 2 else None))

        return body

    together(*[work(k) for k in range(T)])
    check("dict", len(d) == len(list(d)) == T * N // 2)
    taken = []
    together(*[lambda: [taken.append(d.popitem()) for _ in range(N // 2)]] * T)
    check("popitem", len(set(taken)) == T * N // 2 and not d)
    winners = [d.setdefault(i, k) for k in range(T) for i in range(3)]
    check("setdefault", winners == [0] * 3 * T)


def lists():
    items = []
    together(*[lambda: [items.append(i) for i in range(N)]] * T)
    check("append", sorted(items) == sorted(list(range(N)) * T))
    taken = []

    def drain():
        try:
            while True:
                taken.append(items.pop())
        except IndexError:
            pass

    together(*[drain] * T)
    check("pop", sorted(taken) == sorted(list(range(N)) * T))
    together(*[lambda: [items.insert(0, i) for i in range(N // 4)]] * 2, lambda: [items.reverse() for _ in range(50)])
    check("insert", sorted(items) == sorted(list(range(N // 4)) * 2))


def sets():
    s = set()

    def work(k):
        def body():
            for i in range(N):
                s.add(i * T + k)
            for i in range(0, N, 2):
                s.discard(i * T + k)
            for i in range(N):
                check("in", (i * T + k in s) == bool(i % 2))

        return body

    together(*[work(k) for k in range(T)])
    check("set", len(s) == len(list(s)) == N * T // 2)


def deques():
    d = collections.deque()
    together(*[lambda: [d.append(i) for i in range(N)]] * 2, *[lambda: [d.appendleft(i) for i in range(N)]] * 2)
    taken = []
    together(
        lambda: [taken.append(d.pop()) for _ in range(2 * N)], lambda: [taken.append(d.popleft()) for _ in range(2 * N)]
    )
    check("deque", sorted(taken) == sorted(list(range(N)) * 4))


def namespaces():
    class C:
        pass

    def define(k):
        def body():
            for i in range(N // 10):
                setattr(C, f"c{k}_{i}", i)
                globals()[f"g{k}_{i}"] = i

        return body

    together(define(0), define(1), *[lambda: [check("global", N == 4000 and T == 4) for _ in range(N)]] * 2)
    for i in range(N // 10):
        check("class", getattr(C, f"c0_{i}") == getattr(C, f"c1_{i}") == i)
        check("globals", globals()[f"g0_{i}"] == globals()[f"g1_{i}"] == i)


def generators():
    def numbers():
        for i in range(N):
            yield i

    shared, taken = numbers(), []

    def drain():
        while True:
            try:
                taken.append(next(shared))
            except ValueError as e:
                check(str(e), "already executing" in str(e))
            except StopIteration:
                return

    together(*[drain] * T)
    check("generator", sorted(taken) == list(range(N)))


for test in attributes, slots, dicts, lists, sets, deques, namespaces, generators:
    test()
    print(test.__name__, faults[:3])
    faults.clear()
