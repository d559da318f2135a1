a = [1, 2]
b = a
b += (3,)
print(a, a is b)
b *= 2
print(a)
print([1] + [2], [0] * 3, 2 * [1, 2], [1] * -1, [[]] * 2)
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [2] > [1, 99], [1] <= [1], [1] == [1.0], [1] != [2])
print([1, 2] == (1, 2), 2 in [1, 2], None in [], float("nan") in [float("nan")])
nan = float("nan")
print([nan] == [nan], nan in [nan])
for f in (
    lambda: [1] + (2,),
    lambda: [1] + 5,
    lambda: [1] * 1.5,
    lambda: [1] * "a",
    lambda: [1] < 3,
    lambda: [1] < ["a"],
    lambda: [1] - [1],
    lambda: -[1],
    lambda: hash([]),
    lambda: {[]: 1},
):
    try:
        print(f())
    except TypeError as e:
        print(e)
x = []
x.append(x)
print(x, repr([[1, "two", 3.0, None, True], {}]))
x = [x, 1]
print(x)

class Right:
    def __radd__(self, other):
        return ("radd", other)

print([1] + Right())
