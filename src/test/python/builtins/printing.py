import io, sys
print()
print("a", 1, None, [1], sep="-", end="!\n")
print(1, 2, sep="", end="")
print("", sep=None, end=None)
out = io.StringIO()
print("x", "y", file=out, flush=True)
print(repr(out.getvalue()))
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
w = W()
print("a", 2, file=w)
print(w.parts)
for f in (lambda: print(1, sep=1), lambda: print(1, end=b""), lambda: print(1, foo=2), lambda: print(1, file=5)):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
class S:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
print(S(), [S()], f"{S()} {S()!r}", str(S()), repr(S()), "%s %r" % (S(), S()))
class BadStr:
    def __str__(self): return 5
    def __repr__(self): return None
for f in (lambda: str(BadStr()), lambda: repr(BadStr()), lambda: f"{BadStr()}", lambda: print(BadStr())):
    try:
        f()
    except TypeError as e:
        print(e)
old = sys.stdout
sys.stdout = out
print("captured")
sys.stdout = old
print(out.getvalue().splitlines())
sys.stdin = io.StringIO("line one\nlast")
print(input(), input("prompt> "))
try:
    input()
except EOFError as e:
    print(e)
