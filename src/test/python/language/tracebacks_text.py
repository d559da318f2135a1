import traceback


def inner(x):
    return x["missing"] + 1


def outer():
    data = {"a": 1}
    return inner(data)


def show():
    for line in traceback.format_exc().splitlines():
        if "File" in line:
            line = line.split("File")[0] + "File ..." + line[line.index(", line") :]
        print(line)
    print("=====")


try:
    outer()
except KeyError:
    show()
try:
    try:
        outer()
    except KeyError as e:
        raise ValueError("wrapped") from e
except ValueError:
    show()
try:
    try:
        1 / 0
    except ZeroDivisionError:
        undefined_thing
except NameError:
    show()


def deep(n):
    if n == 0:
        raise RuntimeError("bottom")
    deep(n - 1)


try:
    deep(6)
except RuntimeError as e:
    show()
    tb = e.__traceback__
    n = 0
    while tb:
        n += 1
        last = tb.tb_frame.f_code.co_name, tb.tb_lineno
        tb = tb.tb_next
    print(n, last[0])
e = ValueError("noted")
e.add_note("a note\nof two lines")
try:
    raise e
except ValueError:
    show()
try:
    raise ExceptionGroup("many", [ValueError(1), TypeError("two")])
except ExceptionGroup:
    show()


class C:
    def method(self):
        return (
            self.attribute
            + 1
        )


try:
    C().method()
except AttributeError:
    show()
