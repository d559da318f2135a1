import inspect


def g(flag):
    print("start")
    x = yield 1
    print("resumed", x)
    try:
        yield 2
    finally:
        print("cleanup")


it = g(True)
print(inspect.getgeneratorstate(it))
next(it)
print(inspect.getgeneratorstate(it), it.gi_frame.f_locals)
it.send("s")
print(it.gi_frame.f_locals, it.gi_yieldfrom)
it.close()
print(inspect.getgeneratorstate(it))


def recursive():
    yield next(self_reference)


self_reference = recursive()
try:
    next(self_reference)
except ValueError as e:
    print(e)
print(it.gi_code.co_name, it.gi_code is g.__code__)
print(list(it))
