print(abs(-3), abs(-2.5), abs(3 + 4j), abs(True), divmod(7, 3), divmod(-7, 3), divmod(7.5, 2), divmod(10 ** 20, 7))
print(pow(2, 10), pow(2, -1), pow(3, 4, 5), pow(3, -1, 7), pow(2.0, 3), pow(10, 20, 10 ** 9 + 7), pow(base=2, exp=3), pow(0, 0))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1.5, 0), round(5), round(1e300, 2), round(0.15, 1))
print(bin(10), bin(-5), oct(64), hex(255), hex(-1), hex(10 ** 20), bin(True))
print(chr(65), ord("A"), chr(0x1F600) == "\U0001F600", ord("\u20ac"), ord(b"x"), chr(0))
class Idx:
    def __index__(self): return 12
class R:
    def __round__(self, n=None): return ("round", n)
    def __abs__(self): return "abs"
    def __divmod__(self, o): return ("divmod", o)
    def __rdivmod__(self, o): return ("rdivmod", o)
    def __pow__(self, e, m=None): return ("pow", e, m)
print(hex(Idx()), chr(Idx()), round(R()), round(R(), 2), abs(R()), divmod(R(), 1), divmod(1, R()), pow(R(), 2), pow(R(), 2, 3))
for f in (
    lambda: abs("x"),
    lambda: divmod(1, 0),
    lambda: divmod(1.0, 0),
    lambda: divmod("a", 1),
    lambda: pow(2, 3, 0),
    lambda: pow(2, -1, 4),
    lambda: pow("a", 1),
    lambda: pow(2, 3, "x"),
    lambda: pow(2.0, 3, 5),
    lambda: round("x"),
    lambda: round(1.5, "a"),
    lambda: hex(1.5),
    lambda: bin("1"),
    lambda: chr(-1),
    lambda: chr(0x110000),
    lambda: chr("a"),
    lambda: ord("ab"),
    lambda: ord(5),
    lambda: ord(b"ab"),
    lambda: round(float("nan")),
    lambda: round(float("inf")),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
