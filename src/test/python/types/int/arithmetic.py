# Results stay exact across the edge of 64 bits, in both directions.
edges = [2**62, 2**63 - 1, 2**63, -2**63, -2**63 - 1, 2**64, 10**30]
for a in edges:
    print(a + 1, a - 1, -a, abs(a), +a, ~a)
for a in edges:
    for b in (1, -1, 2, 2**63):
        print(a + b, a - b, a * b)
print(2**63 - 2**63 == 0, (2**70) - (2**70 - 5))
x = 2**63 - 1
x += 1
print(x)
x -= 1
print(x)
x *= x
print(x)
print(sum(range(10**5)), 7 * -3, -7 * -3)
print(3037000500 * 3037000500, -3037000500 * 3037000500)
print(type(2**100 // 2**99), type(2**100 / 2**99))
