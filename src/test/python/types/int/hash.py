# Equal numbers hash equal, and the hash of an int is known: it is reduced modulo 2**61 - 1.
P = 2**61 - 1
for n in (0, 1, -1, -2, P, P + 1, -P, -P - 1, 2**61, 2**63, -2**63, 10**30, -10**30, P * 5 + 3):
    print(n, hash(n))
print(hash(True), hash(False))
print(hash(1) == hash(1.0) == hash(1 + 0j) == hash(True))
print(hash(2**100) == hash(2.0**100), hash(-2**100) == hash(-2.0**100))
d = {1: "int"}
d[1.0] = "float"
d[True] = "bool"
print(d, len({1, 1.0, True, 1 + 0j}))
print({2**64: "a"}[2.0**64], (10**400) in {10**400})
