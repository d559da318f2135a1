"""Sorting n random float64; each round sorts a fresh copy."""


def setup(kernels, size, seed):
    return {"a": kernels.random(size, seed), "out": kernels.zeros(size), "copy": kernels.copyto, "sort": kernels.sort}


def work(state):
    a, out, copy, sort = state["a"], state["out"], state["copy"], state["sort"]
    for _ in range(state["repeat"]):
        copy(out, a)
        sort(out)
