"""Escape counts of an n by n view of the Mandelbrot set, at most 200 rounds a point."""


def setup(kernels, size, seed):
    return {"size": size, "out": kernels.zeros((size, size), "int64"), "function": kernels.mandelbrot}


def work(state):
    size, out, function = state["size"], state["out"], state["function"]
    for _ in range(state["repeat"]):
        function(-2.0, 0.6, -1.2, 1.2, size, size, 200, out=out)
