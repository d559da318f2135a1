class Stack(list):
    def __init__(self, *items, name="s"):
        super().__init__(items)
        self.name = name
    def push(self, x):
        self.append(x)
        return self
    def __getitem__(self, i):
        if isinstance(i, str):
            return self.name
        return super().__getitem__(i)
    def __repr__(self):
        return f"Stack({super().__repr__()})"

s = Stack(1, 2, name="n")
s.push(3).extra = "attribute"
print(s, len(s), s[0], s["x"], s.extra, s.__dict__)
print(isinstance(s, list), type(s + [4]).__name__, type(s[1:]).__name__, type(s.copy()).__name__)
print(s == [1, 2, 3], [1, 2, 3] == s, sorted(s, reverse=True))
t = Stack.__new__(Stack)
print(list(t), hasattr(t, "name"))
class Slotted(list):
    __slots__ = ("tag",)
x = Slotted([1])
x.tag = "t"
print(x, x.tag)
try:
    x.other = 1
except AttributeError as e:
    print(e)
print(list.__getitem__(s, 1), list.__len__(s), list.append(s, 9), s)
try:
    list.append((), 1)
except TypeError as e:
    print(e)
try:
    list.__new__(int)
except TypeError as e:
    print(e)
