"""Reading a file of n bytes, 64 KiB at a time."""

import os
import tempfile


def setup(kernels, size, seed):
    handle, name = tempfile.mkstemp(prefix="gila-bench-")
    with os.fdopen(handle, "wb") as file:
        file.write(bytes(size))
    return {"name": name}


def teardown(state):
    os.unlink(state["name"])


def work(state):
    name = state["name"]
    for _ in range(state["repeat"]):
        with open(name, "rb", buffering=0) as file:
            while file.read(65536):
                pass
