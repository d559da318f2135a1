def area(shape):
    match shape:
        case {"type": "circle", "r": (int() | float()) as r}:
            return round(3.14159 * r * r, 2)
        case {"type": "rect", "size": [w, h]} | {"type": "rect", "w": w, "h": h}:
            return w * h
        case {"type": "group", "items": [*items]}:
            return sum(area(i) for i in items)
        case _:
            raise ValueError(f"unknown shape {shape!r}")

print(area({"type": "group", "items": [{"type": "circle", "r": 2}, {"type": "rect", "size": (2, 3)}, {"type": "rect", "w": 1, "h": 1}]}))
try:
    area({"type": "blob"})
except ValueError as e:
    print(e)

def evaluate(tree, env):
    match tree:
        case int() | float():
            return tree
        case str(name):
            return env[name]
        case ("+" | "-" | "*" as op, left, right):
            a, b = evaluate(left, env), evaluate(right, env)
            return a + b if op == "+" else a - b if op == "-" else a * b
        case ("let", [*bindings], body):
            return evaluate(body, env | {k: evaluate(v, env) for k, v in bindings})
        case ("if", test, then, other):
            return evaluate(then if evaluate(test, env) else other, env)

print(evaluate(("let", [("x", 3), ("y", ("*", 2, 5))], ("if", ("-", "x", 3), 0, ("+", "x", "y"))), {}))

from dataclasses import dataclass

@dataclass
class Node:
    value: int
    left: "Node | None" = None
    right: "Node | None" = None

def depth(n):
    match n:
        case None:
            return 0
        case Node(_, None, None):
            return 1
        case Node(left=l, right=r):
            return 1 + max(depth(l), depth(r))

print(depth(Node(1, Node(2, Node(3)), Node(4))), depth(None))

def command(line):
    match line.split():
        case ["go", ("north" | "south") as way]:
            return f"going {way}"
        case ["take", *things] if things:
            return "taking " + ", ".join(things)
        case ["quit" | "exit"]:
            return "bye"
        case [word, *_]:
            return f"what is {word}?"
        case []:
            return "nothing"

for line in ("go north", "go up", "take a b", "take", "exit", ""):
    print(command(line))
