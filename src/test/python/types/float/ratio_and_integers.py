def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for x in (0.0, 0.5, -0.75, 0.1, 1e22, 5e-324, 3.0, -1e-10, 2.0**70):
    n, d = x.as_integer_ratio()
    print(x, n, d, n / d == x, x.is_integer())
err(float("inf").as_integer_ratio)
err(float("nan").as_integer_ratio)
print(float("inf").is_integer(), float("nan").is_integer(), 1e300.is_integer(), (-0.0).is_integer())
print(int(1e22), int(-1e22), int(2.0**63), int(-2.0**63), int(9.99e15))
print((1.5).real, (1.5).imag, (1.5).conjugate(), (1.5).__getnewargs__(), float.__getformat__("double"))
print(bool(0.0), bool(-0.0), bool(5e-324), bool(float("nan")), not 0.5)
