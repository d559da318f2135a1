"""Writes statistics.txt, what StatisticsTest expects: NumPy 2.4.6 on the arrays that both make alike.

    python statistics.py > statistics.txt
"""
import numpy as np

k = np.arange(60, dtype=np.int64)
i = (k * 7919 % 101 - 50).reshape(3, 4, 5)
a = i / 8
f = a.astype(np.float32)
u = (k * 37 % 11).astype(np.uint8)
b = a.copy()
b.reshape(-1)[::7] = np.nan
b[1, 2, :] = np.nan
c = a + 1j * a[::-1]
m = a > 1
z = np.array([0.0, -0.0, np.nan, 3, -np.inf, 3, np.inf, 0.0])
s = np.sort(a.reshape(-1))

METHODS = ["inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf",
           "hazen", "weibull", "linear", "median_unbiased", "normal_unbiased", "lower", "higher",
           "midpoint", "nearest"]

CASES = {
    "sum": lambda: a.sum(), "sum 0": lambda: a.sum(0), "sum 1": lambda: a.sum(1), "sum 02": lambda: a.sum((0, 2)),
    "sum u": lambda: u.sum(), "sum m 1": lambda: m.sum(1), "sum f 1": lambda: f.sum(1), "sum c 1": lambda: c.sum(1),
    "sum kept": lambda: a.sum((0, 2), keepdims=True),
    "prod 1": lambda: a.prod(1), "prod i 2": lambda: i.prod(2), "prod c 0": lambda: c.prod(0),
    "prod none": lambda: np.array([]).prod(),
    "min 1": lambda: a.min(1), "max i 0": lambda: i.max(0), "max b 2": lambda: b.max(2), "min u": lambda: u.min(),
    "ptp 1": lambda: np.ptp(a, 1),
    "any 2": lambda: m.any(2), "all 1": lambda: m.all(1), "any z": lambda: z.any(), "all z": lambda: z.all(),
    "count 0": lambda: np.count_nonzero(m, 0), "count a": lambda: np.count_nonzero(a),
    "argmin 1": lambda: a.argmin(1), "argmax 0": lambda: i.argmax(0), "argmax b 2": lambda: b.argmax(2),
    "argmin z": lambda: z.argmin(), "argmax u": lambda: u.argmax(), "argmax": lambda: a.argmax(),
    "cumsum 0": lambda: a.cumsum(0), "cumsum 1": lambda: i.cumsum(1), "cumsum 2": lambda: f.cumsum(2),
    "cumsum c 1": lambda: c.cumsum(1), "cumprod 2": lambda: a.cumprod(2), "cumprod i 0": lambda: i.cumprod(0),
    "cumsum initial": lambda: np.cumulative_sum(a, axis=1, include_initial=True),
    "cumprod initial": lambda: np.cumulative_prod(i, axis=2, include_initial=True),
    "nonzero": lambda: np.array(np.nonzero(m)), "argwhere": lambda: np.argwhere(m), "mask": lambda: a[m],
    "mask rows": lambda: a[m[:, :, 0]], "flatnonzero": lambda: np.flatnonzero(z),
    "searchsorted": lambda: np.searchsorted(s, a[0]), "searchsorted right": lambda: np.searchsorted(s, i[1] / 4, "right"),
    "searchsorted nan": lambda: np.searchsorted(np.sort(z), z), "searchsorted ints": lambda: np.searchsorted(np.arange(5, dtype=np.int8), u),
    "digitize": lambda: np.digitize(a, np.array([-3.0, 0, 1, 2.5])),
    "digitize down": lambda: np.digitize(a, np.array([2.5, 1, 0, -3.0]), right=True),
    "sort 0": lambda: np.sort(a, 0), "sort u": lambda: np.sort(u), "sort z": lambda: np.sort(z), "sort f": lambda: np.sort(f, 1),
    "sort c": lambda: np.sort(c.reshape(-1)), "sort m": lambda: np.sort(m, 2), "sort i": lambda: np.sort(i.astype(np.int16), None),
    "argsort 1": lambda: np.argsort(a, 1, stable=True), "argsort u": lambda: np.argsort(u, stable=True),
    "argsort z": lambda: np.argsort(z, stable=True), "argsort f": lambda: np.argsort(f.reshape(-1) // 4, stable=True),
    "lexsort": lambda: np.lexsort((u, u % 3)),
    "unique": lambda: np.unique(u), "unique z": lambda: np.unique(z), "unique values": lambda: np.unique_values(z),
    "unique indices": lambda: np.unique_all(u).indices, "unique inverse": lambda: np.unique_all(u.reshape(6, 10)).inverse_indices,
    "unique counts": lambda: np.unique_counts(u).counts,
    "isin": lambda: np.isin(i, u), "union1d": lambda: np.union1d(u, i), "intersect1d": lambda: np.intersect1d(u, i),
    "setdiff1d": lambda: np.setdiff1d(i, u), "setxor1d": lambda: np.setxor1d(i, u),
    "mean": lambda: a.mean(), "mean 1": lambda: a.mean(1), "mean i 0": lambda: i.mean(0), "mean f 2": lambda: f.mean(2),
    "mean c": lambda: c.mean((0, 1)), "mean none": lambda: np.nan, "var": lambda: a.var(), "var 1": lambda: a.var(1, ddof=1),
    "var c 0": lambda: c.var(0), "std i 2": lambda: i.std(2), "std f": lambda: f.std(0),
    "average": lambda: np.average(a, 1, weights=np.array([1, 2, 3, 4.0])), "median": lambda: np.median(a),
    "median 1": lambda: np.median(i, 1), "median b": lambda: np.median(b, 0), "median f 2": lambda: np.median(f, 2),
    "quantile wide": lambda: np.quantile(np.tile(s, 40), 0.37), "percentile": lambda: np.percentile(a, 30, axis=2),
    "nansum": lambda: np.nansum(b, 2), "nanprod": lambda: np.nanprod(b, 0), "nanmin": lambda: np.nanmin(b, 2),
    "nanmax": lambda: np.nanmax(b, 0), "nanmean": lambda: np.nanmean(b, 2), "nanvar": lambda: np.nanvar(b, 1, ddof=1),
    "nanstd": lambda: np.nanstd(b, 2), "nanmedian": lambda: np.nanmedian(b, 0),
    "nanquantile": lambda: np.nanquantile(b, 0.3, axis=1),
    "histogram": lambda: np.histogram(a, 7)[0], "histogram edges": lambda: np.histogram(a, 7)[1],
    "histogram range": lambda: np.histogram(i, 5, (-20, 30))[0], "histogram f": lambda: np.histogram(f, 9)[0],
    "histogram by edges": lambda: np.histogram(a, [-5, -1, 0, 2, 6])[0],
    "histogram weights": lambda: np.histogram(a, [-5, -1, 0, 2, 6], weights=i)[0].astype(float),
    "histogram density": lambda: np.histogram(a, 6, density=True)[0],
    "bincount": lambda: np.bincount(u), "bincount weights": lambda: np.bincount(u, a.reshape(-1), 14),
    "cov": lambda: np.cov(a[0]), "cov line": lambda: np.cov(a[0, 0]), "corrcoef": lambda: np.corrcoef(a[1]),
    "diff": lambda: np.diff(a, 2, 1), "diff m": lambda: np.diff(m, 1, 0), "gradient": lambda: np.gradient(a, 0.5, axis=1),
    "trapezoid": lambda: np.trapezoid(a, dx=0.25, axis=2),
    "interp": lambda: np.interp(np.linspace(-1, 8, 30), np.array([0.0, 1, 1.5, 4, 7]), np.array([2.0, 1, 5, 5, -1])),
    "partition": lambda: np.sort(np.partition(np.tile(s, 30)[::-1], 700)[:700]),
    "take where": lambda: np.where(m, a, 0).sum(0),
}
for method in METHODS:
    for q in (0, 0.1, 0.25, 0.5, 0.7, 1):
        CASES[f"quantile {method} {q}"] = lambda method=method, q=q: np.quantile(a[:, :, :3], q, axis=1, method=method)
    CASES[f"quantile all {method}"] = lambda method=method: np.quantile(s, 0.4, method=method)


def text(x):
    x = float(x)
    return "NaN" if x != x else "Infinity" if x == np.inf else "-Infinity" if x == -np.inf else x.hex()


np.seterr(all="ignore")
import warnings
warnings.simplefilter("ignore")
for name, case in CASES.items():
    r = np.asarray(case())
    parts = [text(x) for v in r.reshape(-1) for x in ((v.real, v.imag) if r.dtype.kind == "c" else (v,))]
    print(name, r.dtype.name, ",".join(map(str, r.shape)), " ".join(parts), sep="|")
