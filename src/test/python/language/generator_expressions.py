n = 3
g = (x * n for x in range(4) if x % 2 == 0 or x == 3)
n = 10
print(list(g))


def first_iterable_is_eager():
    try:
        (x for x in undefined_name)
    except NameError as e:
        print(e)
    g = (y for x in [1] for y in undefined_inner)
    try:
        list(g)
    except NameError as e:
        print(e)


first_iterable_is_eager()
print(sum(i * j for i in range(3) for j in range(i)))
print({x: y for x, y in zip("abc", (i * i for i in range(3)))})
print(sorted({len(w) for w in "the quick brown fox".split()}))
print([[i * j for j in range(3)] for i in range(3)])
print([x for x in [1, 2, 3] for x in [x, x * 10]])
x = "outer"
print([x for x in range(2)], x)


class C:
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]
    gen = tuple(i for i in items)


print(C.doubled, C.gen)
try:

    class D:
        k = 2
        scaled = [i * k for i in range(3)]

except NameError as e:
    print(e)
