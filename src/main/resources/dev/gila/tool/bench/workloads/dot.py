"""The inner product of two vectors of n float64."""


def setup(kernels, size, seed):
    return {"a": kernels.random(size, seed), "b": kernels.random(size, seed + 1), "function": kernels.dot}


def work(state):
    a, b, function = state["a"], state["b"], state["function"]
    for _ in range(state["repeat"]):
        function(a, b)
