a = [3, 1, 2]
a.append(4)
a.extend((5, 6))
a.extend(x for x in "ab")
print(a)
a.insert(0, "first")
a.insert(100, "last")
a.insert(-1, "before last")
print(a)
print(a.pop(), a.pop(0), a.pop(-1))
a.remove("a")
print(a, len(a))
print(a.index(4), a.index(5, 2), a.count(3), a.count("none"))
b = a.copy()
b.clear()
print(a, b)
a.reverse()
print(a)
for call in (
    lambda: [].pop(),
    lambda: [1].pop(3),
    lambda: [1].remove(2),
    lambda: [1].index(2),
    lambda: [1, 2, 3].index(1, 1),
    lambda: [1].extend(5),
    lambda: [1].insert("x", 1),
    lambda: [].append(),
    lambda: [].append(1, 2),
    lambda: list(1),
    lambda: list([1], [2]),
):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
