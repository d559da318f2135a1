"""The numexpr side of compare.py: reads lines of an operation and a size, and answers each with the least time of one call in
nanoseconds, or with a dash for an operation that numexpr has no expression for. One thread."""

import sys
import time

import numexpr
import numpy as np

ROUND_SECONDS = 0.06
ROUNDS = 6
EXPRESSIONS = {
    "hypot3": "sqrt(a**2 + b**2)",
    "poly": "(a * 2.0 + 1.0) * a + 3.0",
    "squares": "sum((a - b)**2)",
}


def best(work):
    least = float("inf")
    for _ in range(ROUNDS):
        calls, start, spent = 0, time.perf_counter(), 0
        while spent < ROUND_SECONDS:
            work()
            calls += 1
            spent = time.perf_counter() - start
        least = min(least, spent / calls)
    return least * 1e9


def main():
    numexpr.set_num_threads(1)
    for line in sys.stdin:
        name, n = line.split()
        operands = {"a": np.random.default_rng(1).random(int(n)), "b": np.random.default_rng(2).random(int(n))}
        expression = EXPRESSIONS.get(name)
        print(best(lambda: numexpr.evaluate(expression, operands)) if expression else "-", flush=True)


main()
