def describe(x):
    match x:
        case {"op": "add", "args": [a, b]}:
            return a + b
        case {"op": "neg", "arg": a}:
            return -a
        case {"name": str(name), **rest} if rest:
            return f"{name} with {rest}"
        case {"name": name}:
            return f"just {name!r}"
        case {-1: value} | {1.5: value}:
            return f"number key {value}"
        case {}:
            return "some mapping"
        case _:
            return "no mapping"

for x in ({"op": "add", "args": [1, 2]}, {"op": "add", "args": [1]}, {"op": "neg", "arg": 5, "more": 1},
          {"name": "n", "x": 1, "y": 2}, {"name": "n"}, {"name": 3}, {-1: "a"}, {1.5: "b"}, {}, [], None):
    print(x, "->", describe(x))

class Keys:
    A = "a"

match {"a": 1, "b": 2}:
    case {Keys.A: one, **others}:
        print(one, others)

class Default(dict):
    def __missing__(self, key):
        return "made up"

match Default(a=1):
    case {"zzz": x}:
        print("missing keys must not be made up", x)
    case {"a": x}:
        print("a is", x)
