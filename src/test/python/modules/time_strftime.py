# time.strftime: every directive, flags, range checks.
import time

t = (2020, 7, 5, 4, 3, 2, 6, 187, 1)
for d in "aAbBcCdDeFgGhHIjklmMpPrRSTuUVwWxXyYz%":
    print(d, repr(time.strftime("%" + d, t)), repr(time.strftime("%" + d, time.gmtime(17_290_805))))
print(time.strftime("%-d|%_d|%05d|%^a|%#a|%#p|%10Y|%-H|%_H|%-I|%Q|%", t))
print(repr(time.strftime("%n%t", t)), repr(time.strftime("", t)), time.strftime("é%Y€", t))
for year in (5, -5, 12345):
    print(time.strftime("%Y|%C|%y|%G|%F", (year,) + t[1:]))
for day in range(1, 8):
    w = time.gmtime(1577836800 + (day - 3) * 86400)
    print(time.strftime("%F %a %G-W%V-%u %U %W %w %j", w))
for i, bad in ((1, 13), (2, 32), (3, 24), (4, 60), (5, 62), (6, -2), (7, 367)):
    parts = list(t)
    parts[i] = bad
    try:
        time.strftime("%c", tuple(parts))
    except ValueError as e:
        print("ValueError:", e)
for bad in ((1, 2), 1, "2020", (2020, 1, 1, 0, 0, 0, 0, 0, "x")):
    try:
        print(time.strftime("%Y", bad))
    except TypeError as e:
        print("TypeError:", e)
try:
    time.strftime("a\0b", t)
except ValueError as e:
    print("ValueError:", e)
print(time.asctime(t), "|", time.asctime((1999, 0, 0, 0, 0, 0, 0, 0, 0)), "|", time.asctime(time.gmtime(0)))
