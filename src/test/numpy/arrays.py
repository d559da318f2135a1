"""Writes what NumPy answers to the cases of NumpyTest: run with NumPy 2.4 as

    python3 arrays.py ../resources/dev/gila/ndarray/numpy.txt.gz

A line is a case, its fields separated by tabs: what to do, its arguments, and the answer. An array is written as
dtype:shape:bytes in hexadecimal, little-endian; ! stands for an exception.

NumPy's elementary functions are up to four units in the last place off, so their answers are those that it gives in the
longer type of x86 processors, rounded: run it on one.
"""
import gzip, itertools, sys, warnings
import numpy as np

warnings.simplefilter("ignore")
np.seterr(all="ignore")
DTYPES = "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float32 float64 complex64 complex128".split()
REALS = [0.0, -0.0, 1.0, -1.0, 2.5, -3.5, np.nan, np.inf, -np.inf, 5e-324, 1e-310, 3.0, 1e300, 7.25, -0.5, 0.75]
INTEGERS = [0, 1, 2, 3, 7, 100, -1, -7, 127, -128, 255, 2**31 - 1, 2**62, -2**63, 2**63 - 1, 5]

def sample(dtype):
    d = np.dtype(dtype)
    if d.kind == "b":
        return np.array([i % 3 == 1 for i in range(16)])
    if d.kind in "iu":
        return np.array([v & (2**(8 * d.itemsize) - 1) for v in INTEGERS], np.uint64).astype(d)
    if d.kind == "f":
        return np.array(REALS).astype(d)
    reals = np.array([v for v in REALS if abs(v) < 1e9 and v == v])
    z = np.resize(reals, 16) + 1j * np.roll(np.resize(reals, 16), 5)
    return z.astype(d)

def text(a):
    a = np.asarray(a)
    little = a.astype(a.dtype.newbyteorder("<"))
    return "%s:%s:%s" % (a.dtype.name, ",".join(map(str, a.shape)), little.tobytes().hex())

out = []

def case(*fields, answer):
    try:
        result = answer()
        if isinstance(result, str):
            result = result.replace("\\", "\\\\").replace("\n", "\\n")
        else:
            result = np.asarray(result)
            if result.dtype.name == "float16" or result.dtype.kind not in "biufc":
                result = "?"
            else:
                result = text(result)
    except (TypeError, ValueError, IndexError, OverflowError, ZeroDivisionError):
        result = "!"
    out.append("\t".join([str(f) for f in fields] + [result]))

def precisely(op, *operands):
    """NumPy's answer, in its type, as the longer type gives it."""
    answer = op(*operands)
    if answer.dtype.kind not in "fc" or answer.dtype.itemsize < 4:
        return answer
    parts = answer.real.dtype
    longer = [a.astype(np.result_type(a, parts)).astype("G" if a.dtype.kind == "c" else "g") for a in operands]
    result = op(*longer).astype(answer.dtype)
    # Zeros keep their signs.
    return np.where(answer.view(parts) == 0, answer.view(parts), result.view(parts)).view(answer.dtype)

UNARY = ("negative sign square reciprocal floor ceil trunc signbit isnan isinf isfinite logical_not invert "
         "conj").split()
ELEMENTARY = ("absolute sqrt exp expm1 exp2 log log1p log2 log10 cbrt sin cos tan asin acos atan sinh cosh tanh asinh acosh "
              "atanh").split()
BINARY = ("add subtract multiply divide floor_divide remainder fmod power gcd lcm copysign nextafter equal not_equal less "
          "less_equal greater greater_equal minimum maximum fmin fmax logical_and logical_or logical_xor bitwise_and "
          "bitwise_or bitwise_xor left_shift right_shift logaddexp hypot atan2").split()
ENDS = "int8 uint8 int64 uint64 bool float32 float64 complex64".split()

for name in DTYPES:
    out.append("\t".join(["array", name, text(sample(name))]))
    case("round", name, answer=lambda: np.round(sample(name)))
for op, name in itertools.product(UNARY, DTYPES):
    case("unary", op, name, answer=lambda: getattr(np, op)(sample(name)))
for op, name in itertools.product(ELEMENTARY, DTYPES):
    case("unary", op, name, answer=lambda: precisely(getattr(np, op), sample(name)))

# Signed zeros, infinities and NaN in both parts, and what lies beside the branch points.
PARTS = [0.0, -0.0, 1.0, -1.0, 0.5, -2.5, np.inf, -np.inf, np.nan, 1e300, -1e-310]
limits = np.array([complex(re, im) for re in PARTS for im in PARTS])
out.append("\t".join(["array", "limits", text(limits)]))
for op in ELEMENTARY:
    if op not in ("absolute", "cbrt"):
        case("unary", op, "limits", answer=lambda: precisely(getattr(np, op), limits))
case("binary", "power", "limits", "limits", answer=lambda: np.power(limits, np.roll(limits, 3)))
for op in BINARY:
    pairs = [(a, b) for a in DTYPES for b in DTYPES if a == b or a in ENDS and b in ENDS]
    if op in ("add", "equal"):
        pairs = itertools.product(DTYPES, DTYPES)
    for a, b in pairs:
        answer = precisely if op in ("power", "logaddexp", "hypot", "atan2") else lambda f, *operands: f(*operands)
        case("binary", op, a, b, answer=lambda: answer(getattr(np, op), sample(a), np.roll(sample(b), 3)))
for op, a in itertools.product(("add", "multiply", "less"), DTYPES):
    case("outer", op, a, answer=lambda: getattr(np, op)(sample(a)[::-2, None], sample(a)[3:6]))
    case("scalar", op, a, 2.5, answer=lambda: getattr(np, op)(sample(a), 2.5))
    case("scalar", op, a, 3, answer=lambda: getattr(np, op)(sample(a), 3))
for a, b in itertools.product(DTYPES, DTYPES):
    small = np.array([0, 1, 2, 100]).astype(a)
    case("astype", text(small), b, answer=lambda: small.astype(b))

# Subscripts, as Python writes them.
i1, i2, m4 = np.array([2, 0, -1]), np.array([[1], [0]]), np.array([True, False, True, True])
grid = np.arange(24).reshape(4, 3, 2)
m43 = grid[..., 0] % 3 != 1
SUBSCRIPTS = """1|-1|1:3|::-1|...|None|1,2|1,2,1|...,0|:,1|::2,None,1|None,...,None|3:0:-2|5:9|i1|i1,1|i1,:,1|0,:,i1%2|:,i2
i2,i1|i1,i2,0|i1,:,i2%2|m4|m43|m4,1|:,None,i2|m43,0|...,m4[:2]|m4,...,0|i2,None,i2|i1,...|0,i1|9|1,2,3,4|...,...|i1+9|m4[:3]
:,m43|i1,m4|1,i2,:|:,0,i1%2|m4,i1""".replace("\n", "|").split("|")
names = {"i1": i1, "i2": i2, "m4": m4, "m43": m43, "i1%2": i1 % 2, "i2%2": i2 % 2, "m4[:2]": m4[:2], "i1+9": i1 + 9, "m4[:3]": m4[:3]}
for name, value in names.items():
    out.append("\t".join(["array", name, text(value)]))
class Taker:
    def __getitem__(self, index):
        return index
for subscript in SUBSCRIPTS:
    index = eval("Taker()[%s]" % subscript)
    case("get", subscript, answer=lambda: grid[index])
    def assigned():
        a = grid.copy()
        a[index] = -5
        return a
    case("set", subscript, answer=assigned)

# Shapes that change.
a = np.arange(12).reshape(3, 4)
MANIPULATIONS = {
    "transpose": a.T, "reshape 2,6": a.reshape(2, 6), "reshape -1,3": a.reshape(-1, 3), "reshapeF 6,2": a.reshape(6, 2, order="F"),
    "ravelF": a.ravel(order="F"), "transposed.reshape 12": a.T.reshape(12), "flip 0": np.flip(a, 0), "flip 0,1": np.flip(a),
    "rot90 1": np.rot90(a), "rot90 2": np.rot90(a, 2), "rot90 3": np.rot90(a, 3), "roll 5": np.roll(a, 5), "roll -1,1": np.roll(a, -1, 1),
    "tile 2": np.tile(a, 2), "tile 2,1,2": np.tile(a, (2, 1, 2)), "repeat 2": np.repeat(a, 2), "repeat 3,1": np.repeat(a, 3, 1),
    "diagonal 1": np.diagonal(a, 1), "diagonal -1": np.diagonal(a, -1), "tril 0": np.tril(a), "tril -1": np.tril(a, -1),
    "triu 1": np.triu(a, 1), "delete 1,0,2": np.delete(a, [0, 2], 1), "swapAxes 0,1": np.swapaxes(a, 0, 1),
    "arraySplit 1,3": np.array_split(a, 3, 1)[1], "pad constant": np.pad(a, ((1, 2), (0, 3)), constant_values=9),
    **{"pad " + m: np.pad(a, ((1, 2), (5, 6)), mode=m) for m in ("edge", "reflect", "symmetric", "wrap")},
    "concat 0": np.concatenate([a, a[:1]]), "concat 1": np.concatenate([a, a[:, ::2]], 1), "stack 2": np.stack([a, a + 1], 2),
    "hstack": np.hstack([a, a]), "vstack": np.vstack([a, a[0]]), "dstack": np.dstack([a, a]), "columnStack": np.column_stack([a, a[:, 0]]),
    "eye": np.eye(3, 4, 1), "tri": np.tri(3, 4, -1), "indices": np.indices((2, 3)), "meshgrid": np.meshgrid(a[0], a[:, 0])[1],
    "linspace": np.linspace(0.1, 0.7, 7), "linspace open": np.linspace(0.1, 0.7, 7, endpoint=False), "arange": np.arange(0.1, 1, 0.1),
    "diag": np.diag(a[0], -1), "resize": np.resize(a, (5, 3)),
}
for name, value in MANIPULATIONS.items():
    case("manipulate", name, answer=lambda: value)

# Functions of whole arrays, under the names that Functions.java gives them.
x, y = np.linspace(-2, 3, 11), np.array([3.0, -1, 4, 1, -5, 9, 2, -6, 5, 3.5, -8])
f32, i64, odd = np.array([0, -1.5, np.nan, np.inf, -np.inf, 2.25], np.float32), np.array([3, -1, 2**40, 0, 7]), np.array([2, -3, 1])
points = np.stack([x, y], 1)
edges = [np.array([-2, -1, 0.5, 3]), np.array([-6.0, 0, 5])]
cube = (np.arange(36.0) % 5 + 9 * np.eye(6).ravel()).reshape(2, 3, 6)
i8, half, lone = np.array([100, -3, 7], np.int8), np.array([0.5, 2, 1.25], np.float32), np.array([2.0, 4, 3])
spoilt = np.array([2 + 1j, complex(1, np.nan), 2 - 1j, complex(np.nan, 0), 1, complex(1, np.nan)])
P = np.polynomial.Polynomial
FUNCTIONS = {
    "degrees": np.degrees(x), "radians": np.radians(y), "sinc": np.sinc(x), "sinc float32": np.sinc(f32[:2]), "heaviside": np.heaviside(x, 0.25),
    "heaviside float32": np.heaviside(f32, np.float32(2)), "nanToNum": np.nan_to_num(f32),
    **{"round %d" % d: np.round(y * 1.2345, d) for d in (0, 2, 15, -1)}, "round int": np.round(np.array([1255, 1245, -17]), -1), "round complex": np.round(x[:6] * 1.37 + 2.25j, 1),
    "block": np.block([[a, a[:, :1]], [a[:1] * 2, np.zeros((1, 1), int)]]), "block lines": np.block([[a[0], a[1]], [a[2], a[0]]]),
    "unique rows": np.unique(a[[0, 2, 0, 1, 2]] % 3, axis=0), "unique columns": np.unique(a % 2, axis=1), "unique parts": np.unique((np.arange(24) % 7 % 2).reshape(2, 3, 4), axis=2),
    "nanToNum given": np.nan_to_num(f32, nan=1, posinf=2, neginf=3),
    "nanToNum complex": np.nan_to_num(np.array([complex(np.nan, 1), complex(np.inf, -np.inf)])), "nanToNum int": np.nan_to_num(i64),
    **{"convolve %s %d" % (m, k): np.convolve(x, y[:k], m) for m in ("full", "same", "valid") for k in (1, 2, 3, 4, 11)},
    **{"convolve long %s" % m: np.convolve(y[:4], x, m) for m in ("full", "same", "valid")},
    **{"convolve int %s" % m: np.convolve(i64, odd, m) for m in ("full", "same", "valid")},
    **{"convolve complex %s" % m: np.convolve(x[:6] + 1j, y[:3] * 1j, m) for m in ("full", "same", "valid")},
    **{"correlate %s %d" % (m, k): np.correlate(x, y[:k], m) for m in ("full", "same", "valid") for k in (2, 3, 4)},
    **{"correlate long %s" % m: np.correlate(y[:4], x + 1j, m) for m in ("full", "same", "valid")},
    "convolve infinite": np.convolve(x, [np.inf, 1, 2]),
    "slidingWindow": np.lib.stride_tricks.sliding_window_view(a, 3, 1), "alongAxis 0": np.apply_along_axis(np.sort, 0, -a),
    "alongAxis outer": np.apply_along_axis(lambda v: np.outer(v, v[:2]), 1, a), "alongAxis sum": np.apply_along_axis(np.sum, 0, a),
    "unravelIndex": np.unravel_index([[0, 5], [11, 7]], (3, 4))[1], "ravelIndex": np.ravel_multi_index(([[0], [2]], [1, 3]), (3, 4)),
    "trilIndices": np.tril_indices(3, -1, 4)[1], "triuIndices": np.triu_indices(3, 1, 4)[0], "vander": np.vander(odd, 4), "vander float": np.vander(x, 3, True),
    **{"bins " + r: np.histogram(y, r)[0] for r in ("sqrt", "sturges", "rice", "scott", "doane", "fd", "auto", "stone")},
    **{"bins int " + r: np.histogram(odd, r)[1] for r in ("fd", "doane", "auto", "stone")},
    "histogramdd": np.histogramdd(points, edges)[0].astype(int), "histogramdd equal": np.histogramdd(points, (3, 2))[0].astype(int),
    "histogramdd edges": np.histogramdd(points, (3, 2))[1][1],
    "quantiles": np.quantile(y, [0.1, 0.5, 1]), "percentiles": np.percentile(a, [25, 75], axis=1, keepdims=True), "gradient x": np.gradient(y, x ** 3), "gradient rows": np.gradient(a * a, [0, 1, 3, 4.5], axis=1), "gradient two": np.gradient(a[:2], [1, 3], axis=0),
    "gradient even": np.gradient(y, np.arange(y.size) * 0.5), "gradient equal": np.gradient(a, [0, 0, 0, 0], axis=1), "gradient some equal": np.gradient(a, [0, 0, 1, 1], axis=1),
    "trapezoid x": np.trapezoid(y, x ** 3), "trapezoid rows": np.trapezoid(a, [0, 1, 3, 4.5], axis=1),
    "unwrap": np.unwrap(y), "unwrap period": np.unwrap(a % 5 * 3, period=4, axis=1).astype(float), "unwrap half": np.unwrap([0, np.pi, 0, -np.pi]),
    **{w: getattr(np, w)(9) for w in ("bartlett", "blackman", "hamming", "hanning")}, "kaiser": np.kaiser(8, 8.6), "kaiser one": np.kaiser(1, 3.0), "hanning none": np.hanning(0),
    "tensorsolve": np.linalg.tensorsolve(cube, a[:2, :3]), "tensorinv": np.linalg.tensorinv(cube, 2),
    "polynomial": P([1, -2, 0, 3])(x), "polynomial float32": P([1, -2, 0, 3])(f32[:2]).astype(np.float32), "polynomial constant": P([2.5])(x), "polynomial int": P([1, 2])(i64),
    "fit": P.fit(x, y, 3).convert().coef, "fit weighted": P.fit(x, y, 2, w=abs(x)).convert().coef, "roots": P([6, -5, -2, 1]).roots().astype(complex),
    "roots complex": P([0, 0, 5, 2, 1]).roots().astype(complex), "product": (P([1, 2]) ** 3 * P([0, 1, 1])).coef, "quotient": (P([1, 2, 3, 4]) // P([1, 1])).coef,
    "remainder": (P([1, 2, 3, 4]) % P([1, 0, 2])).coef, "derivative": P([1, 2, 3, 4]).deriv().coef, "integral": P([1, 2, 3]).integ(k=5).coef,
    "linspace one": np.linspace(2, 5, 1), "logspace one": np.logspace(1, 2, 1), "vander float32": np.vander(half, 3), "full large": np.full(2, 2**62 + 1),
    **{"%s mixed" % f: getattr(np, f)(i64, half) for f in ("convolve", "correlate")}, "stack mixed": np.stack([i8, i8.astype(np.uint16), half]),
    "median no lines": np.median(np.zeros((0, 2)), 1), "quantile no lines": np.quantile(np.zeros((0, 5, 0)), 0.3, axis=1), "nanMedian infinite": np.nanmedian([[np.inf, np.inf, np.nan], [1, 2, 4]], axis=1),
    "average axis": np.average(a[:, :3], 0, [1.0, 2, 4]), "average axes": np.average(a, (1, 0), a.T + 1), "average rows": np.average(a, -2, [1.0, 2, 4], keepdims=True),
    "quantile axis": np.quantile(a[:, :3], 0.4, 0, method="inverted_cdf", weights=[1.0, 2, 4]), "quantile axes": np.quantile(a, 0.4, (1, 0), method="inverted_cdf", weights=a.T + 1),
    "nanQuantile none": np.nanquantile(a[:0], 0.4, 0, method="inverted_cdf", weights=a[:0]), "quantile none": np.quantile(a[:0], 0.4, 1, method="inverted_cdf", weights=a[:0]).astype(int),
    "nanQuantile int": np.nanquantile(i64, 0.3, method="lower"), "cov float32": np.cov([half, [1, 2, 4]]), "average int": np.average(i8, weights=half), "digitize zeros": np.digitize([-1.0, 0, 3], [-2.0, 0.0, -0.0, 2]),
    "sort spoilt": np.sort(spoilt), "argsort spoilt": np.argsort(spoilt, stable=True), "unique spoilt": np.unique(spoilt), "partition complex": np.partition(spoilt[:3:2], 1),
    "less far": i8 < 300, "equal far": i8 == -2**40, "greater negative": np.array([0, 2**64 - 1], np.uint64) > -1, "divide far": i8 / 2**40, "clip int": np.clip(i8, 0, 50),
    "where numbers": np.where(i8 > 0, i8, 7) + np.where(i8 > 0, 2, i8), "where float": np.where(i8 > 0, 0.5, half), "roll axes": np.roll(a, (1, -2), (0, 1)), "roll axis twice": np.roll(a, (1, 1), (1, -1)),
    "einsum overflow": np.einsum("a,a,a->a", i8, i8, i64[:3]), "einsum precise": np.einsum("a,a,a->", half / 3, half / 7, lone), "solve no columns": np.linalg.solve(np.eye(3), np.zeros((3, 0))),
    "norm of none": np.linalg.vector_norm([], ord=np.inf), "fftfreq": np.fft.fftfreq(5, 0.3), "rfftfreq": np.fft.rfftfreq(6, 0.3),
    "composed": P([1, 2, 3])(P([1, 1])).coef, "fromRoots": P.fromroots([1, 2, -3]).coef,
}
def put(positions, values, mode):
    out = a.copy()
    np.put(out, positions, values, mode)
    return out
far, which = np.array([[5, -4], [3, -9]], np.int8), np.array([[0], [2], [1]])
FUNCTIONS |= {
    **{"take %s" % m: np.take(a, far, 1, mode=m) for m in ("wrap", "clip")}, "take wrap flat": np.take(a.T, far, mode="wrap"),
    **{"put %s" % m: put([14, -1, 3], [-1, -2], m) for m in ("wrap", "clip")},
    "choose": np.choose(which, [a, -a, a * 10]), "choose wrap": np.choose(which + 5, [a, -a, a * 10], mode="wrap"),
    "choose mixed": np.choose([2, 0, 1], [i8, half, lone]), "choose one": np.choose(np.zeros((2, 3), int), [i8]),
    "select": np.select([a % 3 == 0, a > 5], [a, -a], 100), "select mixed": np.select([i8 > 0, half > 1], [i8, half], 0.5), "select float": np.select([i8 > 0], [i8], 0.5),
    "interp": np.interp(y, x, y * y), "interp ends": np.interp(y, x, y * y, -1, np.nan), "interp one": np.interp([-1, 0, 1, np.nan], [0], [3.5], left=7),
    **{"interp period %g" % p: np.interp(y * 3, [190, -190, 350, -350.5], [5, 10, 3, 4], period=p) for p in (360, -7.5)},
    "bit counts": np.bitwise_count(np.array([0, -1, 2**62, -2**63, 2**63 - 1, 0x5a5a5a5a5a])),
    "piecewise": np.piecewise(y, [y < 0, y > 3], [np.negative, np.square]), "piecewise rest": np.piecewise(a, [a > 9, a % 2 == 0], [lambda v: v * 2.5, 7, lambda v: v[::-1]]),
    "map": np.vectorize(lambda v: v * v + 1)(x), "map two": np.vectorize(lambda v, w: v - 2.0 * w)(a, a[:1] * a[:, :1]),
    "nanQuantiles": np.nanquantile([[1, np.nan, 3], [np.nan, np.nan, 2]], [0.25, 0.5], axis=1), "nanPercentiles": np.nanpercentile([3, 1, np.nan, 7], [0, 30]),
    "insert column": np.insert(a, 1, [7, 8, 9], axis=1), "insert columns": np.insert(a, -1, np.arange(6).reshape(2, 3), axis=1), "insert one": np.insert(a, 4, 7, axis=-1),
    "insert several": np.insert(a, [3, -1, 0, 3, 4], [10, 20, 30, 40, 50], axis=1), "insert rows": np.insert(a, [0, 3], [[1.5], [2]], axis=0),
    **{"%s where" % f: getattr(np, f)(cube[0], axis=1, where=cube[0] % 2 == 0) for f in ("mean", "var", "std")}, "mean where int": np.mean(a, where=a[0] > 1, keepdims=True),
    "var where few": np.var(a, axis=0, ddof=2, where=a % 4 > 0), "var where complex": np.var(x[:6] * (1 + 2j), where=x[:6] < 0), "mean where nan": np.mean(f32, where=np.isfinite(f32)),
    "ix": a[np.ix_([2, 0], [True, False, True, True])], "unique line": np.unique(np.array([2, np.nan, 1, np.nan, 2]), axis=0),
}
# Parts of numbers.
edge = np.array([0, -0.0, 1, -1.5, 3, 5e-324, -1e-310, 1.7976931348623157e308, np.inf, -np.inf, np.nan, 0.75, 1 / 3])
powers = np.array([0, 5, -1100, 3, 1074, 1, 2**40, 1, 2, -3, 4, -1074, 1023])
single = np.array([1, -1e-40, 3e38, 0.3, np.inf, 0], np.float32)
FUNCTIONS |= {
    **{"%s %s" % (f, n): np.asarray(p) for f, g in (("frexp", np.frexp), ("modf", np.modf)) for n, v in (("double", edge), ("single", single), ("int", i64))
       for n, p in ((n, g(v)[0]), (n + " second", g(v)[1]))},
    **{"divMod" + n: p for n, p in zip(("", " second"), np.divmod(y, -2.5))}, **{"divMod int" + n: p for n, p in zip(("", " second"), np.divmod(i64, 7))},
    "ldexp": np.ldexp(edge, np.clip(powers, -2**31, 2**31 - 1).astype(np.int32)), "ldexp single": np.ldexp(single[:, None], np.array([-1, 4], np.int8)),
    "spacing": np.spacing(edge), "spacing single": np.spacing(single), "logAddExp2": np.logaddexp2(edge[:, None], edge), "logAddExp2 single": np.logaddexp2(single, half[:1]),
    "floatPower": np.float_power(i64, [-1, 2, 0.5, -2, 0]), "floatPower complex": np.float_power(half + 1j, 2), "i0": np.i0(y), "i0 single": np.i0(single[[0, 1, 3]]),
    "i0 large": np.i0(np.array([-30.0, 300, 700])), "realIfClose": np.real_if_close(x + 1e-14j), "realIfClose not": np.real_if_close(x + 1e-13j), "realIfClose single": np.real_if_close(half + np.complex64(1e-5j), 100),
}
# Samples of functions, and observations that count more than others.
count, trust = np.array([1, 0, 3, 2]), np.array([0.5, 2, 1, 0.25])
spread, nans = np.array([[3, 1, 2, 5], [2.5, 0, 7, 1], [4, 4, 4, 9]]), np.array([[1, np.nan, 2, 0], [3, 1, 2, 2]])
grid3 = [np.array([-2, 0, 1, 3.0]), np.array([-8.0, 0, 10])]
FUNCTIONS |= {
    "gradient edges": np.gradient(y, 0.5, edge_order=2), "gradient edges x": np.gradient(y, x ** 3, edge_order=2), "gradient edges rows": np.gradient(a * a, [0, 1, 3, 4.5], axis=1, edge_order=2),
    "gradient edges int": np.gradient(a * a, 2, axis=0, edge_order=2), "gradient edges float32": np.gradient(half ** 2, 0.25, edge_order=2),
    "cov frequencies": np.cov(a * a % 7, fweights=count), "cov weights": np.cov(a * a % 7, aweights=trust, ddof=0), "cov both": np.cov(a * a % 7, fweights=count, aweights=trust),
    "cov complex": np.cov(a * 1j + a * a % 7, aweights=trust), "cov line": np.cov(a[0] ** 2, fweights=count),
    **{"quantile weights %g" % q: np.quantile(spread, q, axis=1, weights=np.broadcast_to(count, (3, 4)), method="inverted_cdf") for q in (0, 0.1, 0.5, 0.9, 1)},
    "quantile weights all": np.quantile(spread, [0.25, 0.75], weights=np.arange(12.).reshape(3, 4) % 5, method="inverted_cdf"), "quantile weights nan": np.quantile(nans, 0.5, axis=1, weights=trust, method="inverted_cdf"),
    "quantile weights int": np.quantile(i64, [0.5, 0.6], weights=[1, 1, 0, 2, 1], method="inverted_cdf"), "quantile weights keep": np.quantile(spread, 0.4, axis=0, keepdims=True, weights=spread, method="inverted_cdf"),
    "histogram weights": np.histogram(y, 4, (-6, 6), weights=x)[0], "histogram density": np.histogram(y, 4, (-6, 6), weights=x ** 2, density=True)[0],
    "histogramdd weights": np.histogramdd(points, grid3, weights=y)[0], "histogramdd density": np.histogramdd(points, grid3, density=True)[0],
}
# Paddings, parts and views.
plain = np.arange(12).reshape(3, 4) * 7 % 10 - 3
PADS = ("linear_ramp", "maximum", "mean", "median", "minimum")
nulls = np.array([0, 0, 1, 0, 2, 0])
kinds = plain[[0, 2, 0, 1, 2]] % 3
solid = (np.arange(24) % 7 % 2).reshape(2, 3, 4)
FUNCTIONS |= {
    **{"pad %s %s" % (m, n): np.pad(v, ((1, 2), (4, 3)), mode=m) for m in PADS for n, v in (("int", plain), ("float", plain / 4), ("single", (plain / 4).astype(np.float32)))},
    "pad ramp to 49": np.pad([49], (49, 7), mode="linear_ramp"), "pad ramp end": np.pad(x, 2, mode="linear_ramp", end_values=5),
    **{"trimZeros " + t: np.trim_zeros(nulls, t) for t in ("f", "b", "fb")},
    **{"unique %s %d" % (n, i): v for n, v, d in (("rows", kinds, 0), ("columns", plain % 2, 1), ("parts", solid, 2), ("none", np.zeros((0, 3)), 0), ("empty", np.zeros((3, 0)), 0), ("floats", kinds / 4, 0))
       for i, v in enumerate(np.unique(v, axis=d, return_index=True, return_inverse=True, return_counts=True))},
    "asStrided": np.lib.stride_tricks.as_strided(plain, (3, 2, 2), (16, 8, 8)), "windows": np.lib.stride_tricks.sliding_window_view(plain, (2, 3)),
    "place": np.where(plain > 2, 99, plain), "inner": np.inner(plain, plain[:2]), "vdot": np.vdot(x * 1j, y * 1j), "matvec": np.matvec(plain, plain[0]), "vecmat": np.vecmat(plain[:, 0], plain),
    "diagflat": np.diagflat(plain[:2, :2]), "over axes": np.apply_over_axes(np.sum, solid, (0, 2)),
}
# Sequences between arrays, places outside, several places at once, and other options of functions above.
low, high = np.array([[1.0], [-2], [0]]), np.array([3.0, -2])
heads, tails = np.array([[1.0], [-2]]), np.array([[8.0], [-54]])
spiral = np.array([1j, 2 - 3j])
odds = {"int": plain, "float": plain / 4, "i8": i8[:, None] * plain.astype(np.int8), "bool": plain > 1, "line": plain[:, :1]}
wide, raised = np.arange(1500) * 7919 % 1009, np.arange(600) * 389 % 211 - 100.0
islands = np.zeros((4, 3, 5), int)
islands[1:3, 2, 1:3] = [[0, 1], [2, 0]]
def ends(a, kth, axis=-1):
    """What argpartition puts at the places, and the sums of what stands between."""
    order = np.sort(a, axis)
    return np.add.reduceat(order, sorted({0, *kth, *(k + 1 for k in kth if k + 1 < a.shape[axis])}), axis)
FUNCTIONS |= {
    **{"linspace arrays %d%s" % (k, e): np.linspace(low, high, 4, endpoint=e, axis=k) for k in (0, 1, -1) for e in (True, False)},
    "linspace arrays int": np.linspace(i64, odd[:1], 5), "linspace arrays float32": np.linspace(half, half[::-1], 3, axis=1), "linspace arrays complex": np.linspace(spiral, 2.0, 3),
    "linspace arrays one": np.linspace(low, high, 1), "linspace arrays none": np.linspace(low, high, 0), "linspace arrays close": np.linspace([0, 0.0], [5e-324, 1], 4),
    "logspace arrays": np.logspace(low, high, 3, base=2, axis=-1), "logspace arrays float32": np.logspace(half, half[::-1], 3),
    "geomspace arrays": np.geomspace(heads, tails, 4, axis=1), "geomspace arrays open": np.geomspace(heads, tails, 4, endpoint=False), "geomspace arrays complex": np.geomspace(spiral, spiral[::-1] * 4, 5),
    "geomspace": np.geomspace(-1000, -1, 4), "geomspace open": np.geomspace(1, 256, 8, endpoint=False),
    **{"ravelIndex " + m: np.ravel_multi_index(([[-5], [2], [7]], [1, 3, 4, -1]), (3, 4), mode=m) for m in ("wrap", "clip", "raise") if m != "raise"},
    "ravelIndex outside": np.ravel_multi_index(([0], [4]), (3, 5)),
    **{"argPartition %s" % n: ends(v, k, d) for n, v, k, d in (("line", wide, (3, 700, 1499, 700), 0), ("rows", raised.reshape(2, 300), (0, 299, 100), 1), ("columns", raised.reshape(300, 2), (150, 20), 0), ("short", y, (2, 9), 0))},
    **{"pad odd %s %s" % (m, n): np.pad(v, ((1, 2), (7, 12)), mode=m, reflect_type="odd") for m in ("reflect", "symmetric") for n, v in odds.items()},
    **{"pad odd %s infinite" % m: np.pad(np.array([np.inf, 1, 2]), (1, 2), mode=m, reflect_type="odd") for m in ("reflect", "symmetric")},
    **{"pad %s of some %s" % (m, n): np.pad(v, ((1, 2), (4, 3)), mode=m, stat_length=((2, 9), (1, 3))) for m in PADS[1:] for n, v in (("int", plain), ("float", plain / 4))},
    "pad sides": np.pad(plain, ((1, 2), (3, 1)), constant_values=((1, 2), (3, 4))),
    **{"unwrap least %g" % d: np.unwrap(y, discont=d) for d in (2, 5, 8.5)}, "unwrap least int": np.unwrap(a % 5 * 3, period=4, discont=3.5, axis=1).astype(float),
    "interp complex": np.interp(y, x, y * (1 - 2j)), "interp complex ends": np.interp(y, x, y * 1j, 5, -1), "interp complex period": np.interp(y * 3, [190, -190, 350, -350.5], [5j, 10, 3, 4 - 1j], period=360),
    **{"trimZeros all %s" % t: np.trim_zeros(islands, t) for t in ("f", "b", "fb")}, "trimZeros axes": np.trim_zeros(islands, axis=(0, -1)), "trimZeros nothing": np.trim_zeros(islands * 0), "trimZeros float": np.trim_zeros(np.array([0, np.nan, -0.0])),
    "viewAs bytes": spread.view(np.uint8), "viewAs parts": (x[:6].reshape(2, 3) * 1j).view(float), "viewAs pairs": spread.T.copy().T[:, :1].view(np.int32), "viewAs complex": spread.view(complex), "viewAs longs": np.arange(12, dtype=np.int16).reshape(1, 12).view(np.int64),
    **{"intersect1d %s %d" % (n, i): v for n, p, q in (("int", plain, odd), ("mixed", plain, half), ("nan", nans, [2, np.nan, 1, 1]), ("complex", np.array([2 + 1j, 2 - 1j, 2 + 1j, 1]), np.array([2 + 1j, 2 - 1j, 2 + 1j])), ("none", odd, odd[:0]))
       for i, v in enumerate(np.intersect1d(p, q, return_indices=True))},
    "sparse grid": x[None, :3] * y[:2, None], "fortran": np.asfortranarray(plain),
    "quantile weights several": np.quantile(spread, [0, 0.3, 0.3, 1], axis=0, keepdims=True, weights=spread, method="inverted_cdf"),
    "polynomial of degree 20": P(1 / np.arange(1, 22.0))(x / 3), "polynomial of degree 17": P(np.arange(18) % 5 - 2)(np.arange(-4, 5)), "polynomial of degree 9": P(np.arange(10) % 3)(x[:4] * 0.5j),
}
for text_, shapes in {"ab,bc,cd->ad": ((2, 9), (9, 3), (3, 20)), "ab,bc,cd->da": ((50, 9), (9, 3), (3, 2)), "ab,bc,cd,de->ae": ((2, 9), (9, 3), (3, 20), (20, 50)), "...i,ij,j->...": ((4, 5, 6), (6, 7), (7,)), "ij,jk": ((2, 3), (3, 4))}.items():
    FUNCTIONS["einsumPath " + text_] = np.array(np.einsum_path(text_, *map(np.zeros, shapes), optimize="optimal")[0][1:])
# What infinite, missing and no elements make of statistics, paddings and parts.
stray = np.array([[3.5, np.inf, -1, 8, np.nan, 2], [0, 1, 3.25, -np.inf, 2, 7], [np.nan] * 6])
ones = np.ones(11)
FUNCTIONS |= {
    **{"nanVar stray %d" % d: np.nanvar(stray, axis=1, ddof=d) for d in (0, 1)}, "nanStd stray complex": np.nanstd(stray[:2] * 2j, axis=0),
    **{"bins %s between" % r: np.histogram(np.append(y, np.nan), r, (-4.5, 3.75))[0] for r in ("sqrt", "sturges", "rice", "scott", "doane", "fd", "auto", "stone")},
    "bins int between": np.histogram(wide, "fd", (100, 800))[1], "bins at": np.histogram(y, "auto", (3, 3))[1], "bins of none": np.histogram(y, "sqrt", (20, 30))[1],
    **{"nanQuantile weights %g" % q: np.nanquantile(stray[:2], q, axis=1, weights=np.broadcast_to([1, 0, 2, 1, 3, 0.5], (2, 6)), method="inverted_cdf") for q in (0, 0.3, 1)},
    "nanQuantile weights none": np.nanquantile(stray[1:], [0.5, 0.9], axis=1, keepdims=True, weights=np.ones((2, 6)), method="inverted_cdf"), "nanQuantile weights int": np.nanquantile(i64, 0.5, weights=[1, 1, 0, 2, 1], method="inverted_cdf"),
    **{"pad odd %s far %d" % (m, i): np.pad(v, (9, 12), mode=m, reflect_type="odd") for m in ("reflect", "symmetric") for i, v in enumerate((np.array([np.inf, 1, 2]), np.array([1, 3, -np.inf, 0]), np.array([2, np.inf])))},
    "round spoilt": np.round(spoilt * 1.37, 1), "viewAs nothing": np.zeros((4, 0), np.uint8).T.copy().T.view(np.int32),
    **{"fitAll %s %s" % (n, c): np.polyfit(x, y, 3, w=w, cov=c)[1][::-1, ::-1] for n, w in (("plain", ones), ("weighted", abs(x) + 0.5)) for c in (True, "unscaled")},
}
# Comparisons in which NaN may be itself.
FUNCTIONS |= {
    **{"isClose %s %s" % (n, e): np.isclose(u, v, 0.1, 0.01, equal_nan=e) for e in (True, False) for n, u, v in (("nan", f32, f32 * 1.05), ("mixed", f32[:5], i64), ("complex", spoilt, spoilt + 1e-3))},
    **{"arrayEqual %s" % e: np.array([np.array_equal(f32, v, equal_nan=e) for v in (f32, f32 + 1, f32[:5], f32.astype(complex))]) for e in (True, False)},
    **{"allClose %s" % e: np.array([np.allclose(f32, v, 0.1, 0, equal_nan=e) for v in (f32, f32 * 1.05, f32 + 1)]) for e in (True, False)},
}
# Series of orthogonal polynomials.
N = np.polynomial
FAMILIES = {"POWER": N.Polynomial, "CHEBYSHEV": N.Chebyshev, "LEGENDRE": N.Legendre, "HERMITE": N.Hermite, "HERMITE_E": N.HermiteE, "LAGUERRE": N.Laguerre}
GAUSS = {"CHEBYSHEV": N.chebyshev.chebgauss, "LEGENDRE": N.legendre.leggauss, "HERMITE": N.hermite.hermgauss, "HERMITE_E": N.hermite_e.hermegauss, "LAGUERRE": N.laguerre.laggauss}
VANDER = {"POWER": N.polynomial.polyvander, "CHEBYSHEV": N.chebyshev.chebvander, "LEGENDRE": N.legendre.legvander, "HERMITE": N.hermite.hermvander, "HERMITE_E": N.hermite_e.hermevander, "LAGUERRE": N.laguerre.lagvander}
for family, C in FAMILIES.items():
    p, q = C([1, -2, 0.5, 3, -0.25]), C([2, 0, 1])
    FUNCTIONS |= {family + " " + name: value for name, value in {
        "at": p(x), "at line": C([1, 2])(x), "at constant": C([3])(x), "at float32": p(half).astype(np.float32), "at int": p(odd), "at complex": p(x[:3] * 1j), "vander": VANDER[family](spread, 4),
        "times": (p * q).coef, "pow": (q ** 3).coef, "quotient": (p // q).coef, "remainder": (p % q).coef, "exact": ((p * q) // q).coef, "by longer": (q % p).coef, "plus": (q - p).coef, "derivative": p.deriv().coef, "integral": p.integ(k=2).coef, "roots": p.roots().astype(complex),
        "fit": C.fit(x, y, 4).coef, "fit weighted": C.fit(x, y, 2, w=abs(x))(y), "fit converted": C.fit(x, y, 2).convert().coef, "fit slope": C.fit(x, y, 2).deriv()(y), "fit area": C.fit(x, y, 2).integ()(x) - C.fit(x, y, 2).integ()(0),
        "fit roots": C.fit(x, y, 2).roots().astype(complex), "fromRoots": C.fromroots([1, -2, 0.5], domain=C.domain).coef, "fit one place": C.fit([2, 2, 2], [1, 5, 6], 1)([2, 2.5]),
    }.items()}
    FUNCTIONS |= {family + " to " + other: p.convert(kind=D).coef for other, D in FAMILIES.items()}
    for n in (1, 2, 5, 20) if family in GAUSS else ():
        points_, weights_ = GAUSS[family](n)
        order = np.argsort(points_)
        FUNCTIONS |= {"%s points %d" % (family, n): points_[order], "%s weights %d" % (family, n): weights_[order]}
FUNCTIONS |= {"CHEBYSHEV interpolate": N.Chebyshev.interpolate(np.exp, 6, domain=[0, 2]).coef, "CHEBYSHEV interpolate constant": N.Chebyshev.interpolate(np.cos, 0).coef,
              "LEGENDRE val2d": N.legendre.legval2d(spread, spread / 2, plain / 4), "LEGENDRE grid2d": N.legendre.leggrid2d(y, x[:3], plain / 4)}
for name, value in FUNCTIONS.items():
    case("function", name, answer=lambda: value)

# Text.
PRINTED = [np.arange(3), np.arange(6).reshape(2, 3) - 3, np.arange(1200), np.arange(2000.) / 7, np.arange(10000).reshape(100, 100),
    np.array([1.0, 2.5, 3]), np.array([1 / 3, 2 / 3]), np.array([1, 1e10]), np.array([1, np.nan, -np.inf]), np.array([]), np.zeros((0, 3)),
    np.array(2.5), np.array(3), np.array(True), np.array(1 + 2j), np.array(-0.5j), np.array(1e20), np.array([0.1, 0.2], np.float32), np.array(0.1, np.float32),
    np.array([True, False]), np.array([[True], [False]]), np.array([1 + 2j, -0.5j, 1e10]), np.array([1.5 - 2j, np.nan + 1j, complex(0, -np.inf)]),
    np.array([1e-5, 1]), np.array([1e-300, 1e300]), np.array([123456.789, 0.001]), np.array([1e8, 1.0]), np.array([99999999.0]), np.array([-0.0, 0.0]),
    np.linspace(0, 1, 30), np.arange(60.).reshape(3, 4, 5), np.array([0.5, 1e-4, 12.25]), np.array([1e-45], np.float32), np.array([2**63], np.uint64),
    np.arange(5, dtype=np.int16), np.array([np.nan, np.nan]), np.array([np.inf]), np.array([1.5, np.nan]), np.array([5e-324]), np.array([1.7976931348623157e308]),
    np.full((2, 30), 0.123456789), np.array([1e100, -1e-100]), np.array([3.14159265358979, 2.718281828459045]), np.zeros((2, 2), np.complex64), np.arange(1001, dtype=np.int32),
    np.array([0.1 + 0.2]), np.array([1e16, 1e15]), np.array([123456789.0]), np.array([1e23, 2e-3]), np.array([[1e-7, 1]]),
    np.array([5e-324, 1.25, 1e16, 0.1]), np.array([1e-40, 1.00000012], np.float32), np.array([2e-323 + 1e-3j, 1.5 - 1e-310j]),
    np.array([999999, 1], np.float32) * np.float32(0.5), np.array([1e6, 999999.0], np.float32), np.array([1e-4, 0.0999], np.float32), np.array([1e-4, 0.1], np.float32),
    np.array(1e6, np.float32), np.array(999999, np.float32), np.array(1e-4, np.float32), np.array(1e-4), np.array(1e15 + 1e-4j), np.array(771 - 4192544.5j, np.complex64), np.array([840110 + 1e6j, 1e6 + 3j], np.complex64)]
for a in PRINTED:
    case("print", text(a), answer=lambda: str(a))
    case("represent", text(a), answer=lambda: repr(a))

with open(sys.argv[1], "wb") as file, gzip.GzipFile("", "wb", 9, file, 0) as packed:
    packed.write(("\n".join(out) + "\n").encode())
