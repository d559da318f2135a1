import gila

view = gila.mandelbrot(-2.0, 1.0, -1.0, 1.0, 31, 11, 50)
print(view.shape, view.dtype, view.max(), view.sum())
for row in view:
    print("".join(" .:*#"[min(4, int(n) // 4)] if n < 50 else "@" for n in row))
print(gila.mandelbrot(-2.0, 1.0, -1.0, 1.0, 31, 11, 50, "float32").tolist() == view.tolist())


def escapes(c, limit):
    z = 0
    for n in range(limit):
        if abs(z) ** 2 > 4:
            return n
        z = z * z + c
    return limit


print(view[5, 3] == escapes(complex(-1.7, 0.0), 50), view[2, 20] == escapes(complex(0.0, -0.6), 50))

print(gila.pi(1000), gila.pi(1000, seed=7), abs(gila.pi(200_000, 3) - 3.14159) < 0.02)
parts = gila.pi(500, 7) * 500 + gila.pi(500, 7, first=500) * 500
print(parts == gila.pi(1000, 7) * 1000)

image = gila.arange(16).reshape(4, 4)
print(gila.convolve2d(image, gila.array([[0.0, 1.0], [2.0, 0.0]])).tolist())
print(gila.convolve2d(image, gila.ones((4, 4))).tolist())

p = gila.array([[0.0, 0.0, 0.0], [1.0, 0.0, 0.0]])
v = gila.zeros((2, 3))
m = gila.array([1.0, 1.0])
gila.nbody(p, v, m, 0.5)
print(p.tolist(), v.tolist())
gila.nbody(p, v, m, 0.01, softening=0.1, steps=10)
print(p[0, 0] + p[1, 0], p[0, 0] > 0.25)


def fails(action):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)


fails(lambda: gila.pi(0))
fails(lambda: gila.mandelbrot(-2, 1, -1, 1, 3, 3, -1))
fails(lambda: gila.convolve2d(image, gila.ones((6, 6))))
fails(lambda: gila.convolve2d(image, gila.ones(5)))
fails(lambda: gila.nbody(p, v, gila.ones(3), 0.1))
