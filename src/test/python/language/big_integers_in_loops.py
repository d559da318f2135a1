def fact(n):
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r


print(fact(20), fact(21), fact(30))


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


print(collatz(27), max((collatz(i), i) for i in range(1, 200)))


def fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


print(fib(90), fib(92), fib(93), fib(150))
m = 2**63 - 1
print(m + 1, -m - 2, m * m, m - -m, (m + 1) - 1 == m, (m + 1) // 2, (m + 1) % 10)
n = 0
for i in range(m - 2, m + 3):
    n += 1
print(n, list(range(m - 1, m + 2)))
print(7 // -2, -7 // 2, 7 % -3, -7 % 3, divmod(-7, 2), -8 // -3, 0 // 5)
print(1 << 70, (1 << 70) >> 68, -1 >> 100, 1 << 0, -5 >> 1, ~0, ~5, 6 & -2, 5 | 8, 5 ^ 1)
print(2**-1, 0**0, (-2) ** 3, 10**20, 2**0.5 > 1.41, True + True, True * 5)
print(5 == 5.0, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 1 < 1.5, hash(1) == hash(1.0) == hash(True))
for bad in ["1 // 0", "1 % 0", "1 / 0", "1.0 // 0", "1.0 % 0", "0 ** -1", "1 << -1", "divmod(1, 0)"]:
    try:
        eval(bad)
    except (ZeroDivisionError, ValueError) as e:
        print(bad, "->", type(e).__name__, e)
