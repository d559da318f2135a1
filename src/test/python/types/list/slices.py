a = list(range(10))
print(a[2:5], a[:3], a[7:], a[-3:], a[:-7], a[::3], a[::-1], a[8:2:-2], a[5:5], a[100:], a[-100:2])
a[2:4] = ["x", "y", "z"]
print(a)
a[1:1] = [True]
print(a)
a[:2] = []
print(a)
a[::2] = range(5)
print(a)
del a[1:3]
print(a)
del a[::3]
print(a)
a[len(a):] = [7, 8]
print(a)
a[0:2] = a
print(a)
for key, value in ((slice(0, 4, 2), [1]), (slice(None, None, -1), [1, 2]), (slice(0, 1, 0), [1])):
    try:
        a[key] = value
    except ValueError as e:
        print(e)
for bad in (lambda: a["1"], lambda: a[1.0], lambda: a[None], lambda: a[99], lambda: a[-99], lambda: a[2:"x"]):
    try:
        bad()
    except (TypeError, IndexError) as e:
        print(type(e).__name__, e)
try:
    a[0:1] = 5
except TypeError as e:
    print(e)
try:
    a[99] = 1
except IndexError as e:
    print(e)
try:
    del a[99]
except IndexError as e:
    print(e)

class Two:
    def __index__(self):
        return 2

print(a[Two()], a[:Two()], a[True])
