/*
 * Matrix product. Where a BLAS is bound it does the large ones; else the product is made as Goto and
 * van de Geijn describe ("Anatomy of high-performance matrix multiplication", 2008): panels of b in
 * the outer cache, blocks of a in the inner one, and tiles of the result in registers. Complex
 * matrices are multiplied as four products of their real and imaginary parts, which are matrices of
 * twice the stride.
 */
#include "dispatch/memory.h"
#include "kernels/kernels.h"
#include "kernels/matmul_tile.h"

#define ROWS GILA_TILE_ROWS
#define COLUMNS (2 * WT)
/* Depth of a block, rows of a block of a, columns of a panel of b: 200 KiB and 4 MiB in float64. */
#define DEPTH 256
#define BLOCK_ROWS (96 / ROWS * ROWS)
#define PANEL_COLUMNS 2048

/* Of parts: strides are in T. */
typedef struct matrix {
    T *data;
    int64_t rows, columns;
    int64_t down, right;
} matrix;

/* What is done with a product. */
enum matmul_mode { MATMUL_SET, MATMUL_ADD, MATMUL_SUBTRACT };

static matrix matmul_operand(const gila_operand *o) {
    return (matrix){(T *)(intptr_t)o->data, o->shape[0], o->shape[1],
                    o->strides[0] / (int64_t)sizeof(T), o->strides[1] / (int64_t)sizeof(T)};
}

static matrix matmul_transposed(matrix m) {
    return (matrix){m.data, m.columns, m.rows, m.right, m.down};
}

static int64_t matmul_least(int64_t a, int64_t b) { return a < b ? a : b; }

#include "kernels/matvec.h"
#if defined(GILA_CLASS_FLOAT) || defined(GILA_CLASS_COMPLEX)
#include "kernels/matmul_blas.h"
#endif

/* Strips of `width` rows, each stored column after column and filled up with zeros. */
static void matmul_pack(T *to, int64_t width, const T *from, int64_t rows, int64_t columns,
                        int64_t down, int64_t right) {
    for (int64_t strip = 0; strip < rows; strip += width) {
        int64_t count = matmul_least(width, rows - strip);
        const T *start = from + strip * down;
        for (int64_t k = 0; k < columns; k++, to += width) {
            for (int64_t i = 0; i < count; i++) to[i] = start[i * down + k * right];
            for (int64_t i = count; i < width; i++) to[i] = 0;
        }
    }
}

/* To subtract a product is to add that with -a. */
static void matmul_negate(T *a, int64_t n) {
    for (int64_t i = 0; i < n; i++) a[i] = t_negate(a[i]);
}

/* One tile: ROWS x COLUMNS sums over `depth`, from packed strips. */
static void matmul_tile(int64_t depth, const T *restrict a, const T *restrict b, T *restrict sums) {
    wt c[ROWS][2];
    for (int i = 0; i < ROWS; i++) c[i][0] = c[i][1] = w_set1(0);
    for (int64_t k = 0; k < depth; k++, a += ROWS, b += COLUMNS) {
        wt b0 = w_load(b), b1 = w_load(b + WT);
#pragma GCC unroll 16
        for (int i = 0; i < ROWS; i++) {
            wt ai = w_set1(a[i]);
            c[i][0] = w_mla(ai, b0, c[i][0]);
            c[i][1] = w_mla(ai, b1, c[i][1]);
        }
    }
#pragma GCC unroll 16
    for (int i = 0; i < ROWS; i++) {
        w_store(sums + i * COLUMNS, c[i][0]);
        w_store(sums + i * COLUMNS + WT, c[i][1]);
    }
}

/* Stores a tile, or adds it to what is there. */
static void matmul_put(const T *sums, matrix out, int64_t rows, int64_t columns, int add) {
    for (int64_t i = 0; i < rows; i++) {
        T *row = out.data + i * out.down;
        const T *from = sums + i * COLUMNS;
        if (out.right == 1 && columns == COLUMNS) {
            wt s0 = w_load(from), s1 = w_load(from + WT);
            if (add) s0 = w_add(w_load(row), s0), s1 = w_add(w_load(row + WT), s1);
            w_store(row, s0);
            w_store(row + WT, s1);
        } else {
            for (int64_t j = 0; j < columns; j++)
                row[j * out.right] = add ? t_add(row[j * out.right], from[j]) : from[j];
        }
    }
}

/* A packed block of a times a packed panel of b. */
static void matmul_block(matrix out, int64_t depth, const T *a, const T *b, int add) {
    _Alignas(64) T sums[ROWS * COLUMNS];
    for (int64_t j = 0; j < out.columns; j += COLUMNS)
        for (int64_t i = 0; i < out.rows; i += ROWS) {
            matrix part = out;
            part.data += i * out.down + j * out.right;
            matmul_tile(depth, a + i * depth, b + j * depth, sums);
            matmul_put(sums, part, matmul_least(ROWS, out.rows - i),
                       matmul_least(COLUMNS, out.columns - j), add);
        }
}

static int64_t matmul_panels(const gila_call *call, matrix out, matrix a, matrix b,
                             enum matmul_mode mode, T *block, T *panel) {
    for (int64_t j = 0; j < out.columns; j += PANEL_COLUMNS) {
        int64_t columns = matmul_least(PANEL_COLUMNS, out.columns - j);
        for (int64_t k = 0; k < a.columns; k += DEPTH) {
            int64_t depth = matmul_least(DEPTH, a.columns - k);
            matmul_pack(panel, COLUMNS, b.data + k * b.down + j * b.right, columns, depth, b.right,
                        b.down);
            for (int64_t i = 0; i < out.rows; i += BLOCK_ROWS) {
                if (gila_cancelled(call)) return GILA_CANCELLED;
                int64_t rows = matmul_least(BLOCK_ROWS, out.rows - i);
                matmul_pack(block, ROWS, a.data + i * a.down + k * a.right, rows, depth, a.down,
                            a.right);
                if (mode == MATMUL_SUBTRACT)
                    matmul_negate(block, (rows + ROWS - 1) / ROWS * ROWS * depth);
                matrix part = {out.data + i * out.down + j * out.right, rows, columns, out.down,
                               out.right};
                matmul_block(part, depth, block, panel, k > 0 || mode != MATMUL_SET);
            }
        }
    }
    return GILA_OK;
}

/* The product of matrices of parts. */
static int64_t matmul_parts(const gila_call *call, matrix out, matrix a, matrix b,
                            enum matmul_mode mode) {
    int64_t columns = (matmul_least(PANEL_COLUMNS, out.columns) + COLUMNS - 1) / COLUMNS * COLUMNS;
    int64_t rows = (matmul_least(BLOCK_ROWS, out.rows) + ROWS - 1) / ROWS * ROWS;
    size_t depth = (size_t)matmul_least(DEPTH, a.columns);
    T *block = gila_scratch(depth * (size_t)(rows + columns) * sizeof(T));
    if (!block) return GILA_NO_MEMORY;
    return matmul_panels(call, out, a, b, mode, block, block + (size_t)rows * depth);
}

#if defined(GILA_CLASS_COMPLEX)
static matrix matmul_imaginary(matrix m) {
    m.data++;
    return m;
}

static int64_t matmul_own(const gila_call *call, matrix out, matrix a, matrix b,
                          enum matmul_mode mode) {
    enum matmul_mode plus = mode == MATMUL_SUBTRACT ? MATMUL_SUBTRACT : MATMUL_ADD;
    enum matmul_mode minus = mode == MATMUL_SUBTRACT ? MATMUL_ADD : MATMUL_SUBTRACT;
    matrix ai = matmul_imaginary(a), bi = matmul_imaginary(b), oi = matmul_imaginary(out);
    int64_t status = matmul_parts(call, out, a, b, mode);
    if (status == GILA_OK) status = matmul_parts(call, out, ai, bi, minus);
    if (status == GILA_OK) status = matmul_parts(call, oi, a, bi, mode);
    if (status == GILA_OK) status = matmul_parts(call, oi, ai, b, plus);
    return status;
}
#else
#define matmul_own matmul_parts
#endif

/* The quickest way to a product that is not empty. */
static int64_t matmul_any(const gila_call *call, matrix out, matrix a, matrix b,
                          enum matmul_mode mode) {
    if (out.columns > 1 && (out.rows == 1 || (out.down == GILA_PARTS && out.right != GILA_PARTS)))
        return matmul_any(call, matmul_transposed(out), matmul_transposed(b), matmul_transposed(a),
                          mode);
    int64_t status = GILA_NO_KERNEL;
    if (out.columns == 1) status = matvec(call, out, a, b, mode);
#if defined(GILA_CLASS_FLOAT) || defined(GILA_CLASS_COMPLEX)
    else
        status = blas_multiply(call, out, a, b, mode);
#endif
    return status == GILA_NO_KERNEL ? matmul_own(call, out, a, b, mode) : status;
}

static int64_t matmul_run(const gila_call *call, enum matmul_mode mode) {
    const gila_operand *o = call->operands;
    if (o[0].rank != 2 || o[1].rank != 2 || o[2].rank != 2) return GILA_BAD_CALL;
    matrix out = matmul_operand(&o[0]), a = matmul_operand(&o[1]), b = matmul_operand(&o[2]);
    if (a.rows != out.rows || b.columns != out.columns || a.columns != b.rows) return GILA_BAD_CALL;
    if (out.rows == 0 || out.columns == 0) return GILA_OK;
    if (!out.data || (a.columns > 0 && (!a.data || !b.data))) return GILA_BAD_CALL;
    if (a.columns > 0) return matmul_any(call, out, a, b, mode);
    for (int64_t i = 0; i < out.rows && mode == MATMUL_SET; i++)
        for (int64_t j = 0; j < out.columns; j++)
            memset(out.data + i * out.down + j * out.right, 0, GILA_PARTS * sizeof(T));
    return GILA_OK;
}

static int64_t matmul_set(const gila_call *call) { return matmul_run(call, MATMUL_SET); }
RUN(matmul, matmul_set)

#if defined(GILA_CLASS_FLOAT) || defined(GILA_CLASS_COMPLEX)
static int64_t matmul_reduce(const gila_call *call) { return matmul_run(call, MATMUL_SUBTRACT); }
RUN(matmul_subtract, matmul_reduce)
#endif

#undef ROWS
#undef COLUMNS
#undef DEPTH
#undef BLOCK_ROWS
#undef PANEL_COLUMNS
#undef matmul_own
