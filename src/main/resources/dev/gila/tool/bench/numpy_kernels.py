"""The kernels of the bench on NumPy, under the names that Gila's own module has."""

import numpy as np
from numpy import add, cos, dot, exp, log, matmul, multiply, sin, sqrt, sum, zeros
from numpy import copyto


def random(n, seed):
    return np.random.Generator(np.random.PCG64(seed)).random(n)


def sort(a):
    a.sort()


def mandelbrot(left, right, bottom, top, width, height, limit, out):
    x = np.linspace(left, right, width)
    y = np.linspace(bottom, top, height)
    c = x[np.newaxis, :] + 1j * y[:, np.newaxis]
    z = np.zeros_like(c)
    out.fill(0)
    for _ in range(limit):
        inside = (z.real * z.real + z.imag * z.imag) <= 4.0
        if not inside.any():
            break
        np.add(out, inside, out=out)
        z = np.where(inside, z * z + c, z)
    return out


def pi(n, seed):
    generator = np.random.Generator(np.random.Philox(seed))
    inside = 0
    left = n
    while left > 0:
        block = min(left, 65536)
        x = generator.random(block)
        y = generator.random(block)
        inside += int(np.count_nonzero(x * x + y * y <= 1.0))
        left -= block
    return 4.0 * inside / n


def convolve2d(image, taps, out):
    windows = np.lib.stride_tricks.sliding_window_view(image, taps.shape)
    return np.einsum("ijkl,kl->ij", windows, taps, out=out)


def nbody(p, v, m, dt):
    d = p[np.newaxis, :, :] - p[:, np.newaxis, :]
    r2 = (d * d).sum(axis=2) + 1e-9
    v += dt * (d * (m[np.newaxis, :] / (r2 * np.sqrt(r2)))[:, :, np.newaxis]).sum(axis=1)
    p += dt * v
