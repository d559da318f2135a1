# match, case, type and _ are ordinary names outside their statements
match = [1, 2, 3]
case = {"a": match}
type = lambda *a: ("type", a)
_ = 5
print(match, case["a"], type(1), _)
match[0] = 9
match[1:2] = [7, 8]
print(match)
match (match, case):
    case (match, case):
        print("rebound", match, case)
match -1:
    case -1:
        print("minus one")
match = 3
print(match - 1, match * 2, -match)

def match(x):
    return x * 2

print(match(4))
match(5)
print(match
      (6))
match: int = 4
print(match)

class Match:
    match = 1
    case = 2

m = Match()
m.match, m.case = m.case, m.match
match m:
    case Match(match=2, case=c):
        print("attributes", c)
case = 7; type = 8; print(case, type)
