def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


# Values convert through __int__, __index__ and __trunc__, in this order.
class I:
    def __int__(self):
        return 5

class X:
    def __index__(self):
        return 7

class Both(I, X):
    pass

class Bad:
    def __int__(self):
        return "5"

class BadIndex:
    def __index__(self):
        return 1.0

print(int(I()), int(X()), int(Both()), [0] * X(), range(10)[X()], hex(X()), bin(X()), "abcdefgh"[X()])
print(int(3.99), int(-3.99), int(1e20), int(True), int(-0.5))
err(int, Bad())
err(int, BadIndex())
err(lambda: [1][BadIndex()])
err(lambda: [1][I()])
err(int, float("nan"))
err(int, float("inf"))
err(int, 1j)
err(hex, 1.5)
err(range, 1.0)
err(int, 1, 2, 3)
err(chr, 10**30)
err(lambda: "x" * 10**30)
print((5).__index__(), (True).__index__(), (5).__int__(), (5).__float__(), (5).__trunc__(), (5).__floor__(), (5).__ceil__())
err(float, 10**400)
