def describe(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return f"one: {a}"
        case [a, b]:
            return f"two: {a}, {b}"
        case [1, *rest]:
            return f"starts with 1, then {rest}"
        case [*start, "end"]:
            return f"ends with end after {start}"
        case [first, *_, last]:
            return f"{first} ... {last}"
        case _:
            return "no sequence"

from collections import deque
for x in ([], [7], (1, 2), [1, 2, 3], [5, 6, "end"], [4, 5, 6], (9,), "ab", b"ab", bytearray(b"ab"), {1: 2},
          {1, 2}, range(3), deque([8, 9]), iter([1])):
    print(type(x).__name__, describe(x))

match (1, (2, [3, 4, 5])):
    case (a, (b, [c, *d])):
        print(a, b, c, d)

match 1, 2:
    case x, y:
        print("open tuple", x, y)

match [1, 2, 3]:
    case [x, y] | [x, y, _]:
        print("alternatives", x, y)

match *range(3), 3:
    case *head, 3:
        print(head)
