s = slice(1, 10, 2)
print(s, slice(5), slice(1, 2), s.start, s.stop, s.step)
print(s.indices(5), slice(None).indices(3), slice(None, None, -1).indices(4), slice(-3, None).indices(10))
print(slice(100, -100, -3).indices(10), slice(2, 10 ** 30).indices(10 ** 25))
print(slice(1, 2) == slice(1, 2), slice(1) < slice(2), slice(1, 2) != (1, 2))
print(hash(slice(1, 2)) == hash(slice(1, 2)))
class Show:
    def __getitem__(self, key):
        return key
x = Show()
print(x[1], x[1:2], x[::3], x[1:2, ...], x[:, None], x[()], x["a":"b"])
for f in (
    lambda: slice(),
    lambda: slice(1, 2, 3, 4),
    lambda: slice(1, 2, 0).indices(5),
    lambda: slice("a").indices(5),
    lambda: slice(1).indices(-1),
    lambda: slice(1).indices("x"),
    lambda: {}[1:2],
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class I:
    def __index__(self):
        return 3
print(slice(I()).indices(10), "abcdef"[I():], [0, 1, 2, 3, 4][:I()])
try:
    s.start = 1
except AttributeError as e:
    print("read-only")
print([1, 2, 3, 4, 5][s], (1, 2, 3)[slice(None, None, -1)])
