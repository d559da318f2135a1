"""Writes expected.txt, beside this file: what NumPy's transforms give for the inputs that FftNumpyTest makes too.

    python expected.py > expected.txt

A line is: function, input's type, its shape, n (or s), axis (or axes), norm | type and shape of the result | its
elements, or some of them, as "index: real imaginary". An argument that is not given is "-".
"""

import itertools
import sys

import numpy as np


def numbers(dtype, shape):
    j = np.arange(int(np.prod(shape)), dtype=np.int64)
    re = (j * 7919 % 101 - 50) / 16
    im = (j * 104729 % 89 - 44) / 16
    if dtype == "bool":
        return (j % 3 == 0).reshape(shape)
    if dtype.startswith("int"):
        return (j * 7919 % 101 - 50).astype(dtype).reshape(shape)
    return (re + 1j * im if dtype.startswith("complex") else re).astype(dtype).reshape(shape)


def text(values):
    return "-" if values is None else ",".join(map(str, np.atleast_1d(values)))


def line(function, dtype, shape, n, axis, norm):
    keywords = {} if norm is None else {"norm": norm}
    several = function.endswith(("n", "2"))
    if n is not None:
        keywords["s" if several else "n"] = n
    if axis is not None:
        keywords["axes" if several else "axis"] = axis
    out = getattr(np.fft, function)(numbers(dtype, shape), **keywords)
    flat = out.ravel()
    chosen = range(flat.size) if flat.size <= 24 else sorted({0, 1, 2, 7, flat.size // 3, flat.size // 2, flat.size - 1})
    elements = " ".join(f"{i}:{float(flat[i].real)!r}:{float(flat[i].imag)!r}" for i in chosen)
    print(function, dtype, text(shape), text(n), text(axis), text(norm), out.dtype, text(out.shape), elements)


def main():
    one = ["fft", "ifft", "rfft", "irfft", "hfft", "ihfft"]
    real = ["rfft", "ihfft", "rfftn", "rfft2"]
    for function, norm in itertools.product(one, [None, "ortho", "forward"]):
        dtype = "float64" if function in real else "complex128"
        line(function, dtype, (7,), None, None, norm)
        line(function, dtype, (3, 8), 6, 0, norm)
        line(function, dtype, (2, 5), 9, 1, norm)
    for function, dtype in itertools.product(one, ["bool", "int32", "float32", "float64", "complex64", "complex128"]):
        if not (function in real and dtype.startswith("complex")):
            line(function, dtype, (2, 6), None, None, None)
    for function in one:
        dtype = "float64" if function in real else "complex128"
        for n in [1, 2, 97, 101, 256, 1000, 1024, 4096, 10007, 20000]:
            line(function, dtype, (n,), n, None, None)
    for function, norm in itertools.product(["fftn", "ifftn", "rfftn", "irfftn"], [None, "ortho", "forward"]):
        dtype = "float64" if function in real else "complex128"
        line(function, dtype, (2, 3, 4), None, None, norm)
        line(function, dtype, (2, 3, 4), (5, 2), (-2, -1), norm)
        line(function, dtype, (4, 3, 2), (3, 6), (2, 0), norm)
        line(function, dtype, (4, 3, 2), None, (1, 0), norm)
    for function in ["fft2", "ifft2", "rfft2", "irfft2"]:
        dtype = "float32" if function in real else "complex64"
        line(function, dtype, (2, 3, 4), None, None, None)
        line(function, dtype, (65, 40), None, None, None)


if __name__ == "__main__":
    sys.exit(main())
