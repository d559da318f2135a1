def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, a + 1, 1 + a, 2.5 * a, a - True, 10 - a, 1 / a, -a, +a, abs(a), a.conjugate(), a.real, a.imag)
print(a == 3 + 4j, a != b, a == 3, 3 + 0j == 3, 3 + 0j == 3.0, 2**70 + 0j == 2**70, 1j == 1, (2**53 + 1) == complex(2**53))
print(a**2, a**-1, a**0, a**0.5, 2**1j, (0j)**0, 0j**2, 1j**2, (1 + 1j)**100, (1e-200 + 0j)**2)
print(hash(a) == hash(3 + 4j), hash(1j), hash(3 + 0j) == hash(3), bool(0j), bool(1j), bool(-0j))
err(lambda: a / 0)
err(lambda: 0j**-1)
err(lambda: a // b)
err(lambda: a % 2)
err(lambda: divmod(a, b))
err(lambda: a < b)
err(lambda: a + "x")
err(lambda: int(a))
err(lambda: float(a))
err(pow, a, 2, 3)
err(lambda: (1e300 + 0j)**2)
err(round, a)
err(lambda: complex(1e308, 1e308).__abs__() and abs(complex(1.7e308, 1.7e308)))
