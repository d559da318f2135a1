def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for n in (0, 5, 15, 25, 14, 16, -15, -25, 149, 150, 151, 2**70):
    print(n, round(n), round(n, 1), round(n, None), round(n, -1), round(n, -2), round(n, -30))
print(round(True), round(10**30 + 5 * 10**9, -10), round(-10**30 - 15 * 10**9, -10))
err(round, 5, 1.5)
err(round, 5, "a")
err(round)
err(round, "5")
