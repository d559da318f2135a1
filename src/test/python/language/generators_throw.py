def g():
    for i in range(4):
        try:
            yield i
        except ValueError as e:
            print("caught", e)
            yield "recovered"
        finally:
            print("finally", i)


it = g()
print(next(it))
print(it.throw(ValueError("one")))
print(next(it))
try:
    it.throw(KeyError("k"))
except KeyError as e:
    print("out", repr(e))
print(list(it))

it = g()
try:
    it.throw(RuntimeError("before start"))
except RuntimeError as e:
    print(e)
print(list(it))


def swallow():
    try:
        yield 1
    except GeneratorExit:
        print("exit")
        raise


s = swallow()
next(s)
s.close()
s.close()


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)


def returning():
    try:
        yield 1
    except ValueError:
        return "returned"


r = returning()
next(r)
try:
    r.throw(ValueError)
except StopIteration as e:
    print(e.value)
