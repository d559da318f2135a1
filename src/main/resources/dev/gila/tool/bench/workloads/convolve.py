"""A 7 by 7 filter that makes n by n pixels of an image of float64."""


def setup(kernels, size, seed):
    side = size + 6
    return {
        "image": kernels.random(side * side, seed).reshape(side, side),
        "filter": kernels.random(49, seed + 1).reshape(7, 7),
        "out": kernels.zeros(size * size).reshape(size, size),
        "function": kernels.convolve2d,
    }


def work(state):
    image, taps, out, function = state["image"], state["filter"], state["out"], state["function"]
    for _ in range(state["repeat"]):
        function(image, taps, out)
