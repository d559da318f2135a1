def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for a in (7.5, -7.5, 0.0, -0.0, 1e300, 5.0):
    for b in (2.0, -2.0, 0.3, 3, float("inf"), -float("inf")):
        print(a, b, a // b, a % b, divmod(a, b))
print(1e16 % 0.1, 0.9 // 0.1, 1 // 0.1, 5.5 % 1, -1e-20 % 3.0)
err(lambda: 1.0 // 0)
err(lambda: 1.0 % 0)
err(lambda: divmod(1.0, 0))
print(7 % 2.5, 7 // 2.5, divmod(7, 2.5), divmod(-7, 2.5), True % 0.3)
