a = [1, 2, 3]
it = iter(a)
print(next(it), it.__length_hint__(), list(it), list(it))
a.append(4)
print(next(it, "done"))
for x in a:
    if x == 2:
        a.remove(x)
print(a)
r = reversed(a)
print(next(r), r.__length_hint__(), list(r))
print(type(iter([])).__name__, type(reversed([])).__name__)
it = iter([1, 2, 3])
it.__setstate__(2)
print(list(it))
it = iter([1, 2, 3])
next(it)
f, args, state = it.__reduce__()
print(f is iter, args, state)
try:
    next(iter([]))
except StopIteration as e:
    print("StopIteration", e.value)
first, *rest = [1, 2, 3]
print(first, rest)
try:
    x, y = [1, 2, 3]
except ValueError as e:
    print(e)
try:
    x, y = [1]
except ValueError as e:
    print(e)
try:
    x, *y, z = [1]
except ValueError as e:
    print(e)
print([*range(3), *"ab"], [i * j for i in range(3) for j in range(2) if i])
