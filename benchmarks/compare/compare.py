"""Gila's arrays beside NumPy's: the same operations in one run, one after the other, as a table in Markdown.

    python3 benchmarks/compare/compare.py [OPERATION ...]

Needs NumPy, and Gila built (./mvnw -DskipTests package). Both use one thread. Each figure is the least mean of several
rounds, first of one and then of the other, so that what else the machine does hits both. Inputs are float64 unless the name
says otherwise. Elementwise functions write to an array that is there already; other results are new arrays, which Java gives
back at once. Where some Python has numexpr (this one, or the one that NUMEXPR_PYTHON names, else /usr/bin/python3), expressions
are measured with it too, and its ratio is to numexpr's time.
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
    "squares": (arrays(lambda a, b: lambda: ((a - b) ** 2).sum()), LARGE),
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


def numexpr():
    """numexpr's side, in the first Python that has it; None where none has."""
    for python in [sys.executable, os.environ.get("NUMEXPR_PYTHON", "/usr/bin/python3")]:
        command = [python, str(Path(__file__).with_name("numexpr_peer.py"))]
        try:
            subprocess.run([python, "-c", "import numexpr"], check=True, stderr=subprocess.DEVNULL)
        except (OSError, subprocess.CalledProcessError):
            continue
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def ask(process, name, n):
    """What a process answers, in microseconds; None for a dash."""
    process.stdin.write(f"{name} {n}\n")
    process.stdin.flush()
    answer = process.stdout.readline().strip()
    return None if answer == "-" else float(answer) / 1e3


def main():
    chosen = sys.argv[1:] or list(OPERATIONS)
    for name in chosen:
        if name not in OPERATIONS:
            sys.exit(f"compare.py: no operation {name}: there are {', '.join(OPERATIONS)}")
    gila, peer = java(), numexpr()
    columns = ["operation", "n", "NumPy us", "Gila us", "ratio"] + (["numexpr us", "ratio"] if peer else [])
    print(f"| {' | '.join(columns)} |\n|{'---|' * len(columns)}")
    for name in chosen:
        setup, sizes = OPERATIONS[name]
        for n in sizes:
            work, theirs, ours, others = setup(n), [], [], []
            for _ in range(2):
                theirs.append(best(work))
                ours.append(ask(gila, name, n))
                if peer:
                    others.append(ask(peer, name, n))
            row = [name, n, f"{min(theirs):.3g}", f"{min(ours):.3g}", f"{min(theirs) / min(ours):.2f}"]
            if peer:
                row += ["", ""] if None in others else [f"{min(others):.3g}", f"{min(others) / min(ours):.2f}"]
            print(f"| {' | '.join(map(str, row))} |", flush=True)
    for process in filter(None, [gila, peer]):
        process.stdin.close()
        process.wait()


main()
