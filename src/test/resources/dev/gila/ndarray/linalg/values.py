"""Writes values.txt, what NumPy's linear algebra gives for small arrays:  python values.py > values.txt

A case is a line "case NAME", then its inputs ("in") and what NumPy 2.4 answers ("out"), each as element type, shape and
elements; a complex element is two numbers. Only what is determined: no singular or eigenvectors.
"""

import numpy as np

random = np.random.default_rng(20261120)


def array(shape, dtype="float64"):
    dtype = np.dtype(dtype)
    if dtype.kind == "c":
        return (random.standard_normal(shape) + 1j * random.standard_normal(shape)).astype(dtype)
    if dtype.kind in "iu":
        return random.integers(0 if dtype.kind == "u" else -9, 10, shape).astype(dtype)
    if dtype.kind == "b":
        return random.integers(0, 2, shape).astype(dtype)
    return random.standard_normal(shape).astype(dtype)


def show(word, value):
    value = np.asarray(value)
    flat = value.ravel()
    numbers = flat.astype(np.complex128).view(np.float64) if value.dtype.kind == "c" else flat
    shape = ",".join(map(str, value.shape)) or "-"
    digits = 9 if value.dtype in (np.float32, np.complex64) else 17
    texts = [format(x, f".{digits}g") if value.dtype.kind in "fc" else str(int(x)) for x in numbers]
    print(word, value.dtype, shape, *texts)


def case(name, function, *inputs):
    print("case", name)
    for value in inputs:
        show("in", value)
    results = function(*inputs)
    for value in results if isinstance(results, tuple) else (results,):
        show("out", value)


def positive(shape, dtype):
    a = array(shape, dtype)
    return a @ np.conj(np.swapaxes(a, -1, -2)) + np.eye(shape[-1], dtype=dtype)


def hermitian(shape, dtype):
    a = array(shape, dtype)
    return a + np.conj(np.swapaxes(a, -1, -2))


L = np.linalg
for dtype in ["float64", "float32", "complex128", "complex64", "int32", "bool"]:
    exact = dtype not in ("int32", "bool")
    a, b = array((3, 3), dtype), array((3, 2), dtype)
    if dtype == "bool":
        a = np.array([[1, 1, 0], [0, 1, 1], [0, 0, 1]], bool)
    case("solve", L.solve, a, b)
    case("solve", L.solve, a, b[:, 0])
    case("inv", L.inv, a)
    case("det", L.det, a)
    case("slogdet", lambda x: tuple(L.slogdet(x)), a)
    case("matmul", np.matmul, a, b)
    case("matmul", np.matmul, b.T[0], a)
    case("vecdot", np.vecdot, b.T, a[:2])
    case("outer", np.outer, a[0], b[:, 1])
    case("kron", np.kron, a[:2], b)
    case("trace", np.trace, a)
    case("diagonal", np.diagonal, a)
    if exact:
        case("cholesky", L.cholesky, positive((3, 3), dtype))
        case("choleskyUpper", lambda x: L.cholesky(x, upper=True), positive((3, 3), dtype))
        case("qr", lambda x: tuple(L.qr(x)), array((4, 3), dtype))
        case("qr", lambda x: tuple(L.qr(x)), array((2, 3), dtype))
        case("qrComplete", lambda x: tuple(L.qr(x, mode="complete")), array((4, 2), dtype))
        case("eigvalsh", L.eigvalsh, hermitian((4, 4), dtype))
        case("svdvals", L.svdvals, array((3, 5), dtype))
        case("pinv", L.pinv, array((3, 5), dtype))
        case("lstsq", lambda x, y: L.lstsq(x, y)[:2], array((5, 3), dtype), array((5, 2), dtype))
        case("matrixPower3", lambda x: L.matrix_power(x, 3), a)
        case("matrixPowerMinus2", lambda x: L.matrix_power(x, -2), a)
        for order in ["fro", "nuc", 1, -1, 2, -2, np.inf, -np.inf]:
            case(f"matrixNorm {order}", lambda x: L.matrix_norm(x, ord=order), array((2, 3, 4), dtype))
        for order in [2, 1, 0, 3, -1, 0.5, np.inf, -np.inf]:
            case(f"vectorNorm {order}", lambda x: L.vector_norm(x, ord=order, axis=1), array((2, 3, 2), dtype))
        for order in [None, -2, 1, -1, "fro", np.inf, -np.inf]:
            case(f"cond {order}", lambda x: L.cond(x, order), array((3, 3), dtype))
    if exact or dtype == "int32":
        case("cross", L.cross, array((2, 3), dtype), array((2, 3), dtype))

case("matrixPower3", lambda x: L.matrix_power(x, 3), array((2, 2), "int64"))
case("solve", L.solve, array((2, 1, 3, 3)), array((4, 3, 2)))
case("inv", L.inv, array((2, 2, 3, 3)))
case("det", L.det, array((5, 4, 4)))
case("det", L.det, np.zeros((0, 0)))
case("det", L.det, np.zeros((2, 2)))
case("det", L.det, np.diag([1e200, 1e-200, 1e200, 1e-150]))
case("slogdet", lambda x: tuple(L.slogdet(x)), np.zeros((2, 2)))
case("slogdet", lambda x: tuple(L.slogdet(x)), np.eye(3) * 1e200)
case("matrixRank", L.matrix_rank, np.array([[1.0, 2.0], [2.0, 4.0]]))
case("matrixRank", L.matrix_rank, np.zeros((3, 2)))
case("matrixRank", L.matrix_rank, np.array([0.0, 3.0]))
case("matrixRank", L.matrix_rank, array((3, 4, 2)))
case("lstsq", lambda x, y: L.lstsq(x, y)[:2], np.array([[1.0, 1.0], [1.0, 1.0], [1.0, 1.0]]), np.array([1.0, 2.0, 4.0]))
case("lstsq", lambda x, y: L.lstsq(x, y)[:2], array((2, 4)), array((2,)))
case("vecdot", np.vecdot, array((3, 1, 4)), array((2, 4)))
case("multiDot", lambda *x: L.multi_dot(x), array((3,)), array((3, 5)), array((5, 2)), array((2, 4)))
case("multiDot", lambda *x: L.multi_dot(x), array((3,)), array((3, 5)), array((5,)))
case("kron", np.kron, array((2, 3)), array((2,)))
case("kron", np.kron, array((2,)), array((3, 1, 2)))
case("tensordot2", lambda x, y: np.tensordot(x, y, 2), array((3, 4, 2)), array((4, 2, 5)))
case("tensordot0", lambda x, y: np.tensordot(x, y, 0), array((2,)), array((3,)))
case("tensordotAxes", lambda x, y: np.tensordot(x, y, ([2, 0], [0, 1])), array((3, 4, 2)), array((2, 3, 5)))
case("trace1", lambda x: np.trace(x, 1, -2, -1), array((2, 3, 4)))
case("diagonalMinus1", lambda x: np.diagonal(x, -1, -2, -1), array((2, 3, 4)))
for shapes in [((2, 3, 4), (4, 5)), ((4,), (2, 4, 3)), ((2, 1, 3, 4), (5, 4, 2)), ((2, 3, 4), (4,)), ((3, 0), (0, 2))]:
    case("matmul", np.matmul, *[array(s) for s in shapes])
for dtype in ["int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64"]:
    case("matmul", np.matmul, array((4, 30), dtype) * np.array(7, dtype), array((30, 3), dtype) * np.array(5, dtype))
case("matmul", np.matmul, array((2, 3), "int32"), array((3, 2), "float32"))
case("matmul", np.matmul, array((2, 3), "uint64"), array((3, 2), "int64"))

for text, *shapes in [
    ("ij,jk->ik", (2, 3), (3, 4)), ("ij,jk", (2, 3), (3, 4)), ("ij", (2, 3)), ("ji", (2, 3)), ("ii", (3, 3)),
    ("ii->i", (3, 3)), ("ij->", (2, 3)), ("ij->j", (2, 3)), ("i,i->", (4,), (4,)), ("i,i->i", (4,), (4,)),
    ("i,j->ij", (2,), (3,)), ("ij,ij->", (2, 3), (2, 3)), ("bij,bjk->bik", (2, 3, 4), (2, 4, 2)),
    ("...ij,...jk->...ik", (2, 1, 3, 4), (3, 4, 2)), ("...i->...", (2, 3, 4)), ("i...,i...", (3, 2), (3, 2)),
    ("ij,jk,kl->il", (2, 5), (5, 3), (3, 4)), ("ab,bc,cd,de->ea", (2, 3), (3, 4), (4, 5), (5, 2)),
    ("ijk,jil->kl", (2, 3, 4), (3, 2, 5)), ("iij,jk->ik", (3, 3, 2), (2, 4)), ("iii", (2, 2, 2)),
    ("ij,kj,ki->", (2, 3), (4, 3), (4, 2)), ("ij,i", (2, 3), (2,)), ("aij,ajk,akl->il", (2, 3, 4), (2, 4, 2), (2, 2, 3)),
    ("i,->i", (3,), ()), ("ij,j->i", (2, 1), (3,)), ("a...b,b...c", (2, 3, 4), (4, 3, 2)), ("ij,ik,il->jkl", (2, 3), (2, 2), (2, 4)),
]:
    case(f"einsum {text}", lambda *x: np.einsum(text, *x), *[array(s) for s in shapes])
case("einsum ij,jk->ik", lambda *x: np.einsum("ij,jk->ik", *x), array((2, 3), "complex64"), array((3, 2), "complex64"))
case("einsum ij->j", lambda *x: np.einsum("ij->j", *x), array((20, 3), "int8") * np.int8(9))
case("einsum ij,ij->", lambda *x: np.einsum("ij,ij->", *x), array((4, 3), "bool"), array((4, 3), "bool"))
