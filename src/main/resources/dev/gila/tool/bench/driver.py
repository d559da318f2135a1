"""Runs the bench's workloads. Gila calls its functions; on another Python it reads requests, one JSON object a line."""

import importlib
import json
import sys

import harness

workloads = {}
states = {}


def prepare(name, size, threads, target):
    module = workloads.setdefault(name, importlib.import_module("workloads." + name))
    made = [module.setup(harness.kernels, size, 1 + 100 * i) for i in range(threads)]
    took = harness.calibrate(module.work, made[0], target)
    for state in made:
        state["repeat"] = made[0]["repeat"]
    states[name] = made
    return {"unit": took}


def measure(name, threads):
    made = states[name][:threads]
    work = workloads[name].work
    return {"sequential": harness.sequential(work, made), "threaded": harness.threaded(work, made)}


def finish(name):
    teardown = getattr(workloads[name], "teardown", None)
    for state in states.pop(name):
        if teardown:
            teardown(state)
    return {}


def main():
    import numpy

    print(json.dumps({"python": sys.version.split()[0], "numpy": numpy.__version__}), flush=True)
    actions = {"prepare": prepare, "measure": measure, "finish": finish}
    for line in sys.stdin:
        request = json.loads(line)
        action = request.pop("action")
        print(json.dumps(actions[action](**request)), flush=True)


if __name__ == "__main__":
    main()
