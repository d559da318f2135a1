def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(0.1 + 0.2, 1.5 - 2, 3 * 0.1, 1e308 * 10, -1e308 * 10, 1e-320 / 10, 7.0 / 2, 1 / 4.0)
print(2.0**0.5, 2**0.5, (-8) ** (1 / 3), (-2.0) ** 3, 2.0**-1, 0.0**0, float("nan")**0, 1.0**float("nan"), (-1.0)**float("inf"))
print(float("inf") - 1, float("inf") * 0, float("inf") - float("inf"), -float("inf") * 2)
print(True + 0.5, 2**70 + 0.5, 0.5 - 2**70, 2**63 * 1.0)
print(-0.0 + 0.0, -0.0 - 0.0, 0.0 * -1, abs(-0.0), -(0.0), +(-1.5))
err(lambda: 1.0 / 0)
err(lambda: 1 / 0.0)
err(lambda: 0.0 ** -1)
err(lambda: 1e300 ** 2)
err(lambda: 10.0 ** 400)
err(lambda: 1.5 + 10**400)
err(lambda: 1.5 + "a")
err(lambda: 1.5 & 1)
err(lambda: pow(2.0, 3, 5))
x = 1
x /= 4
x **= 2
x -= 1
print(x)
