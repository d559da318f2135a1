# struct_time: fields, comparison, construction, errors.
import time

t = time.gmtime(1_000_000_000)
print(t)
print(t.tm_year, t[1], t[-1], len(t), t[:3], t.tm_zone, t.tm_gmtoff)
print(t == time.struct_time(tuple(t)), t == tuple(t), hash(t) == hash(tuple(t)))
year, month, *rest = t
print(year, month, rest)
u = time.struct_time(range(1, 10))
print(u, u.tm_zone, u.tm_gmtoff)
u = time.struct_time((2020, 1, 2, 3, 4, 5, 6, 7, 0, "XYZ", 3600))
print(len(u), u.tm_zone, u.tm_gmtoff)
print(time.struct_time.n_fields, time.struct_time.n_sequence_fields, time.struct_time.n_unnamed_fields)
for bad in ((1, 2), 1, (1,) * 12):
    try:
        time.struct_time(bad)
    except TypeError as e:
        print("TypeError:", e)
try:
    t.tm_year = 3
except AttributeError as e:
    print("AttributeError:", e)
print(time.gmtime(0), time.gmtime(-1).tm_sec, time.gmtime(1.9).tm_sec, time.gmtime(-0.5).tm_sec)
print(time.gmtime(253402300800).tm_year)
for bad in ("a", 1e30, float("nan"), 2**70):
    try:
        time.gmtime(bad)
    except (TypeError, OverflowError, ValueError) as e:
        print(type(e).__name__, e)
