if True: x = 1; y = 2
print(x, y); print("second");
for i in range(2): print(i, end=" "); print("|", end=" ")
print()
while x < 3: x += 1; print("x", x)
def f(): a = 1; return a
class C: a = 1; b = 2
try: 1 / 0
except ZeroDivisionError: print("caught"); z = 0
finally: print("finally")
with open(__file__) as h: first = h.readline(); print(first.strip())
if 0: pass
elif 1: print("elif")
else: pass
print(f(), C.a + C.b, z); \
print("continued") ; \
x = \
    5
print(x
      + 1,
      # comments and

      # blank lines inside brackets
      2)
s = """a
  b"""; print(repr(s))
if x: # comment after the colon
    # comment line
        # oddly indented comment
    print("deep")
# comment
	# tab comment
def g(
    a,  # first
    b=(
        2
    ),
): return a, b
print(g(1))
l = [
    1,
    2,
]
print(l); pass; pass
if x:
	print("tab indented")
	if x:
	  print("mixed but consistent")
