def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for a in (0, 5, -5, 2**63, -2**63, 2**100 + 7):
    for b in (0, 3, -4, 2**64 - 1, -2**65):
        print(a & b, a | b, a ^ b)
print(1 << 62, 1 << 63, 1 << 64, -1 << 63, -1 << 64, 0 << 1000000)
print(2**64 >> 1, 2**64 >> 64, 2**64 >> 65, -1 >> 100, -5 >> 1, 5 >> 10**30, -5 >> 10**30)
print(~0, ~-1, ~2**64)
err(lambda: 1 << -1)
err(lambda: 1 >> -1)
err(lambda: 1 << 10**30)
err(lambda: 1 & 1.0)
err(lambda: 1 | "x")
print(True & 3, True | 4, 6 ^ True, False << 3)
