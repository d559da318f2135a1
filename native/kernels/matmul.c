/*
 * Matrix product as Goto and van de Geijn describe it ("Anatomy of high-performance matrix
 * multiplication", 2008): panels of b in the outer cache, blocks of a in the inner one, and tiles of
 * the result in registers; small products without packing. Products with a vector are in matvec.c.
 */
#if (defined(GILA_CLASS_FLOAT) && !defined(GILA_ON_sse2)) || defined(GILA_IS_I64)
#include "kernels/matmul.h"

#include "dispatch/memory.h"
#include "kernels/matmul_tile.h"

#define ROWS GILA_TILE_ROWS
#define COLUMNS (2 * WT)
/* Depth of a block, rows of a block of a, columns of a panel of b: 200 KiB and 4 MiB in float64. */
#define DEPTH MATMUL_DEPTH
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

/* Stores sums, row after row of `width`, or adds them to what is there. */
static __attribute__((noinline)) void matmul_put(const T *sums, int64_t width,
                                                 const gila_matrix *out, int add) {
    for (int64_t i = 0; i < out->rows; i++, sums += width)
        for (int64_t j = 0; j < out->columns; j += WT) {
            int64_t lanes = matmul_least(WT, out->columns - j);
            T *to = matmul_at(out, i, j);
            if (out->right == 1) {
                wt s = w_load(sums + j);
                w_store_few(to, lanes, add ? w_add(w_load_few(to, lanes), s) : s);
            } else {
                for (int64_t l = 0; l < lanes; l++, to += out->right)
                    *to = add ? t_add(*to, sums[j + l]) : sums[j + l];
            }
        }
}

/* A packed block of a times a packed panel of b. */
static void matmul_block(const gila_matrix *out, int64_t depth, const T *a, const T *b, int add) {
    _Alignas(64) T sums[ROWS * COLUMNS];
    for (int64_t j = 0; j < out->columns; j += COLUMNS)
        for (int64_t i = 0; i < out->rows; i += ROWS) {
            gila_matrix part = matmul_part(out, i, j, matmul_least(ROWS, out->rows - i),
                                           matmul_least(COLUMNS, out->columns - j));
            matmul_tile(depth, a + i * depth, b + j * depth, sums);
            matmul_put(sums, COLUMNS, &part, add);
        }
}

static int64_t matmul_panels(const gila_call *call, const gila_matrix *m,
                             enum gila_product_mode mode, T *block, T *panel) {
    for (int64_t j = 0; j < m->columns; j += PANEL_COLUMNS) {
        int64_t columns = matmul_least(PANEL_COLUMNS, m->columns - j);
        for (int64_t k = 0; k < m[1].columns; k += DEPTH) {
            int64_t depth = matmul_least(DEPTH, m[1].columns - k);
            matmul_pack(panel, COLUMNS, matmul_at(&m[2], k, j), columns, depth, m[2].right,
                        m[2].down);
            for (int64_t i = 0; i < m->rows; i += BLOCK_ROWS) {
                if (gila_cancelled(call)) return GILA_CANCELLED;
                int64_t rows = matmul_least(BLOCK_ROWS, m->rows - i);
                matmul_pack(block, ROWS, matmul_at(&m[1], i, k), rows, depth, m[1].down,
                            m[1].right);
                if (mode == GILA_SUBTRACT)
                    matmul_negate(block, (rows + ROWS - 1) / ROWS * ROWS * depth);
                gila_matrix part = matmul_part(m, i, j, rows, columns);
                matmul_block(&part, depth, block, panel, k > 0 || mode != GILA_SET);
            }
        }
    }
    return GILA_OK;
}

/*
 * A product that is done before packing would be: the sums of four rows at a time share what is loaded
 * of b, of which strips of WT columns lie at b, b + next ... Adds in the order in which tiles do.
 */
static void matmul_small(const gila_matrix *m, const T *b, int64_t down, int64_t next,
                         enum gila_product_mode mode) {
    _Alignas(64) T sums[4 * WT];
    int64_t depth = m[1].columns, right = m[1].right;
    for (int64_t j = 0; j < m->columns; j += WT, b += next)
        for (int64_t i = 0; i < m->rows; i += 4) {
            gila_matrix part = matmul_part(m, i, j, matmul_least(4, m->rows - i),
                                           matmul_least(WT, m->columns - j));
            const T *a0 = matmul_at(&m[1], i, 0), *row = b;
            const T *a1 = part.rows > 1 ? a0 + m[1].down : a0;
            const T *a2 = part.rows > 2 ? a1 + m[1].down : a0;
            const T *a3 = part.rows > 3 ? a2 + m[1].down : a0;
            wt c0 = w_set1(0), c1 = c0, c2 = c0, c3 = c0;
            for (int64_t k = 0, at = 0; k < depth; k++, at += right, row += down) {
                wt bk = w_load_few(row, part.columns);
                if (mode == GILA_SUBTRACT) bk = -bk;
                c0 = w_mla(w_set1(a0[at]), bk, c0);
                c1 = w_mla(w_set1(a1[at]), bk, c1);
                c2 = w_mla(w_set1(a2[at]), bk, c2);
                c3 = w_mla(w_set1(a3[at]), bk, c3);
            }
            w_store(sums, c0);
            w_store(sums + WT, c1);
            w_store(sums + 2 * WT, c2);
            w_store(sums + 3 * WT, c3);
            matmul_put(sums, WT, &part, mode != GILA_SET);
        }
}

int64_t GILA_NAME(matmul_parts)(const gila_call *call, const gila_matrix *m,
                                enum gila_product_mode mode) {
    int64_t depth = m[1].columns;
    if (matmul_is_small(m->rows, m->columns, depth)) {
        if (m[2].right == 1) {
            matmul_small(m, m[2].data, m[2].down, WT, mode);
            return GILA_OK;
        }
        T *packed = gila_scratch((size_t)(m->columns + WT) * (size_t)depth * sizeof(T));
        if (!packed) return GILA_NO_MEMORY;
        matmul_pack(packed, WT, m[2].data, m->columns, depth, m[2].right, m[2].down);
        matmul_small(m, packed, WT, WT * depth, mode);
        return GILA_OK;
    }
    depth = matmul_least(DEPTH, depth);
    int64_t columns = (matmul_least(PANEL_COLUMNS, m->columns) + COLUMNS - 1) / COLUMNS * COLUMNS;
    int64_t rows = (matmul_least(BLOCK_ROWS, m->rows) + ROWS - 1) / ROWS * ROWS;
    T *block = gila_scratch((size_t)depth * (size_t)(rows + columns) * sizeof(T));
    if (!block) return GILA_NO_MEMORY;
    return matmul_panels(call, m, mode, block, block + rows * depth);
}

#undef ROWS
#undef COLUMNS
#undef DEPTH
#undef BLOCK_ROWS
#undef PANEL_COLUMNS
#endif
