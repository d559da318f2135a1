"""Pi by the share of n random points that fall inside a circle (counter-based generator)."""


def setup(kernels, size, seed):
    return {"size": size, "seed": seed, "function": kernels.pi}


def work(state):
    size, seed, function = state["size"], state["seed"], state["function"]
    for _ in range(state["repeat"]):
        function(size, seed)
