import gila

a = gila.arange(12).reshape(3, 4)
print(a[1, 2], a[-1, -1], a[1].tolist(), a[:, 1].tolist())
print(a[1:, ::2].tolist(), a[::-1, 0].tolist(), a[..., 3].tolist(), a[0, ...].tolist())
print(a[5:].shape, a[:, 4:2].shape, a[1:2].shape)
print([row.tolist() for row in a], list(a[2]))
a[0, 0] = 100
a[1] = -1
a[2, ::2] = [7, 8]
print(a)
a[:, :] = a[::-1, ::-1]
print(a)
view = a.T
view[0] = 0
print(a.tolist(), view.shape, a.transpose(1, 0).shape)
print(a.reshape(2, -1).shape, a.reshape((12,)).shape, a.T.reshape(-1).tolist())
whole = gila.arange(4, "int64")
print(whole[2], type(whole[2]), type(a[0, 0]), 3 in list(whole))
copy = a.copy()
copy.fill(1)
print(copy.sum(), a.sum())


def fails(action):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)


fails(lambda: a[3])
fails(lambda: a[0, 4])
fails(lambda: a[0, 0, 0])
fails(lambda: a["x"])
fails(lambda: a[1.0])
fails(lambda: a[::0])
fails(lambda: a.reshape(5, 5))
fails(lambda: a.reshape(-1, -1))
fails(lambda: a.__setitem__(0, [1, 2, 3]))
fails(lambda: a.__setitem__((0, 0), "x"))
fails(lambda: whole.__setitem__(0, 1.5))
