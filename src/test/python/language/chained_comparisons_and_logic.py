def t(x):
    print("t", x)
    return x


print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1 == 1, 1 == 1.0 == True)
print(t(3) < t(1) < t(5))
print(1 < 2 > 1 != 5 in [5] is not None)
print(not 1 < 2, not (1 > 2), not 1 in [1], not 1 is 1)
print(0 or "" or [] or "last", 1 and "x" and 0 and "never", "a" or t("b"))
print(t(0) or t("") or t("c"), t(1) and t(0) and t(2))
x = 5
print("small" if x < 3 else "medium" if x < 10 else "large")
print([1 if c else 2 for c in (True, False)])


def cond(a, b, c):
    if a and (b or not c):
        return 1
    elif not a and b or c:
        return 2
    else:
        return 3


print([cond(a, b, c) for a in (0, 1) for b in (0, 1) for c in (0, 1)])


def loop(a):
    out = []
    while a > 0 and a != 3 or a == 10:
        out.append(a)
        a -= 1
    return out


print(loop(6), loop(2))
nan = float("nan")
print(nan == nan, nan != nan, nan < nan, not nan < nan, nan in [nan], [nan] == [nan])
if nan < 1 or nan > 1 or nan == 1:
    print("no")
else:
    print("unordered")


def negated(a, b):
    if not a < b:
        return "not less"
    return "less"


print(negated(nan, 1), negated(0, 1))
print((None or 0) is None, (0 and None) == 0, () or {} or "x")
