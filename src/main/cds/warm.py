# What most programs touch in their first moments: run once at build time, so that the classes behind it start from the
# class-data archive.
import sys


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x!r}, {self.y:d})"


def numbers(n):
    for i in range(n):
        yield i * i


table = {str(n): [n, float(n)] for n in numbers(5)}
try:
    table["none"]
except KeyError as error:
    text = "%s: %s" % (type(error).__name__, error)
print(sorted(table), {1, 2} | {3}, Point(1, 2), text.upper()[:3], sum(numbers(4)))
