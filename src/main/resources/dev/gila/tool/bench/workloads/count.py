"""A pure Python loop that counts to n: no kernel, nothing to release the lock for."""


def setup(kernels, size, seed):
    return {"size": size}


def count(size):
    total = 0
    for _ in range(size):
        total += 1
    return total


def work(state):
    for _ in range(state["repeat"]):
        count(state["size"])
