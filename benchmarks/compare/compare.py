"""Gila's arrays beside NumPy's: the same operations in one run, one after the other, as a table in Markdown.

    python3 benchmarks/compare/compare.py [--blas] [--avx2] [--threads N] [--peers] [OPERATION[:SIZE] ...]

Needs NumPy, and Gila built (./mvnw -DskipTests package). All use one thread. Each figure is the least mean of several
rounds, first of one and then of the other, so that what else the machine does hits both. Inputs are float64 unless the name
says otherwise. Elementwise functions write to an array that is there already; other results are new arrays, which Java gives
back at once. Expressions are put together once and evaluated again and again, in Java as in numexpr, which keeps what it has
compiled; Java measures until it does not get notably faster.

With --avx2, Gila and NumPy do as on a processor that has AVX2 and no AVX-512.

With --blas, Gila multiplies matrices by the OpenBLAS that its tests use, which Maven brings. With --threads, a further
column shows Gila with N threads; with --peers, more show ND4J, EJML and ojAlgo, which Maven brings as well
(benchmarks/compare/pom.xml), and numexpr where some Python has it (this one, or the one that NUMEXPR_PYTHON names, else
/usr/bin/python3). Behind these figures stands in brackets how many times as fast as Gila with one thread they are.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

for name in [name for name in os.environ if name.startswith("OPENBLAS_")]:
    del os.environ[name]  # whoever uses an OpenBLAS chooses its kernels by itself
os.environ["OPENBLAS_NUM_THREADS"] = "1"
if "--avx2" in sys.argv:
    os.environ["GILA_CPU"] = "avx2"
    os.environ["NPY_DISABLE_CPU_FEATURES"] = (
        "X86_V4 AVX512_ICL AVX512_SPR AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL"
    )

import numpy as np  # noqa: E402: after what it reads of the environment

ROUND_SECONDS = 0.06
ROUNDS = 3
ROOT = Path(__file__).resolve().parents[2]
OURS = ROOT / "benchmarks" / "java" / "dev" / "gila" / "ndarray" / "Operations.java"


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


def stacks(function):
    def setup(n):
        return function(np.random.default_rng(1).random((n, 3, 3)), np.random.default_rng(2).random((n, 3, 3)))

    return setup


def integers(n):
    a = np.arange(n * n).reshape(n, n)
    return lambda: a @ a


def wide_integers(n):
    """Of all 64 bits."""
    a = np.arange(n * n).reshape(n, n) * np.int64(0x9E3779B97F4A7C15 - 2**64)
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


def of(kind, work):
    """The same of elements of another type: numbers below 1000 as integers."""
    if kind == "complex128":
        return arrays(lambda a, b: partial(work, a + 1j * b))
    scale = 1000 if kind.startswith(("int", "uint")) else 1
    return arrays(lambda a, b: partial(work, (scale * a).astype(kind)))


def square(work):
    """Of a square of that many elements, and a row of it."""

    def setup(n):
        side = int(n**0.5)
        a = np.random.default_rng(1).random((side, side))
        return lambda: work(a, a[0])

    return setup


def take(a, b):
    places = np.argsort(b)
    return lambda: a[places]


def put(a, b):
    places, out = np.argsort(b), a.copy()
    return lambda: out.put(places, b)


def isin(a, b):
    numbers = (1000 * a).astype(np.int64)
    some = numbers[:500]
    return lambda: np.isin(numbers, some)


def interp(a, b):
    x = np.linspace(0, 1, 101)
    y = np.sin(x)
    return lambda: np.interp(a, x, y)


def missing(a, b):
    a[len(a) // 2] = np.nan
    return lambda: np.nanmean(a)


def generated(draw):
    def setup(n):
        generator = np.random.default_rng(1)
        return lambda: draw(generator, n)

    return setup


def cholesky(a, b):
    positive = a @ a.T
    return lambda: np.linalg.cholesky(positive)


LARGE = (10_000, 1_000_000, 10_000_000)
BOTH = (10_000, 1_000_000)
OPERATIONS = {
    "add": (binary(np.add), (10, 1000, *LARGE)),
    "plus": (arrays(lambda a, b: lambda: a + b), (10, 1000, 1_000_000, 10_000_000)),
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
    "matmul_3x3": (stacks(lambda a, b: lambda: a @ b), (10_000,)),
    "matmul_int64": (integers, (512,)),
    "matmul_int64_wide": (wide_integers, (512,)),
    "solve": (matrices(lambda a, b: lambda: np.linalg.solve(a, b)), (200, 1000)),
    "solve_3x3": (stacks(lambda a, b: lambda: np.linalg.solve(a, b)), (10_000,)),
    "inv": (matrices(lambda a, b: lambda: np.linalg.inv(a)), (200,)),
    "det": (matrices(lambda a, b: lambda: np.linalg.det(a)), (200,)),
    "cholesky": (matrices(cholesky), (200,)),
    "qr": (matrices(lambda a, b: lambda: np.linalg.qr(a)), (200,)),
    "svd": (matrices(lambda a, b: lambda: np.linalg.svd(a)), (200,)),
    "eigh": (matrices(lambda a, b: lambda: np.linalg.eigh(a)), (200,)),
    "add_float32": (of("float32", lambda a: a + a), BOTH),
    "exp_float32": (of("float32", np.exp), BOTH),
    "add_int64": (of("int64", lambda a: a + a), BOTH),
    "mod_int64": (of("int64", lambda a: a % 7), BOTH),
    "exp_complex": (of("complex128", np.exp), BOTH),
    "abs_complex": (of("complex128", np.abs), BOTH),
    "to_float32": (of("float64", lambda a: a.astype(np.float32)), BOTH),
    "to_int64": (of("float64", lambda a: a.astype(np.int64)), BOTH),
    "from_int64": (of("int64", lambda a: a.astype(np.float64)), BOTH),
    "clip": (arrays(lambda a, b: lambda: np.clip(a, 0.2, 0.8)), BOTH),
    "square": (arrays(lambda a, b: lambda: a**2), BOTH),
    "max": (arrays(lambda a, b: a.max), BOTH),
    "argmax": (arrays(lambda a, b: a.argmax), BOTH),
    "var": (arrays(lambda a, b: a.var), BOTH),
    "sum_axis0": (square(lambda a, row: a.sum(0)), BOTH),
    "sum_axis1": (square(lambda a, row: a.sum(1)), BOTH),
    "add_row": (square(lambda a, row: a + row), BOTH),
    "add_transposed": (square(lambda a, row: a + a.T), BOTH),
    "matvec": (square(lambda a, row: a @ row), BOTH),
    "rfft": (arrays(lambda a, b: lambda: np.fft.rfft(a)), BOTH),
    "take": (arrays(take), BOTH),
    "put": (arrays(put), BOTH),
    "every_second": (arrays(lambda a, b: a[::2].copy), BOTH),
    "reversed": (arrays(lambda a, b: a[::-1].copy), BOTH),
    "concat": (arrays(lambda a, b: lambda: np.concatenate([a, b])), BOTH),
    "repeat": (arrays(lambda a, b: lambda: np.repeat(a, 2)), BOTH),
    "diff": (arrays(lambda a, b: lambda: np.diff(a)), BOTH),
    "pad": (square(lambda a, row: np.pad(a, 3, mode="reflect")), BOTH),
    "unique": (of("int64", np.unique), BOTH),
    "isin": (arrays(isin), BOTH),
    "bincount": (of("int64", np.bincount), BOTH),
    "median": (arrays(lambda a, b: lambda: np.median(a)), BOTH),
    "argpartition": (arrays(lambda a, b: lambda: np.argpartition(a, len(a) // 2)), BOTH),
    "nanmean": (arrays(missing), BOTH),
    "interp": (arrays(interp), BOTH),
    "integers": (generated(lambda generator, n: generator.integers(0, 1000, n)), BOTH),
    "exponential": (generated(lambda generator, n: generator.standard_exponential(n)), BOTH),
    "permutation": (generated(lambda generator, n: generator.permutation(n)), BOTH),
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


def maven(*arguments):
    """The class path that a build resolves."""
    with tempfile.NamedTemporaryFile() as file:
        goal = ["-B", "-q", "dependency:build-classpath", f"-Dmdep.outputFile={file.name}"]
        subprocess.run([ROOT / "mvnw", *goal, *arguments], cwd=ROOT, check=True)
        return Path(file.name).read_text().split(os.pathsep)


def java(sources, path, main, argument):
    """A process that answers a line of an operation and a size with nanoseconds, or a dash."""
    here = Path(__file__).parent
    classes = ROOT / "target" / "compare" / main
    path = os.pathsep.join(map(str, [classes, *path]))
    subprocess.run(["javac", "-nowarn", "-cp", path, "-d", classes, *(here / source for source in sources)], check=True)
    command = ["java", "-cp", path, main, argument]
    environment = dict(os.environ, OMP_NUM_THREADS="1")
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)


def numexpr():
    """numexpr's side, in the first Python that has it; None where none has."""
    for python in [sys.executable, os.environ.get("NUMEXPR_PYTHON", "/usr/bin/python3")]:
        command = [python, str(Path(__file__).with_name("numexpr_peer.py"))]
        try:
            subprocess.run([python, "-c", "import numexpr"], check=True, stderr=subprocess.DEVNULL)
        except (OSError, subprocess.CalledProcessError):
            continue
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def processes(options):
    """Who is measured, by the heading of the column: Gila first."""
    classes = ROOT / "target" / "classes"
    if not classes.is_dir():
        sys.exit("compare.py: target/classes is missing: run ./mvnw -DskipTests package first")
    path = [classes, *sorted((ROOT / "target" / "lib").glob("*.jar"))]
    if options.blas:
        path += maven("-DincludeGroupIds=org.bytedeco")
    found = {}
    for threads in [1, options.threads] if options.threads else [1]:
        name = "Gila" if threads == 1 else f"Gila, {threads} threads,"
        found[name] = java(["Rounds.java", "Compare.java", OURS], path, "Compare", str(threads))
    if options.peers:
        path = maven("-f", str(Path(__file__).with_name("pom.xml")))
        for name in ["ND4J", "EJML", "ojAlgo"]:
            found[name] = java(["Rounds.java", "Peers.java"], path, "Peers", name.lower())
        if peer := numexpr():
            found["numexpr"] = peer
    return found


def answer(process, name, n):
    process.stdin.write(f"{name} {n}\n")
    process.stdin.flush()
    for line in process.stdout:
        try:
            return float("inf") if line == "-\n" else float(line) / 1e3
        except ValueError:
            pass  # what a library has to say when it starts
    sys.exit(f"compare.py: {name} {n} ended the process that measures it")


def chosen(text):
    name, _, size = text.partition(":")
    if name not in OPERATIONS or size and not size.isdigit():
        sys.exit(f"compare.py: no operation {text}: there are {', '.join(OPERATIONS)}")
    setup, sizes = OPERATIONS[name]
    return name, setup, [int(size)] if size else sizes


def row(processes, name, setup, n):
    work, theirs = setup(n), float("inf")
    times = {process: float("inf") for process in processes}
    for _ in range(2):
        theirs = min(theirs, best(work))
        for who, process in processes.items():
            times[who] = min(times[who], answer(process, name, n))
    ours, *others = times.values()
    cells = [f"{t:.3g} ({ours / t:.2f})" if t < float("inf") else "-" for t in others]
    return [name, str(n), f"{theirs:.3g}", f"{ours:.3g}", f"{theirs / ours:.2f}", *cells]


def main():
    parser = argparse.ArgumentParser(description="Gila's arrays beside NumPy's, as a table in Markdown.")
    parser.add_argument("--blas", action="store_true", help="let Gila use OpenBLAS")
    parser.add_argument("--avx2", action="store_true", help="let neither Gila nor NumPy use AVX-512")
    parser.add_argument("--threads", type=int, metavar="N", help="show Gila with N threads, too")
    parser.add_argument("--peers", action="store_true", help="show ND4J, EJML, ojAlgo and numexpr, too")
    parser.add_argument("operations", nargs="*", metavar="OPERATION[:SIZE]", help=", ".join(OPERATIONS))
    options = parser.parse_args()
    rows = [chosen(text) for text in options.operations or OPERATIONS]
    measured = processes(options)
    headings = ["operation", "n", "NumPy us", "Gila us", "ratio", *(f"{name} us" for name in list(measured)[1:])]
    print("| " + " | ".join(headings) + " |\n" + "|---" * len(headings) + "|")
    for name, setup, sizes in rows:
        for n in sizes:
            print("| " + " | ".join(row(measured, name, setup, n)) + " |", flush=True)
    for process in measured.values():
        process.stdin.close()
        process.wait()


main()
