a = b = c + d * e ** -f ** g // h @ i % j
x = a | b ^ c & d << e >> f - +g + ~h
y = not a and b or c and not (d or e)
z = a < b <= c != d is not e not in f in g is h
w = a if b else c if d else lambda: e
(n := 10) + n
a.b.c[d][e:f, ::g, h:i:j, *k](l)(*m, n=o, **p).q
a += 1; a -= 2; a *= 3; a @= 4; a /= 5; a %= 6; a &= 7
a |= 8; a ^= 9; a <<= 10; a >>= 11; a **= 12; a //= 13
x: int
x.y: int = 1
(x): int = 2
x[0]: "str" = yield
a, *b = c, = *d, e
[a, (b, *c)] = (d), [e]
