def find(xs, want):
    for i, x in enumerate(xs):
        if x == want:
            break
    else:
        return "none"
    return i


print(find("abc", "b"), find("abc", "z"), find("", "a"))


def primes(n):
    out = []
    k = 2
    while len(out) < n:
        for p in out:
            if k % p == 0:
                break
        else:
            out.append(k)
        k += 1
    else:
        out.append("done")
    return out


print(primes(6))
n = 5
while n:
    n -= 1
    if n == 3:
        continue
    if n == 1:
        break
else:
    print("never")
print(n)
while False:
    pass
else:
    print("else of while False")
for i in range(3):
    for j in range(3):
        if j == 2:
            break
        if i == j:
            continue
        print(i, j, end="; ")
    else:
        print("never")
print()
total = 0
for a, (b, *c) in [(1, (2, 3, 4)), (5, "xyz")]:
    print(a, b, c)
for x in (y for y in range(3)):
    total += x
print(total, x)
d = {}
for d["k"] in range(3):
    pass
print(d)
try:
    for x in 5:
        pass
except TypeError as e:
    print(e)
xs = [1, 2, 3]
for x in xs:
    if x < 3:
        xs.append(x + 10)
print(xs)
try:
    dd = {1: 1}
    for k in dd:
        dd[k + 1] = 1
except RuntimeError as e:
    print(e)


def countdown():
    i = 3
    while True:
        i -= 1
        try:
            if i == 0:
                break
            continue
        finally:
            print("f", i, end=" ")
    return i


print(countdown())
