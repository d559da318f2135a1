/*
 * Matrix product. Where a BLAS is bound it is called in slices short enough to be cancelled; else
 * the product is made as Goto and van de Geijn describe ("Anatomy of high-performance matrix
 * multiplication", 2008): panels of b in the outer cache, blocks of a in the inner one, and tiles
 * of the result in registers.
 */
#if defined(GILA_CLASS_FLOAT)
#include "dispatch/blas.h"
#include "dispatch/memory.h"
#include "kernels/kernels.h"

#define ROWS GILA_TILE_ROWS
#define COLUMNS (2 * VT)
/* Depth of a block, rows of a block of a, columns of a panel of b: 200 KiB and 4 MiB in float64. */
#define DEPTH 256
#define BLOCK_ROWS (96 / ROWS * ROWS)
#define PANEL_COLUMNS 2048

typedef struct matrix {
    T *data;
    int64_t rows, columns;
    int64_t down, right; /* strides in elements */
} matrix;

static matrix matrix_of(const gila_operand *o) {
    return (matrix){(T *)(intptr_t)o->data, o->shape[0], o->shape[1],
                    o->strides[0] / (int64_t)sizeof(T), o->strides[1] / (int64_t)sizeof(T)};
}

static int64_t least(int64_t a, int64_t b) { return a < b ? a : b; }

/* Strips of `width` rows, each stored column after column and filled up with zeros. */
static void pack(T *to, int64_t width, const T *from, int64_t rows, int64_t columns, int64_t down,
                 int64_t right) {
    for (int64_t strip = 0; strip < rows; strip += width) {
        int64_t count = least(width, rows - strip);
        const T *start = from + strip * down;
        for (int64_t k = 0; k < columns; k++, to += width) {
            for (int64_t i = 0; i < count; i++) to[i] = start[i * down + k * right];
            for (int64_t i = count; i < width; i++) to[i] = 0;
        }
    }
}

/* One tile: ROWS x COLUMNS sums over `depth`, from packed strips. */
static void tile(int64_t depth, const T *restrict a, const T *restrict b, T *restrict sums) {
    vt c[ROWS][2];
    for (int i = 0; i < ROWS; i++) c[i][0] = c[i][1] = v_set1(0);
    for (int64_t k = 0; k < depth; k++, a += ROWS, b += COLUMNS) {
        vt b0 = v_load(b), b1 = v_load(b + VT);
#pragma GCC unroll 16
        for (int i = 0; i < ROWS; i++) {
            vt ai = v_set1(a[i]);
            c[i][0] = v_mla(ai, b0, c[i][0]);
            c[i][1] = v_mla(ai, b1, c[i][1]);
        }
    }
#pragma GCC unroll 16
    for (int i = 0; i < ROWS; i++) {
        v_store(sums + i * COLUMNS, c[i][0]);
        v_store(sums + i * COLUMNS + VT, c[i][1]);
    }
}

/* Stores a tile, or adds it to what earlier depths have left. */
static void put(const T *sums, matrix out, int64_t rows, int64_t columns, int add) {
    for (int64_t i = 0; i < rows; i++) {
        T *row = out.data + i * out.down;
        const T *from = sums + i * COLUMNS;
        if (out.right == 1 && columns == COLUMNS) {
            vt s0 = v_load(from), s1 = v_load(from + VT);
            if (add) s0 = v_load(row) + s0, s1 = v_load(row + VT) + s1;
            v_store(row, s0);
            v_store(row + VT, s1);
        } else {
            for (int64_t j = 0; j < columns; j++)
                row[j * out.right] = add ? row[j * out.right] + from[j] : from[j];
        }
    }
}

/* A packed block of a times a packed panel of b. */
static void multiply_block(matrix out, int64_t depth, const T *a, const T *b, int add) {
    _Alignas(64) T sums[ROWS * COLUMNS];
    for (int64_t j = 0; j < out.columns; j += COLUMNS)
        for (int64_t i = 0; i < out.rows; i += ROWS) {
            matrix part = out;
            part.data += i * out.down + j * out.right;
            tile(depth, a + i * depth, b + j * depth, sums);
            put(sums, part, least(ROWS, out.rows - i), least(COLUMNS, out.columns - j), add);
        }
}

static int64_t multiply_panels(const gila_call *call, matrix out, matrix a, matrix b, T *block,
                               T *panel) {
    for (int64_t j = 0; j < out.columns; j += PANEL_COLUMNS) {
        int64_t columns = least(PANEL_COLUMNS, out.columns - j);
        for (int64_t k = 0; k < a.columns; k += DEPTH) {
            int64_t depth = least(DEPTH, a.columns - k);
            pack(panel, COLUMNS, b.data + k * b.down + j * b.right, columns, depth, b.right,
                 b.down);
            for (int64_t i = 0; i < out.rows; i += BLOCK_ROWS) {
                if (gila_cancelled(call)) return GILA_CANCELLED;
                int64_t rows = least(BLOCK_ROWS, out.rows - i);
                pack(block, ROWS, a.data + i * a.down + k * a.right, rows, depth, a.down, a.right);
                matrix part = {out.data + i * out.down + j * out.right, rows, columns, out.down,
                               out.right};
                multiply_block(part, depth, block, panel, k > 0);
            }
        }
    }
    return GILA_OK;
}

static int64_t multiply(const gila_call *call, matrix out, matrix a, matrix b) {
    int64_t columns = (least(PANEL_COLUMNS, out.columns) + COLUMNS - 1) / COLUMNS * COLUMNS;
    int64_t rows = (least(BLOCK_ROWS, out.rows) + ROWS - 1) / ROWS * ROWS;
    size_t depth = (size_t)least(DEPTH, a.columns);
    T *block = gila_scratch(depth * (size_t)(rows + columns) * sizeof(T));
    if (!block) return GILA_NO_MEMORY;
    return multiply_panels(call, out, a, b, block, block + (size_t)rows * depth);
}

#if defined(GILA_IS_F64)
#define gila_blas gila_blas_f64
typedef gila_dgemm *gemm;
#else
#define gila_blas gila_blas_f32
typedef gila_sgemm *gemm;
#endif

/* Multiplications in one slice: a twentieth of a second on a slow core. */
#define SLICE 100000000

/* How BLAS sees a matrix: row after row with a leading dimension, as it is or transposed. */
static int blas_layout(matrix m, int *transposed, int *leading) {
    *transposed = m.right != 1;
    int64_t step = *transposed ? m.down : m.right;
    int64_t lead = *transposed ? m.right : m.down;
    int64_t width = *transposed ? m.rows : m.columns;
    if (width == 1) step = 1;
    if ((*transposed ? m.columns : m.rows) == 1) lead = width;
    *leading = (int)lead;
    return step == 1 && lead >= width && lead <= INT32_MAX && m.rows <= INT32_MAX &&
           m.columns <= INT32_MAX;
}

/* GILA_NO_KERNEL where BLAS is not bound or cannot take these strides. */
static int64_t multiply_blas(const gila_call *call, matrix out, matrix a, matrix b) {
    gemm run = gila_blas();
    int transposed[3], leading[3];
    if (!run || !blas_layout(out, &transposed[0], &leading[0]) || transposed[0] ||
        !blas_layout(a, &transposed[1], &leading[1]) ||
        !blas_layout(b, &transposed[2], &leading[2]))
        return GILA_NO_KERNEL;
    int64_t depth = least(a.columns, 4096), columns = least(out.columns, 4096);
    int64_t rows = SLICE / (depth * columns) + 1;
    for (int64_t k = 0; k < a.columns; k += depth)
        for (int64_t i = 0; i < out.rows; i += rows)
            for (int64_t j = 0; j < out.columns; j += columns) {
                if (gila_cancelled(call)) return GILA_CANCELLED;
                run(CBLAS_ROW_MAJOR, transposed[1] ? CBLAS_TRANS : CBLAS_NO_TRANS,
                    transposed[2] ? CBLAS_TRANS : CBLAS_NO_TRANS, (int)least(rows, out.rows - i),
                    (int)least(columns, out.columns - j), (int)least(depth, a.columns - k), 1,
                    a.data + i * a.down + k * a.right, leading[1],
                    b.data + k * b.down + j * b.right, leading[2], k > 0,
                    out.data + i * out.down + j, leading[0]);
            }
    return GILA_OK;
}

static int64_t run_matmul(const gila_call *call) {
    const gila_operand *o = call->operands;
    if (o[0].rank != 2 || o[1].rank != 2 || o[2].rank != 2) return GILA_BAD_CALL;
    matrix out = matrix_of(&o[0]), a = matrix_of(&o[1]), b = matrix_of(&o[2]);
    if (a.rows != out.rows || b.columns != out.columns || a.columns != b.rows) return GILA_BAD_CALL;
    if (out.rows == 0 || out.columns == 0) return GILA_OK;
    if (!out.data || (a.columns > 0 && (!a.data || !b.data))) return GILA_BAD_CALL;
    if (a.columns == 0) {
        for (int64_t i = 0; i < out.rows; i++)
            for (int64_t j = 0; j < out.columns; j++) out.data[i * out.down + j * out.right] = 0;
        return GILA_OK;
    }
    int64_t status = multiply_blas(call, out, a, b);
    return status == GILA_NO_KERNEL ? multiply(call, out, a, b) : status;
}

RUN(matmul, run_matmul)
#endif
