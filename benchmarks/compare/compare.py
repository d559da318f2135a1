"""Gila's arrays beside NumPy's: the same operations in one run, one after the other, as a table in Markdown.

    python3 benchmarks/compare/compare.py [OPERATION ...]

Needs NumPy, and Gila built (./mvnw -DskipTests package). Both use one thread. Each figure is the least mean of several
rounds, first of one and then of the other, so that what else the machine does hits both. Inputs are float64 unless the name
says otherwise. Elementwise functions write to an array that is there already; other results are new arrays, which Java gives
back at once.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy as np  # noqa: E402: after the number of threads

ROUND_SECONDS = 0.06
ROUNDS = 3
ROOT = Path(__file__).resolve().parents[2]


def unary(function):
    def setup(n):
        a, out = np.random.default_rng(1).random(n) + 0.5, np.zeros(n)
        return lambda: function(a, out=out)

    return setup


def binary(function):
    def setup(n):
        a, b, out = np.random.default_rng(1).random(n) + 0.5, np.random.default_rng(2).random(n) + 0.5, np.zeros(n)
        return lambda: function(a, b, out=out)

    return setup


def arrays(function):
    def setup(n):
        return function(np.random.default_rng(1).random(n), np.random.default_rng(2).random(n))

    return setup


def matrices(function):
    def setup(n):
        return function(np.random.default_rng(1).random((n, n)), np.random.default_rng(2).random(n))

    return setup


def integers(n):
    a = np.arange(n * n).reshape(n, n)
    return lambda: a @ a


def normal(n):
    random = np.random.default_rng(1)
    return lambda: random.standard_normal(n)


def search(a, b):
    a.sort()
    return lambda: np.searchsorted(a, b)


def choose(a, b):
    c = a < b
    return lambda: np.where(c, a, b)


def mask(a, b):
    c = a < 0.5
    return lambda: a[c]


def transform(a, b):
    c = a.astype(complex)
    return lambda: np.fft.fft(c)


LARGE = (10_000, 1_000_000, 10_000_000)
OPERATIONS = {
    "add": (binary(np.add), (10, 1000, *LARGE)),
    "multiply": (binary(np.multiply), (1_000_000, 10_000_000)),
    "sqrt": (unary(np.sqrt), (1_000_000,)),
    "exp": (unary(np.exp), (1_000_000,)),
    "log": (unary(np.log), (1_000_000,)),
    "sin": (unary(np.sin), (1_000_000,)),
    "cos": (unary(np.cos), (1_000_000,)),
    "tanh": (unary(np.tanh), (1_000_000,)),
    "power": (binary(np.power), (1_000_000,)),
    "hypot3": (arrays(lambda a, b: lambda: np.sqrt(a**2 + b**2)), LARGE),
    "poly": (arrays(lambda a, b: lambda: (a * 2.0 + 1.0) * a + 3.0), LARGE),
    "sum": (arrays(lambda a, b: a.sum), (1000, 1_000_000)),
    "cumsum": (arrays(lambda a, b: a.cumsum), (1_000_000,)),
    "where": (arrays(choose), (1_000_000,)),
    "mask": (arrays(mask), (1_000_000,)),
    "searchsorted": (arrays(search), (1_000_000,)),
    "histogram": (arrays(lambda a, b: lambda: np.histogram(a, 100, (0, 1))), (1_000_000,)),
    "sort": (arrays(lambda a, b: lambda: np.sort(a)), (1_000_000,)),
    "argsort": (arrays(lambda a, b: lambda: np.argsort(a, kind="stable")), (1_000_000,)),
    "normal": (normal, (1_000_000,)),
    "fft": (arrays(transform), (1024, 65_536, 1_048_576)),
    "matmul": (matrices(lambda a, b: lambda: a @ a), (100, 1000)),
    "matmul_int64": (integers, (512,)),
    "solve": (matrices(lambda a, b: lambda: np.linalg.solve(a, b)), (200, 1000)),
}


def best(work):
    least = float("inf")
    for _ in range(ROUNDS):
        calls, start = 0, time.perf_counter()
        while True:
            batch = max(1, calls // 2)
            for _ in range(batch):
                work()
            calls += batch
            spent = time.perf_counter() - start
            if spent >= ROUND_SECONDS:
                break
        least = min(least, spent / calls)
    return least * 1e6


def java():
    classes = ROOT / "target" / "classes"
    libraries = sorted((ROOT / "target" / "lib").glob("*.jar"))
    if not classes.is_dir():
        sys.exit("compare.py: target/classes is missing: run ./mvnw -DskipTests package first")
    path = os.pathsep.join(map(str, [classes, *libraries]))
    command = ["java", "-cp", path, str(Path(__file__).with_name("Compare.java")), "1"]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def main():
    chosen = sys.argv[1:] or list(OPERATIONS)
    for name in chosen:
        if name not in OPERATIONS:
            sys.exit(f"compare.py: no operation {name}: there are {', '.join(OPERATIONS)}")
    gila = java()
    print("| operation | n | NumPy us | Gila us | ratio |\n|---|---|---|---|---|")
    for name in chosen:
        setup, sizes = OPERATIONS[name]
        for n in sizes:
            work, theirs, ours = setup(n), float("inf"), float("inf")
            for _ in range(2):
                theirs = min(theirs, best(work))
                gila.stdin.write(f"{name} {n}\n")
                gila.stdin.flush()
                ours = min(ours, float(gila.stdout.readline()) / 1e3)
            print(f"| {name} | {n} | {theirs:.3g} | {ours:.3g} | {theirs / ours:.2f} |", flush=True)
    gila.stdin.close()
    gila.wait()


main()
