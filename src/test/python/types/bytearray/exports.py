def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


# A bytearray whose memory is lent out keeps its size.
a = bytearray(b"abcdef")
with memoryview(a) as m:
    a[0] = 65
    m[1] = 66
    print(a, m.tobytes())
    err(a.append, 1)
    err(a.extend, b"x")
    err(a.clear)
    err(a.pop)
    err(lambda: a.__delitem__(0))
    err(lambda: a.__setitem__(slice(0, 2), b"xyz"))
    a[0:2] = b"zz"
    print(a)
a.append(33)
print(bytes(memoryview(a)[:3]))
del a[:3]
a.append(33)
print(a)
with memoryview(a) as v:
    print(v[0], len(v))
    err(a.append, 1)
a.append(1)
print(a)
err(lambda: v[0])
