log = []
def f(n):
    try:
        log.append(f"try {n}")
        if n == 1: return "returned"
        if n == 2: raise ValueError("two")
        if n == 3: raise KeyError("three")
    except ValueError as e:
        log.append(f"except {e}")
        return "handled"
    else:
        log.append("else")
    finally:
        log.append("finally")
    return "end"

for n in range(4):
    try:
        print(n, f(n))
    except KeyError as e:
        print(n, "escaped", e)
print(log)

def override():
    try:
        return 1
    finally:
        return 2

def swallow():
    try:
        1 / 0
    finally:
        return "swallowed"

def loop():
    out = []
    for i in range(3):
        try:
            continue
        finally:
            out.append(i)
    while True:
        try:
            break
        finally:
            out.append("b")
    return out

print(override(), swallow(), loop())

def nested():
    try:
        try:
            raise ValueError("inner")
        finally:
            print("cleanup")
    except ValueError as e:
        print("outer", e)
    finally:
        print("last")

nested()

def name_gone():
    try:
        raise ValueError
    except ValueError as e:
        pass
    try:
        e
    except NameError as err:
        print(err)

name_gone()

def gen():
    try:
        yield 1
    finally:
        print("closed")

g = gen()
next(g)
g.close()

def order():
    try:
        raise ValueError("first")
    except ValueError:
        raise TypeError("second") from None
    finally:
        print("in between")

try:
    order()
except TypeError as e:
    print(e, e.__cause__, e.__suppress_context__, repr(e.__context__))
