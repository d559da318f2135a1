"""Makes src/test/resources/dev/gila/ndarray/random/streams.txt: what NumPy 2.4.6 draws, for StreamTest to compare.

    python3 src/test/numpy/streams.py > src/test/resources/dev/gila/ndarray/random/streams.txt

A line: bit generator, seed, distribution, parameters, count; then the next 64 bits and the next 32 bits after the numbers, which
show how much of the stream they took; then how numbers are compared and what with: "bits" and a hash (FNV-1a over words of 64
bits) of the bits of all numbers, or "near" and the first numbers, where the C library decides the last place.
"""
import sys
import numpy as np

GENERATORS = ["PCG64", "PCG64DXSM", "Philox", "SFC64", "MT19937"]
COUNT = 1500

# Distribution: how to draw, how to compare, lists of parameters.
D = {
    "random": ("bits", [()]),
    "random32": ("bits", [()]),
    "standard_normal": ("bits", [()]),
    "standard_normal32": ("bits", [()]),
    "standard_exponential": ("bits", [()]),
    "standard_exponential32": ("bits", [()]),
    "inverse_exponential": ("bits", [()]),
    "inverse_exponential32": ("bits", [()]),
    "standard_gamma": ("bits", [(1.0,), (2.5,), (0.0,), (1e6,)]),
    "standard_gamma32": ("bits", [(1.0,), (2.5,)]),
    "uniform": ("bits", [(-1.0, 3.0), (5.0, 5.0)]),
    "normal": ("bits", [(1.0, 2.0), (0.0, 0.0)]),
    "exponential": ("bits", [(2.5,), (0.0,)]),
    "beta": ("bits", [(2.0, 3.0), (1.0, 3.5), (1e-104, 1e-104)]),
    "gamma": ("bits", [(3.0, 0.5)]),
    "chisquare": ("bits", [(2.0,), (7.5,)]),
    "noncentral_chisquare": ("bits", [(3.0, 1.5), (2.0, 0.0)]),
    "f": ("bits", [(4.0, 6.0)]),
    "noncentral_f": ("bits", [(4.0, 6.0, 1.5)]),
    "standard_t": ("bits", [(5.0,)]),
    "standard_cauchy": ("bits", [()]),
    "rayleigh": ("bits", [(2.0,)]),
    "triangular": ("bits", [(-1.0, 0.5, 2.0)]),
    "wald": ("bits", [(2.0, 3.0)]),
    "standard_gamma_small": ("bits", [(0.3,), (0.01,)]),
    "standard_gamma_small32": ("near", [(0.3,)]),
    "beta_small": ("bits", [(0.5, 0.5), (0.01, 0.02)]),
    "noncentral_chisquare_small": ("bits", [(0.5, 1.5), (0.5, 1.8446744073e19), (0.5, 1e300)]),
    "pareto": ("bits", [(3.0,)]),
    "weibull": ("bits", [(1.5,), (0.002,)]),
    "power": ("bits", [(2.5,)]),
    "laplace": ("bits", [(1.0, 2.0)]),
    "gumbel": ("bits", [(1.0, 2.0)]),
    "logistic": ("bits", [(1.0, 2.0)]),
    "lognormal": ("bits", [(0.5, 0.75)]),
    "vonmises": ("near", [(0.5, 4.0), (3.0, 1e-6), (0.0, 1e-9), (1.0, 1e7)]),
    "binomial": ("bits", [(10, 0.3), (1000, 0.45), (1000, 0.97), (100000, 0.001), (0, 0.5), (7, 0.0), (7, 1.0)]),
    "negative_binomial": ("bits", [(5.5, 0.3)]),
    "poisson": ("bits", [(0.5,), (8.0,), (25.0,), (1e9,), (0.0,)]),
    "geometric": ("bits", [(0.5,), (0.01,), (1e-18,)]),
    "hypergeometric": ("bits", [(15, 25, 5), (150, 90, 60), (90, 150, 220), (1000, 5, 998), (10, 0, 4), (500000000, 1000000, 10), (300000, 700000, 250000)]),
    "zipf": ("bits", [(2.0,), (2000.0,)]),
    "zipf_small": ("bits", [(1.1,)]),
    "logseries": ("bits", [(0.7,), (0.0,)]),
    "multinomial": ("bits", [(20, 0.2, 0.3, 0.5), (5, 1.0, 0.0)]),
    "multivariate_hypergeometric": ("bits", [(30, 10, 20, 40), (60, 10, 20, 40), (5, 3, 4)]),
    "multivariate_hypergeometric_count": ("bits", [(30, 10, 20, 40), (60, 10, 20, 40)]),
    "dirichlet": ("bits", [(1.5, 2.0, 3.0), (4.0,)]),
    "dirichlet_small": ("bits", [(0.05, 0.02, 0.01)]),
    "integers_int64": ("bits", [(0, 1000), (-5, -4), (0, 2**32), (0, 3 * 2**30), (-(2**62), 2**62), (0, 3 * 2**61)]),
    "integers_uint64": ("bits", [(0, 2**63)]),
    "integers_int32": ("bits", [(-(2**31), 2**31), (0, 7)]),
    "integers_uint32": ("bits", [(0, 2**32), (10, 3 * 2**30)]),
    "integers_int16": ("bits", [(-(2**15), 2**15), (-3, 40000 - 2**15)]),
    "integers_uint16": ("bits", [(0, 2**16), (5, 6)]),
    "integers_int8": ("bits", [(-128, 128), (-3, 100)]),
    "integers_uint8": ("bits", [(0, 256), (1, 201)]),
    "integers_bool": ("bits", [(0, 2), (1, 2)]),
    "bytes": ("bits", [()]),
    "choice": ("bits", [(100,)]),
    "choice_rare": ("bits", [(1000000,)]),
    "choice_most": ("bits", [(20000,)]),
    "choice_unshuffled": ("bits", [(1000000,), (20000,)]),
    "choice_weighted": ("bits", [(0.1, 0.2, 0.3, 0.4)]),
    "choice_weighted_once": ("bits", [tuple([0.0005] * 1000 + [0.001] * 500)]),
    "choice_columns": ("bits", [(1,), (-2,)]),
    "permutation": ("bits", [()]),
    "permuted": ("bits", [()]),
    "permuted_rows": ("bits", [(0,), (1,)]),
    "shuffle_rows": ("bits", [(0,), (1,)]),
}
SOME = ["random", "random32", "standard_normal", "standard_normal32", "standard_exponential", "integers_int64",
        "integers_uint8", "poisson", "permutation"]


def draw(g, name, p):
    n = COUNT
    if name.endswith("32") and not name.startswith("integers"):
        name = name[:-2]
        if name == "inverse_exponential":
            return g.standard_exponential(n, dtype=np.float32, method="inv")
        return getattr(g, name.replace("_small", ""))(*p, n, dtype=np.float32)
    if name == "inverse_exponential":
        return g.standard_exponential(n, method="inv")
    if name.startswith("integers_"):
        return g.integers(p[0], p[1], n, dtype=np.dtype(name[9:]))
    if name == "bytes":
        return np.frombuffer(g.bytes(n), dtype=np.uint8)
    if name == "choice":
        return g.choice(p[0], n)
    if name in ("choice_rare", "choice_most"):
        return g.choice(p[0], n, replace=False)
    if name == "choice_unshuffled":
        return g.choice(p[0], n, replace=False, shuffle=False)
    if name == "choice_weighted":
        return g.choice(len(p), n, p=p)
    if name == "choice_weighted_once":
        return g.choice(len(p), 200, p=p, replace=False)
    if name == "choice_columns":
        return g.choice(np.arange(n).reshape(30, 50), 20, replace=False, axis=p[0]).ravel()
    if name == "permutation":
        return g.permutation(n)
    if name == "permuted":
        return g.permuted(np.arange(n).reshape(30, 50)).ravel()
    if name == "permuted_rows":
        return g.permuted(np.arange(n).reshape(3, 5, 100), axis=p[0]).ravel()
    if name == "shuffle_rows":
        x = np.arange(n).reshape(30, 50)
        g.shuffle(x, axis=p[0])
        return x.ravel()
    if name == "multinomial":
        return g.multinomial(p[0], p[1:], n).ravel()
    if name.startswith("multivariate_hypergeometric"):
        method = "count" if name.endswith("count") else "marginals"
        return g.multivariate_hypergeometric(p[1:], p[0], n, method=method).ravel()
    if name.startswith("dirichlet"):
        return g.dirichlet(p, n).ravel()
    return getattr(g, name.replace("_small", ""))(*p, n)


def words(values):
    if values.dtype == np.float64:
        return values.view(np.uint64)
    if values.dtype == np.float32:
        return values.view(np.uint32)
    return values.astype(np.int64).view(np.uint64)


def fnv(values):
    h = 0xCBF29CE484222325
    for word in words(values).tolist():
        h = (h ^ word) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return h


def main():
    print("# Made by src/test/numpy/streams.py with NumPy", np.__version__)
    for generator in GENERATORS:
        for name, (how, parameters) in D.items():
            if generator != "PCG64" and name not in SOME:
                continue
            for p in parameters:
                seed = len(name) * 1000 + len(p)
                g = np.random.Generator(getattr(np.random, generator)(seed))
                g.integers(0, 2**32, dtype=np.uint32)  # leaves half a word
                values = draw(g, name, p)
                wide = g.integers(0, 2**64 - 1, dtype=np.uint64, endpoint=True)
                narrow = g.integers(0, 2**32 - 1, dtype=np.uint32, endpoint=True)
                text = ",".join(map(str, p)) if len(p) < 100 else "many"
                line = [generator, seed, name, text or "-", "%016x" % wide, "%08x" % narrow, how]
                if how == "bits":
                    line.append("%016x" % fnv(values))
                else:
                    line.append(",".join(repr(float(v)) for v in values[:12]))
                print(*line)


if __name__ == "__main__":
    sys.exit(main())
