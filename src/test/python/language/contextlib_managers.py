from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name
    except ValueError as e:
        print("caught", e)
    finally:
        print(f"</{name}>")


with tag("a") as a, tag("b"):
    print(a)
with tag("v"):
    raise ValueError("inside")
try:
    with tag("k"):
        raise KeyError("through")
except KeyError as e:
    print(repr(e))
with suppress(ZeroDivisionError):
    1 / 0
with ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in "xy"]
    stack.callback(print, "callback")
    print(names)


class Closeable:
    def close(self):
        print("close")


with closing(Closeable()) as c, nullcontext(5) as five:
    print(five)


@tag("decorated")
def f():
    print("body")
    return 3


print(f())


@contextmanager
def no_yield():
    return
    yield


try:
    with no_yield():
        pass
except RuntimeError as e:
    print(e)
