def f(x):
    match x:
        case int(n) if n < 0:
            return f"negative {n}"
        case (a, b) as pair if (total := sum(pair)) > 10:
            return f"big {pair} {total} {a} {b}"
        case [int() as i, str() as s]:
            return f"{i}{s}"
        case (1 | 2 | 3) as few:
            return f"few {few}"
        case str(s) if s.isdigit() | s.isalpha():
            return f"word {s}"
        case other:
            return f"other {other}"

print(f(-3))
print(f([5, 6]))
print(f([1, 2]))
print(f([1, "x"]) if False else f((1, 20)))
print(f(2))
print(f("ab"), f("a b"))

# names bound by a pattern stay bound when the guard says no
match [1, 2, 3]:
    case [x, y, z] if False:
        pass
print(x, y, z)

def order(log):
    def g(n):
        log.append(n)
        return n == 3
    match 5:
        case _ if g(1): pass
        case 5 if g(2): pass
        case 6 if g(99): pass
        case _ if g(3): log.append("hit")
        case _ if g(4): pass
    return log

print(order([]))

calls = []
class Spy:
    def __getattr__(self, name):
        calls.append(name)
        return 1
match Spy():
    case Spy(a=1, b=2, c=3):
        print("not reached")
    case Spy(d=1):
        print("matched after", calls)
