def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


# Floor division rounds down, the remainder has the divisor's sign.
for a in (7, -7, 0, 2**70, -2**70):
    for b in (2, -2, 3, 2**65, -2**65):
        print(a // b, a % b, divmod(a, b), (a // b) * b + a % b == a)
print(7 / 2, -7 / 2, 1 / 3, 10**400 / 10**399, (2**53 + 1) / 1)
print((3 * 10**200) / (10**200), 1 / 10**320, 5 / 10**350)
print((-2**63) // -1, (-2**63) % -1, divmod(-2**63, -1))
err(lambda: 1 // 0)
err(lambda: 1 % 0)
err(lambda: divmod(1, 0))
err(lambda: 1 / 0)
err(lambda: 10**400 / 3)
err(lambda: 2**70 // 0)
