"""One step of n bodies that attract each other."""


def setup(kernels, size, seed):
    position = kernels.random(size * 3, seed).reshape(size, 3)
    velocity = kernels.zeros(size * 3).reshape(size, 3)
    return {"p": position, "v": velocity, "m": kernels.random(size, seed + 1), "function": kernels.nbody}


def work(state):
    p, v, m, function = state["p"], state["v"], state["m"], state["function"]
    for _ in range(state["repeat"]):
        function(p, v, m, 1e-9)
