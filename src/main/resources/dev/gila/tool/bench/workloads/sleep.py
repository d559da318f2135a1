"""Waiting n milliseconds for something that is not the processor."""

from time import sleep


def setup(kernels, size, seed):
    return {"seconds": size / 1000}


def work(state):
    for _ in range(state["repeat"]):
        sleep(state["seconds"])
