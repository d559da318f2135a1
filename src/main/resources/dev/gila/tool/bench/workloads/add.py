"""The sum of two arrays of n float64."""


def setup(kernels, size, seed):
    a, b = kernels.random(size, seed), kernels.random(size, seed + 1)
    return {"a": a, "b": b, "out": kernels.zeros(size), "function": kernels.add}


def work(state):
    a, b, out, function = state["a"], state["b"], state["out"], state["function"]
    for _ in range(state["repeat"]):
        function(a, b, out)
