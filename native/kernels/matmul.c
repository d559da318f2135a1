/*
 * Matrix product as Goto and van de Geijn describe it ("Anatomy of high-performance matrix
 * multiplication", 2008): panels of b in the outer cache, blocks of a in the inner one, and tiles of
 * the result in registers. Products with a vector are in matvec.c.
 */
#if (defined(GILA_CLASS_FLOAT) && !defined(GILA_ON_sse2)) || defined(GILA_IS_I64)
#include "kernels/matmul.h"

#include "dispatch/memory.h"
#include "kernels/matmul_tile.h"

/* A tile. Multiplications of integers cost more than loads, so that theirs may be small. */
#if defined(GILA_IS_I64)
#define ROWS 4
#else
#define ROWS GILA_TILE_ROWS
#endif
#define COLUMNS (2 * WT)
/* Rows of smaller ones, one vector wide, for what would be mostly waste in a whole one. */
#define LOW 4
#define HAS_LOW (!GILA_SMALL)
#define DEPTH MATMUL_DEPTH
#define BLOCK_ROWS (MATMUL_BLOCK_ROWS / ROWS * ROWS)
#define PANEL_COLUMNS MATMUL_PANEL_COLUMNS
/* What meets fewer columns of b, or only so few rows of a, is read as it lies: packing would take longer than it saves. */
#define MANY_COLUMNS 256
#define FEW_ROWS (2 * ROWS)

/* Strips of a factor, packed or as they lie: the first, the way to the next, and the steps in each. */
typedef struct matmul_strips {
    const T *data;
    int64_t next, along, deep;
} matmul_strips;

/* Packs strips of `width` rows, each stored column after column and filled up with zeros. */
ONCE __attribute__((noinline)) void matmul_pack(T *to, int64_t width, matmul_strips *strips,
                                                int64_t rows, int64_t columns) {
    const T *from = strips->data;
    int64_t down = strips->along, right = strips->deep;
    *strips = (matmul_strips){to, width * columns, 1, width};
    for (int64_t strip = 0; strip < rows; strip += width) {
        int64_t count = matmul_least(width, rows - strip);
        const T *start = from + strip * down;
        int64_t i = 0;
        for (; down == 1 && i + WT <= width; i += WT) {
            int64_t lanes = matmul_least(WT, count > i ? count - i : 0);
            for (int64_t k = 0; k < columns; k++)
                w_store(to + k * width + i, w_load_few(start + i + k * right, lanes));
        }
        for (; i + 4 <= count; i += 4) {
            const T *a = start + i * down;
            for (int64_t k = 0; k < columns; k++, a += right) {
                T *tile = to + k * width + i;
                tile[0] = a[0], tile[1] = a[down], tile[2] = a[2 * down], tile[3] = a[3 * down];
            }
        }
        for (; i < width; i++)
            for (int64_t k = 0; k < columns; k++)
                to[k * width + i] = i < count ? start[i * down + k * right] : 0;
        to += width * columns;
    }
}

static inline wt matmul_joined(wt old, wt sums, enum gila_product_mode mode) {
    if (mode == GILA_SUBTRACT) return old - sums;
    return w_add(old, sums);
}

/* Stores sums, row after row of `width`; or adds them to what is there, or subtracts them. */
static __attribute__((noinline)) void
matmul_put(const T *sums, int64_t width, const gila_matrix *out, enum gila_product_mode mode) {
    for (int64_t i = 0; i < out->rows; i++, sums += width)
        for (int64_t j = 0; j < out->columns; j += WT) {
            int64_t lanes = matmul_least(WT, out->columns - j);
            T *to = matmul_at(out, i, j);
            wt s = w_load(sums + j);
            if (out->right != 1) {
                for (int64_t l = 0; l < lanes; l++, to += out->right) {
                    T old = mode == GILA_SET ? 0 : *to;
                    *to = mode == GILA_SUBTRACT ? t_sub(old, sums[j + l]) : t_add(old, sums[j + l]);
                }
            } else if (lanes == WT) {
                if (mode != GILA_SET) s = matmul_joined(w_load(to), s, mode);
                w_store(to, s);
            } else {
                if (mode != GILA_SET) s = matmul_joined(w_load_few(to, lanes), s, mode);
                w_store_few(to, lanes, s);
            }
        }
}

/*
 * A tile: the sums over `depth` of at most height x width vectors, from row i of a strip of a and column j
 * of one of b. Those beyond the edge of `out` repeat others. A sum is made in the order of k, whatever
 * tile it is in.
 */
static inline __attribute__((always_inline)) void
matmul_tile(const int height, const int width, int64_t depth, const matmul_strips *a,
            const matmul_strips *b, const gila_matrix *out, enum gila_product_mode mode) {
    const T *rows[ROWS] = {a->data}, *row = b->data;
#pragma GCC unroll 16
    for (int i = 1; i < height; i++) rows[i] = rows[i - 1] + (i < out->rows ? a->along : 0);
    int64_t right = a->deep, down = b->deep, lanes = matmul_least(out->columns, WT);
    wt c[ROWS][2], b0, b1 = w_set1(0);
    for (int i = 0; i < height; i++) c[i][0] = c[i][1] = w_set1(0);
    for (int64_t k = 0, at = 0; k < depth; k++, at += right, row += down) {
        if (width > 1)
            b0 = w_load(row), b1 = w_load(row + WT);
        else
            b0 = w_load_few(row, lanes);
#pragma GCC unroll 16
        for (int i = 0; i < height; i++) {
            wt ai = w_set1(rows[i][at]);
            c[i][0] = w_mla(ai, b0, c[i][0]);
            if (width > 1) c[i][1] = w_mla(ai, b1, c[i][1]);
        }
    }
    if (width == 1 && mode == GILA_SET && out->right == 1) {
        T *to = out->data;
#pragma GCC unroll 16
        for (int i = 0; i < height; i++, to += out->down)
            if (i < out->rows) w_store_few(to, lanes, c[i][0]);
        return;
    }
    _Alignas(64) T sums[ROWS * COLUMNS];
    int direct = width > 1 && mode == GILA_SET && out->right == 1 && out->rows == height &&
                 out->columns == COLUMNS;
    T *to = direct ? out->data : sums;
    int64_t step = direct ? out->down : width * WT;
#pragma GCC unroll 16
    for (int i = 0; i < height; i++, to += step) {
        w_store(to, c[i][0]);
        if (width > 1) w_store(to + WT, c[i][1]);
    }
    if (!direct) matmul_put(sums, width * WT, out, mode);
}

/* The part of a block that a whole tile would do, where this is so small that most of that would be waste. */
HOT __attribute__((noinline)) void matmul_corner(const gila_matrix *out, int64_t depth,
                                                 matmul_strips a, matmul_strips b,
                                                 enum gila_product_mode mode) {
    const T *first = a.data;
    for (int64_t j = 0; j < out->columns; j += WT, b.data += WT) {
        a.data = first;
        for (int64_t i = 0; i < out->rows; i += LOW, a.data += LOW * a.along) {
            gila_matrix part = matmul_part(out, i, j, matmul_least(LOW, out->rows - i),
                                           matmul_least(WT, out->columns - j));
            matmul_tile(LOW, 1, depth, &a, &b, &part, mode);
        }
    }
}

/* A block of a times a panel of b. What of `out` a tile is joined with comes while its sums are made. */
HOT __attribute__((noinline)) void matmul_block(const gila_matrix *out, int64_t depth,
                                                matmul_strips a, matmul_strips b,
                                                enum gila_product_mode mode) {
    const T *first = a.data;
    /* Of a b that is not packed, nothing lies beyond its last column. */
    int64_t least = b.next == COLUMNS ? COLUMNS - 1 : WT;
    for (int64_t j = 0; j < out->columns; j += COLUMNS, b.data += b.next) {
        a.data = first;
        for (int64_t i = 0; i < out->rows; i += ROWS, a.data += a.next) {
            gila_matrix part = matmul_part(out, i, j, matmul_least(ROWS, out->rows - i),
                                           matmul_least(COLUMNS, out->columns - j));
            for (int64_t r = 0; r < part.rows; r++)
                for (int64_t c = 0; c < COLUMNS; c += COLUMNS / 2)
                    __builtin_prefetch(matmul_at(&part, r, c));
            if (!HAS_LOW || (part.rows > LOW && part.columns > least))
                matmul_tile(ROWS, 2, depth, &a, &b, &part, mode);
            else
                matmul_corner(&part, depth, a, b, mode);
        }
    }
}

/* Packs panels of b and blocks of a, where that is worth it. */
ONCE int64_t matmul_panels(const gila_call *call, const gila_matrix *m, enum gila_product_mode mode,
                           T *block) {
    T *panel = block + BLOCK_ROWS * matmul_least(DEPTH, m[1].columns);
    for (int64_t j = 0; j < m->columns; j += PANEL_COLUMNS) {
        int64_t columns = matmul_least(PANEL_COLUMNS, m->columns - j);
        for (int64_t k = 0; k < m[1].columns; k += DEPTH) {
            int64_t depth = matmul_least(DEPTH, m[1].columns - k);
            matmul_strips b = {matmul_at(&m[2], k, j), COLUMNS, m[2].right, m[2].down};
            if (!HAS_LOW || m->rows > FEW_ROWS || m[2].right != 1)
                matmul_pack(panel, COLUMNS, &b, columns, depth);
            for (int64_t i = 0; i < m->rows; i += BLOCK_ROWS) {
                if (gila_cancelled(call)) return GILA_CANCELLED;
                int64_t rows = matmul_least(BLOCK_ROWS, m->rows - i);
                gila_matrix part = matmul_part(m, i, j, rows, columns);
                matmul_strips a = {matmul_at(&m[1], i, k), ROWS * m[1].down, m[1].down, m[1].right};
                if (m->columns >= MANY_COLUMNS) matmul_pack(block, ROWS, &a, rows, depth);
                matmul_block(&part, depth, a, b, k > 0 && mode == GILA_SET ? GILA_ADD : mode);
            }
        }
    }
    return GILA_OK;
}

int64_t GILA_NAME(matmul_parts)(const gila_call *call, const gila_matrix *m,
                                enum gila_product_mode mode) {
    if (HAS_LOW && m->columns <= WT && m[2].right == 1 && m[1].columns <= DEPTH) {
        matmul_strips a = {m[1].data, 0, m[1].down, m[1].right};
        matmul_strips b = {m[2].data, 0, 1, m[2].down};
        matmul_corner(m, m[1].columns, a, b, mode);
        return GILA_OK;
    }
    T *room = gila_scratch((size_t)matmul_room(m) * sizeof(T));
    if (!room) return GILA_NO_MEMORY;
    return matmul_panels(call, m, mode, room);
}

#undef ROWS
#undef LOW
#undef HAS_LOW
#undef COLUMNS
#undef DEPTH
#undef BLOCK_ROWS
#undef PANEL_COLUMNS
#undef MANY_COLUMNS
#undef FEW_ROWS
#endif
