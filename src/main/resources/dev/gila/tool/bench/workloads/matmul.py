"""The product of two n by n matrices of float64."""


def setup(kernels, size, seed):
    a = kernels.random(size * size, seed).reshape(size, size)
    b = kernels.random(size * size, seed + 1).reshape(size, size)
    return {"a": a, "b": b, "out": kernels.zeros(size * size).reshape(size, size), "matmul": kernels.matmul}


def work(state):
    a, b, out, matmul = state["a"], state["b"], state["out"], state["matmul"]
    for _ in range(state["repeat"]):
        matmul(a, b, out)
