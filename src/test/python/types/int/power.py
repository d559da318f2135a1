def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(2**0, 0**0, (-2)**3, 2**64, 3**40, (-3)**41, 1**(10**20), (-1)**(10**20 + 1), 0**(10**20))
print(2**-1, 10**-3, (-2)**-3)
print(pow(3, 200, 13), pow(-3, 5, 7), pow(3, 5, -7), pow(3, -1, 7), pow(38, -1, 97), pow(2, 10, 1))
print(pow(2**70, 3, 10**9 + 7), pow(10, 0, 3), pow(base=2, exp=5), pow(2, 5, mod=6))
err(pow, 2, -1, 4)
err(pow, 2, 3, 0)
err(pow, 2, 3, 1.5)
err(lambda: 0**-1)
err(pow, 2, "a")
err(lambda: "a" ** 2)
print((7).__pow__(2), (7).__pow__(2, 5), (7).__rpow__(2), (7).__pow__("x"))
