import a, b.c as d
from . import e
from .... import f as g, h
from .i.j import (k, l as m,)
from n import *
global o, p
nonlocal q
pass; break; continue
return
return a, *b
raise
raise a
raise a from b
assert a
assert a, b
del a, b.c, (d[e], [f])
yield
yield a, b
yield from c
await d
if a: b
elif c:
    d
elif e: f
else:
    g
while a:
    b
else: c
for a, *b in c, *d: e
else:
    f
async for a in b:
    pass
with a: b
with a as b, c as (d, e): f
with (a as b, c,): d
with (a): b
with (a, b): c
with (a, b) as c: d
with (yield): a
async with a as b.c: d
try: a
except: b
try:
    a
except b: c
except (d, e) as f:
    g
else: h
finally: i
try:
    a
except* b: c
except *d as e: f
try: a
finally: b
match = case = type = _ = 1
match(a); match[b]; case - c; type (d); print(match)
match.a = 1
type X = int
type Y[T, *U, **V] = dict[T, V]
type Z[T: (int, str)] = Z[T]
