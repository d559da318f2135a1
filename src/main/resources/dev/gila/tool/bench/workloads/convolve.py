"""A 7 by 7 filter over an n by n image of float64."""


def setup(kernels, size, seed):
    image = kernels.random(size * size, seed).reshape(size, size)
    return {"image": image, "filter": kernels.random(49, seed + 1).reshape(7, 7), "function": kernels.convolve2d}


def work(state):
    image, taps, function = state["image"], state["filter"], state["function"]
    for _ in range(state["repeat"]):
        function(image, taps)
