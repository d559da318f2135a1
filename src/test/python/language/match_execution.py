def kind(x):
    match x:
        case None | True | False:
            return "single"
        case int(n) if n > 100:
            return "big", n
        case int() | float():
            return "number"
        case "a" | "b" as letter:
            return "letter", letter
        case str(s):
            return "text", s
        case []:
            return "empty"
        case [x]:
            return "one", x
        case [1, *middle, 9]:
            return "framed", middle
        case (first, *_):
            return "starts", first
        case {"type": "point", "x": x, **rest}:
            return "point", x, rest
        case {}:
            return "mapping"
        case _:
            return "other"


for v in [None, True, 5, 500, 1.5, "a", "zzz", [], [0], [1, 2, 3, 9], (4, 5), {"type": "point", "x": 1, "y": 2}, {}, {"k": 1}, {1}, b"ab", range(2)]:
    print(repr(v), "->", kind(v))


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Line:
    def __init__(self, a, b):
        self.a, self.b = a, b


def geo(o):
    match o:
        case Point(0, 0):
            return "origin"
        case Point(x, y=0):
            return f"on x at {x}"
        case Point(x, y) if x == y:
            return "diagonal"
        case Line(a=Point(x=x1), b=Point(x2)):
            return f"line {x1} to {x2}"
        case Point():
            return "point"


print([geo(o) for o in [Point(0, 0), Point(3, 0), Point(2, 2), Point(1, 2), Line(Point(1, 1), Point(5, 5)), 7]])
for bad in [lambda p: p, Point]:
    try:
        match Point(1, 2):
            case bad(1, 2, 3):
                pass
    except TypeError as e:
        print(e)
x = "unchanged"
match [1, 2]:
    case [x, 3]:
        pass
    case [a, b] if a > b:
        pass
    case _:
        print("default", x)


class K:
    ONE = 1


match 1:
    case K.ONE:
        print("value pattern")
match (1, (2, [3, {"k": 4}])):
    case (a, (b, [c, {"k": d}])):
        print(a, b, c, d)
match {"a": {"b": 1}}:
    case {"a": {"b": int(v)}}:
        print(v)
match "abc":
    case [*_]:
        print("never")
    case str() as s:
        print(s)
match 5:
    case 1 | 2:
        pass
print("fell through")
