def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 1e16 + 2, 123.456, -123.456, 0.0, -0.0):
    print(x, round(x), round(x, 0), round(x, 1), round(x, 2), round(x, -1), round(x, -2), round(x, None))
print(round(5e15 + 0.5), round(1e300), round(0.1, 20), round(1234567.891, -7), round(1e308, -308), round(-2.5e-10, 5))
print(round(5.015, 2), round(0.285, 2), round(1.15, 1), round(1e-7, 7), round(2.5, 400), round(2.5, -400))
import math
print(math.floor(2.7), math.ceil(2.1), math.trunc(-2.7), math.floor(-2.1), math.floor(1e20), int(-2.9))
print((2.5).__round__(), (2.5).__round__(1), (2.7).__floor__(), (2.1).__ceil__(), (-2.7).__trunc__())
err(round, float("nan"))
err(round, float("inf"))
print(round(float("nan"), 1), round(float("inf"), 1))
err(round, 1.7976931348623157e308, -308)
err(round, 1.5, "a")
err(round, 1.5, 1.5)
err(math.floor, float("inf"))
