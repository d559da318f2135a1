[x for x in y]
[x async for x in y if z if w for v in u]
{x: y for x, y in z}
{x for (x, *y), in z if not x}
(x for x in y)
f(x for x in y)
f(a, (x for x in y), *b, c=d, **e)
f(a := 1, b=(c := 2))
lambda: (yield)
lambda a, /, b=1, *c, d, e=2, **f: (a, b)
lambda *, a: lambda **b: 0
[[x for x in y] for y in z]
print(*a, *[b for b in c], sep='')
