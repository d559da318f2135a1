"""The square root of n float64."""


def setup(kernels, size, seed):
    return {"a": kernels.random(size, seed), "out": kernels.zeros(size), "function": kernels.sqrt}


def work(state):
    a, out, function = state["a"], state["out"], state["function"]
    for _ in range(state["repeat"]):
        function(a, out)
