class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

class Named(Point):
    def __init__(self, x, y, name):
        super().__init__(x, y)
        self.name = name

def where(p):
    match p:
        case Point(0, 0):
            return "origin"
        case Named(x, y, name="here"):
            return f"here at {x},{y}"
        case Point(x=0):
            return f"on the y axis at {p.y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "somewhere"
        case int(n) | float(n):
            return f"number {n}"
        case str() as s:
            return f"string {s}"
        case list([a, *_]):
            return f"list from {a}"
        case bool():
            return "never reached: bool is an int"
        case _:
            return "unknown"

for p in (Point(0, 0), Point(0, 5), Point(3, 3), Point(1, 2), Named(1, 1, "here"), Named(1, 2, "there"),
          7, 2.5, "s", [1, 2], True, None, {}):
    print(where(p))

try:
    match Point(1, 2):
        case Point(1, 2, 3):
            pass
except TypeError as e:
    print("TypeError:", e)

try:
    match 5:
        case int(1, 2):
            pass
except TypeError as e:
    print("TypeError:", e)

class NoArgs:
    pass

try:
    match NoArgs():
        case NoArgs(1):
            pass
except TypeError as e:
    print("TypeError:", e)

try:
    match Point(1, 2):
        case Point(1, x=1):
            pass
except TypeError as e:
    print("TypeError:", e)
