def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


a = bytearray(b"hello")
a[0] = 72
a[-1:] = b"O!"
print(a, len(a))
a.append(33)
a.extend(b"abc")
a.extend([1, 2])
a += b"x"
a *= 2
print(a)
del a[10:]
del a[0]
a.insert(0, 90)
a.insert(100, 91)
a.insert(-1, 92)
print(a, a.pop(), a.pop(0), a)
a.remove(92)
a.reverse()
print(a, a.copy() == a, a.copy() is a)
a[::2] = bytes(len(a[::2]))
print(a)
del a[::3]
print(a)
a[1:1] = bytearray(b"ins")
a[:] = a[::-1]
print(a)
a[2:3] = [65, 66]
a.clear()
print(a, bool(a), len(a))
b = bytearray(b"abc")
for f in (lambda: b.__setitem__(0, 256), lambda: b.__setitem__(0, "a"), lambda: b.__setitem__(10, 1), lambda: b.__setitem__("a", 1), lambda: b.__setitem__(slice(0, 1), "x"), lambda: b.__setitem__(slice(0, 1), 5), lambda: b.__setitem__(slice(None, None, 2), b"x"), lambda: b.append(-1), lambda: b.append("a"), lambda: b.extend("ab"), lambda: b.extend(5), lambda: b.remove(120), lambda: b.pop(10), lambda: bytearray().pop(), lambda: b.__delitem__(9), lambda: b.insert(0, 300), lambda: b.extend([300]), lambda: hash(b), lambda: b + "x", lambda: b + 5):
    err(f)
print(b)
