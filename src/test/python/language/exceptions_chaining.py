def show(e, depth=0):
    while e is not None:
        print("  " * depth, repr(e), "cause", repr(e.__cause__), "suppress", e.__suppress_context__)
        e = e.__context__
        depth += 1


try:
    try:
        1 / 0
    except ZeroDivisionError:
        {}["missing"]
except KeyError as e:
    show(e)

try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError("explicit") from z
except ValueError as e:
    show(e)

try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("hidden") from None
except ValueError as e:
    show(e)

try:
    raise TypeError("class cause") from KeyError
except TypeError as e:
    show(e)
    print(type(e.__cause__))

try:
    raise TypeError from "text"
except TypeError as e:
    print(e)

try:
    try:
        raise ValueError("first")
    finally:
        [][0]
except IndexError as e:
    show(e)


def nested():
    try:
        raise KeyError(1)
    except KeyError:
        try:
            raise ValueError(2)
        except ValueError:
            raise TypeError(3)


try:
    nested()
except TypeError as e:
    show(e)
e = ValueError("same")
try:
    try:
        raise e
    except ValueError:
        raise e
except ValueError as again:
    print(again is e, again.__context__)
