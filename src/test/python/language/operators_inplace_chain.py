x = y = [1]
x += [2]; y = y + [3]
print(x, y)
a = 10
a -= 3; a *= 2; a //= 4; a **= 2; a %= 5; a <<= 3; a |= 1; a ^= 3; a &= 14; a >>= 1
print(a)
m = [[1, 2], [3, 4]]
m[0][1] += 10; m[1] += [5]; m[-1][-1] *= 2
print(m)
s = "ab"; s *= 3; s += "!"; s %= () if "%" in s else ()
print(s)
t = (1, 2); t += (3,); t *= 2
print(t)
d = {"n": 0}
for _ in range(3): d["n"] += 1
d |= [("z", 26)]
print(d)
f = 1.5; f **= 2; f //= 0.5; f -= 0.25
print(f)
c = 1 + 2j; c *= 1j; c -= 1
print(c)
b = True; b += True; b &= 3
print(b, type(b).__name__)
st = {1, 2, 3}; st -= {1}; st |= {9}; st &= {2, 9}; st ^= {2, 5}
print(sorted(st))
ba = bytearray(b"a"); ba += b"b"; ba *= 2
print(ba)
import operator
print(operator.iadd([1], [2]), operator.ior({1: 1}, {2: 2}), operator.imul("a", 2))
z = 2
z **= 100
print(z, z.bit_length())
z //= 3; z %= 10 ** 9; z ^= 1
print(z)
for bad in ("1 += 1", "f() += 1", "a, b += 1", "(a, b) += 1", "[a] += 1", "a += b += 1", "x + 1 += 2", "None += 1", "*a += 1", "a +=", "(a := 1) += 1"):
    try:
        compile(bad, "<s>", "exec")
    except SyntaxError as e:
        print(bad, "->", e.msg)
