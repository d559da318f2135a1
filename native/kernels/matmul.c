/*
 * Matrix product as Goto and van de Geijn describe it ("Anatomy of high-performance matrix
 * multiplication", 2008): panels of b in the outer cache, blocks of a in the inner one, and tiles of
 * the result in registers. Products with a vector are in matvec.c, complex ones in matmul_complex.c.
 */
#if (defined(GILA_CLASS_FLOAT) && !defined(GILA_ON_sse2)) || defined(GILA_IS_I64)
#include "kernels/matmul.h"

#include "dispatch/blas.h"
#include "dispatch/memory.h"
#include "kernels/matmul_tile.h"

#define ROWS GILA_TILE_ROWS
#define COLUMNS (2 * WT)
/* Depth of a block, rows of a block of a, columns of a panel of b: 200 KiB and 4 MiB in float64. */
#define DEPTH 256
#define BLOCK_ROWS (96 / ROWS * ROWS)
#define PANEL_COLUMNS 2048

/* Strips of `width` rows, each stored column after column and filled up with zeros. */
static __attribute__((noinline)) void matmul_pack(T *to, int64_t width, const T *from, int64_t rows,
                                                  int64_t columns, int64_t down, int64_t right) {
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

int64_t GILA_NAME(matmul_parts)(const gila_call *call, matrix out, matrix a, matrix b,
                                enum matmul_mode mode) {
    int64_t columns = (matmul_least(PANEL_COLUMNS, out.columns) + COLUMNS - 1) / COLUMNS * COLUMNS;
    int64_t rows = (matmul_least(BLOCK_ROWS, out.rows) + ROWS - 1) / ROWS * ROWS;
    size_t depth = (size_t)matmul_least(DEPTH, a.columns);
    T *block = gila_scratch(depth * (size_t)(rows + columns) * sizeof(T));
    if (!block) return GILA_NO_MEMORY;
    return matmul_panels(call, out, a, b, mode, block, block + (size_t)rows * depth);
}

#undef ROWS
#undef COLUMNS
#undef DEPTH
#undef BLOCK_ROWS
#undef PANEL_COLUMNS
#endif
