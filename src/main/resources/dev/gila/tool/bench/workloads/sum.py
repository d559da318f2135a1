"""The sum of n float64."""


def setup(kernels, size, seed):
    return {"a": kernels.random(size, seed), "function": kernels.sum}


def work(state):
    a, function = state["a"], state["function"]
    for _ in range(state["repeat"]):
        function(a)
