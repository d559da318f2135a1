class S:
    def __getitem__(self, k): return k

s = S()
print(s[1], s[1:2], s[:], s[::], s[1:], s[:2], s[::3], s[1:2:3], s[-1:None])
print(s[1, 2], s[1:2, 3], s[...], s[..., 1:], s[()], s[(1, 2)], s[1,], s[:, :])
print(s[*[1, 2]], s[0, *[1], 2], s[x := 5], x, s[lambda: 1:2].start())
lst = list(range(10))
print(lst[2:5], lst[:3], lst[7:], lst[-3:], lst[:-7], lst[::3], lst[::-1], lst[8:2:-2], lst[5:100], lst[100:], lst[-100:2])
lst[2:4] = "abc"
print(lst)
lst[::2] = [0] * len(lst[::2])
print(lst)
lst[1:1] = [99]
lst[len(lst):] = [100]
print(lst)
del lst[::3]
print(lst)
try:
    lst[::2] = [1]
except ValueError as e:
    print(e)
try:
    lst[::0]
except ValueError as e:
    print(e)
try:
    lst["a":]
except TypeError as e:
    print(e)
try:
    lst[1.0]
except TypeError as e:
    print(e)
sl = slice(1, 10, 2)
print(sl.start, sl.stop, sl.step, sl.indices(5), sl, slice(3), slice(None, None) == slice(None))
print("hello"[1:3], "hello"[::-2], (1, 2, 3)[1:], b"abc"[:2], range(10)[2:8:3], range(10)[::-1])

class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n

print(lst[I(0):I(2)], "abc"[I(1)])
try:
    hash(slice(1))
except TypeError as e:
    print(e)
