import sys

events = []


def tracer(frame, event, arg):
    if frame.f_code.co_name in ("target", "helper", "gen", "raises"):
        value = arg if event == "return" else arg[0].__name__ if event == "exception" else None
        events.append((frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno, value))
    return tracer


def helper(x):
    return x * 2


def target(n):
    total = 0
    for i in range(n):
        total += helper(i)
    if total > 100:
        total = 0
    return total


def gen():
    yield 1
    yield 2


def raises():
    try:
        1 / 0
    except ZeroDivisionError:
        pass
    return "handled"


def run(f, *args):
    events.clear()
    sys.settrace(tracer)
    f(*args)
    sys.settrace(None)
    for e in events:
        print(e)
    print("--")


run(target, 2)
run(lambda: list(gen()))
run(raises)
print(sys.gettrace())
calls = []


def profiler(frame, event, arg):
    if event in ("call", "return") and frame.f_code.co_name in ("target", "helper"):
        calls.append((frame.f_code.co_name, event))


sys.setprofile(profiler)
target(1)
sys.setprofile(None)
print(calls)


def only_lines(frame, event, arg):
    frame.f_trace_lines = False
    return None


sys.settrace(only_lines)
target(1)
sys.settrace(None)
