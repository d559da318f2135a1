"""Writes what NumPy answers to the cases of NumpyDigestTest: run with NumPy 2.4 as

    python3 digests.py ../resources/dev/gila/ndarray/digests.txt.gz

Reductions over every choice of axes, functions along every axis, and those of whole arrays; of every element type, on arrays
of every layout. The numbers are chosen so that no order of the operations rounds: each answer is one, and a digest of type,
shape and bytes says whether it was found. A line is a function, an element type, a layout, and a digest for each choice of axes;
! stands for an exception.
"""
import gzip, sys, warnings, zlib
import numpy as np

warnings.simplefilter("ignore")
np.seterr(all="ignore")
DTYPES = "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float32 float64 complex64 complex128".split()

def values(dtype, n):
    """Small integers, or quarters."""
    k = np.arange(n)
    i = (k * 37 + k // 7) % 11 - 5
    kind = np.dtype(dtype).kind
    if kind == "b":
        return i > 1
    if kind == "c":
        return ((i + 1j * np.roll(i, 3)) / 4).astype(dtype)
    return (i / 4 if kind == "f" else i + 5 if kind == "u" else i).astype(dtype)

def factors(dtype, n):
    """Numbers whose products are exact."""
    k = np.arange(n)
    kind = np.dtype(dtype).kind
    if kind == "c":
        return np.array([1, 1j, 1 + 1j, 0.5 - 0.5j])[(k + k // 32) % 4].astype(dtype)
    sign = np.where((k % 4 == 1) & (kind in "if"), -1, 1)
    return (sign * (2.0 ** (k * 5 % 3 - 1) if kind == "f" else 1 + k * 5 % 3)).astype(dtype)

def layouts(make, dtype):
    yield "rows", make(dtype, 24).reshape(2, 3, 4)
    yield "strided", make(dtype, 96).reshape(4, 3, 8)[::-2, :, 1::2]
    yield "transposed", make(dtype, 24).reshape(4, 3, 2).T
    yield "reversed", make(dtype, 37)[::-1]
    yield "repeated", np.broadcast_to(make(dtype, 4), (3, 4))
    yield "long", make(dtype, 1400).reshape(2, 700)
    yield "tall", make(dtype, 1400).reshape(2, 700).T
    yield "empty", make(dtype, 0).reshape(2, 0, 3)
    yield "scalar", make(dtype, 1).reshape(())
    if np.dtype(dtype).kind == "f" and make is values:
        a = make(dtype, 35)
        a[2::5] = np.nan
        a[3::7] = np.inf
        a[5::11] = -0.0
        yield "special", a.reshape(5, 7)

def mask(a):
    return (np.arange(a.size) % 3 != 1).reshape(a.shape)

def extreme(f, start, where=None):
    def reduced(a, axis, keepdims):
        chosen = True if where is None else where(a)
        return f(a, axis=axis, keepdims=keepdims, initial=np.array(start).astype(a.dtype), where=chosen)
    return reduced

def reduction(f):
    return lambda a, axis, keepdims: f(a, axis=axis, keepdims=keepdims)

def selecting(f):
    return lambda a, axis, keepdims: f(a, axis=axis, keepdims=keepdims, where=mask(a))

REDUCTIONS = {name: reduction(getattr(np, name)) for name in
              "sum prod min max any all count_nonzero mean median ptp nansum nanprod nanmin nanmax nanmean nanmedian".split()}
REDUCTIONS |= {name + "_where": selecting(getattr(np, name)) for name in "sum prod any all".split()}
REDUCTIONS |= {"min_initial": extreme(np.min, 1), "max_initial": extreme(np.max, 1),
               "min_where": extreme(np.min, 1, mask), "max_where": extreme(np.max, 1, mask)}

def folding(f, **options):
    return lambda a, axis, keepdims: f.reduce(a, axis=axis, keepdims=keepdims, **options)

def folding_where(f):
    return lambda a, axis, keepdims: f.reduce(a, axis=axis, keepdims=keepdims, where=mask(a))

FOLDED = "subtract fmod lcm gcd fmin fmax bitwise_and bitwise_or bitwise_xor logical_xor".split()
REDUCTIONS |= {name + "_reduce": folding(getattr(np, name)) for name in FOLDED}
REDUCTIONS |= {name + "_initial": folding(getattr(np, name), initial=1) for name in "add subtract bitwise_xor fmax".split()}
REDUCTIONS |= {name + "_where": folding_where(getattr(np, name)) for name in "add bitwise_and gcd logical_xor".split()}

def between(f):
    def reduced(a, axis):
        n = a.shape[axis]
        return f.reduceat(a, np.array([n // 3, n // 2, n - 1, 0, 0, 1]), axis)
    return reduced

def at(f):
    def applied(a):
        a = np.array(a)
        places = np.arange(2 * a.shape[0]) * 7 % 5 % a.shape[0]
        f.at(a, places, values(a.dtype, 5)[places % 5].reshape((-1,) + (1,) * (a.ndim - 1)))
        return a
    return applied

def partitioned(a, axis):
    k = a.shape[axis] // 2
    return np.sort(np.partition(a, k, axis).take(np.arange(k + 1), axis), axis)

ALONG = {
    "cumsum": lambda a, axis: np.cumsum(a, axis), "cumprod": lambda a, axis: np.cumprod(a, axis),
    "cumulative_sum": lambda a, axis: np.cumulative_sum(a, axis=axis, include_initial=True),
    "nancumsum": lambda a, axis: np.nancumsum(a, axis), "nancumprod": lambda a, axis: np.nancumprod(a, axis),
    "argmin": lambda a, axis: np.argmin(a, axis), "argmax": lambda a, axis: np.argmax(a, axis, keepdims=True),
    "nanargmin": lambda a, axis: np.nanargmin(a, axis), "nanargmax": lambda a, axis: np.nanargmax(a, axis),
    "sort": lambda a, axis: np.sort(a, axis), "argsort": lambda a, axis: np.argsort(a, axis, stable=True),
    "partition": partitioned, "diff": lambda a, axis: np.diff(a, 1, axis), "flip": lambda a, axis: np.flip(a, axis),
    "roll": lambda a, axis: np.roll(a, 5, axis), "repeat": lambda a, axis: np.repeat(a, 3, axis),
    "take": lambda a, axis: np.take(a, [1, -1, 0, 1], axis), "delete": lambda a, axis: np.delete(a, [0], axis),
    "take_along_axis": lambda a, axis: np.take_along_axis(a, np.argsort(a, axis, stable=True), axis),
    "concat": lambda a, axis: np.concatenate([a, a], axis), "stack": lambda a, axis: np.stack([a, a], axis),
    "expand_dims": lambda a, axis: np.expand_dims(a, axis), "moveaxis": lambda a, axis: np.moveaxis(a, axis, 0),
    "array_split": lambda a, axis: np.array_split(a, 3, axis)[0], "unstack": lambda a, axis: np.unstack(a, axis=axis)[0],
    "pad": lambda a, axis: np.pad(a, [(2, 1) if i == axis else (0, 0) for i in range(a.ndim)], "edge"),
}
ALONG |= {name + "_accumulate": lambda a, axis, f=getattr(np, name): f.accumulate(a, axis)
          for name in FOLDED + "maximum minimum logical_and logical_or".split()}
ALONG |= {name + "_reduceat": between(getattr(np, name))
          for name in "add subtract maximum bitwise_xor logical_or".split()}
ALONG |= {f.__name__ + order: lambda a, axis, f=f, order=order: f(a, axis=axis, bitorder=order)
          for f in (np.packbits, np.unpackbits) for order in ("big", "little")}
WHOLE = {
    "copy": np.copy, "ravel": np.ravel, "transpose": np.transpose, "flip": np.flip, "roll": lambda a: np.roll(a, 3),
    "nonzero": lambda a: np.array(np.nonzero(a)), "argwhere": np.argwhere, "flatnonzero": np.flatnonzero,
    "unique": lambda a: np.unique(a, equal_nan=False), "unique_counts": lambda a: np.unique_counts(a).counts,
    "unique_inverse": lambda a: np.unique_all(a).inverse_indices, "unique_indices": lambda a: np.unique_all(a).indices,
    "isin": lambda a: np.isin(a, values(a.dtype, 5)), "searchsorted": lambda a: np.searchsorted(np.sort(values(a.dtype, 20)), a),
    "searchsorted_right": lambda a: np.searchsorted(np.sort(values(a.dtype, 20)), a, "right"),
    "compress": lambda a: a[mask(a)], "where": lambda a: np.where(mask(a), a, a[..., :1]), "tile": lambda a: np.tile(a, (2, 1, 2)),
    "union1d": lambda a: np.union1d(a, values(a.dtype, 5)), "intersect1d": lambda a: np.intersect1d(a, values(a.dtype, 5)),
    "setdiff1d": lambda a: np.setdiff1d(a, values(a.dtype, 5)), "setxor1d": lambda a: np.setxor1d(a, values(a.dtype, 5)),
    "tril": np.tril, "triu": np.triu, "diagonal": np.diagonal, "trace": np.linalg.trace, "real": np.real,
    "argmin": np.argmin, "argmax": np.argmax, "bincount": lambda a: np.bincount(a.ravel()),
    "matmul": lambda a: a @ np.swapaxes(a, -1, -2), "tensordot": lambda a: np.tensordot(a, a, ([0], [0])),
    "vecdot": lambda a: np.vecdot(a, a), "outer": lambda a: np.linalg.outer(a.ravel()[:40], a.ravel()[:40]), "kron": lambda a: np.kron(a[..., :3], a[..., :2]),
    "einsum": lambda a: np.einsum("...i,...i->...", a, a), "matrix_power": lambda a: np.linalg.matrix_power(a[..., :2, :2], 3),
    **{name + "_at": at(getattr(np, name)) for name in "add subtract maximum bitwise_xor gcd".split()},
    **{name + "_outer": lambda a, f=getattr(np, name): f.outer(a.ravel()[:40], a[..., :3]) for name in "subtract less".split()},
    "bitwise_count": np.bitwise_count, "packbits": np.packbits, "unpackbits": np.unpackbits,
    "cross": lambda a: np.linalg.cross(a[..., :3], a[..., ::-1][..., :3]),
}

MOVING = ("flip roll repeat take delete take_along_axis concat stack expand_dims moveaxis array_split unstack pad copy ravel "
          "transpose compress where tile tril triu diagonal").split()

def digest(answer):
    try:
        a = np.asarray(answer())
    except (TypeError, ValueError, IndexError, OverflowError, ZeroDivisionError):
        return "!"
    if a.dtype.name not in DTYPES:
        return "?"
    head = "%s(%s)" % (a.dtype.name, ",".join(map(str, a.shape)))
    if a.dtype.kind in "fc":
        parts = a.ravel().view(a.real.dtype)
        if a.dtype.kind == "c":
            parts = parts + 0.0  # the signs of zeros depend on the order of the factors
        parts = np.where(np.isnan(parts), np.nan, parts).astype(a.real.dtype)
        data = parts.astype(parts.dtype.newbyteorder("<")).tobytes()
    else:
        data = a.astype(a.dtype.newbyteorder("<")).tobytes()
    return "%06x" % (zlib.crc32(data, zlib.crc32(head.encode())) & 0xffffff)

def axes_of(rank):
    return [None] + [tuple(i for i in range(rank) if m >> i & 1) for m in range(1, 2**rank)]

out = []
for dtype in DTYPES:
    # What moves elements sees their width alone.
    moves = dtype in "bool int16 float32 float64 complex128".split()
    for name, f in REDUCTIONS.items():
        for layout, a in layouts(factors if "prod" in name else values, dtype):
            answers = [digest(lambda: f(a, axes, keep)) for axes in axes_of(a.ndim) for keep in (False, True)]
            out.append("\t".join(["reduce", name, dtype, layout, *answers]))
    for name, f in ALONG.items():
        if name in MOVING and not moves:
            continue
        for layout, a in layouts(factors if "prod" in name else values, dtype):
            answers = [digest(lambda: f(a, axis)) for axis in range(a.ndim)]
            if answers:
                out.append("\t".join(["along", name, dtype, layout, *answers]))
    for name, f in WHOLE.items():
        if name in MOVING and not moves:
            continue
        for layout, a in layouts(values, dtype):
            if layout not in ("long", "tall") or name not in ("matmul", "tensordot", "kron", "einsum"):
                out.append("\t".join(["whole", name, dtype, layout, digest(lambda: f(a))]))

with open(sys.argv[1], "wb") as file, gzip.GzipFile("", "wb", 9, file, 0) as packed:
    packed.write(("\n".join(out) + "\n").encode())
