/* Products of a matrix and a vector: memory decides, so that the matrix is not packed. */
#if (defined(GILA_CLASS_FLOAT) && !defined(GILA_ON_sse2)) || defined(GILA_IS_I64)
#include "kernels/matmul.h"
#include "kernels/matmul_tile.h"

/* So many rows or columns share the loads of the other factor: one where a multiplication takes longer than loads. */
#if GILA_SMALL || (defined(GILA_IS_I64) && !defined(GILA_ON_avx512))
#define TOGETHER 1
#else
#define TOGETHER 4
#endif

/* sums[i] = row i . x, for rows that are contiguous. */
static void matvec_rows(const gila_matrix *a, const T *x, T *sums) {
    for (int64_t i = 0; i < a->rows; i += TOGETHER) {
        const T *row[TOGETHER];
        for (int r = 0; r < TOGETHER; r++)
            row[r] = matmul_at(a, matmul_least(i + r, a->rows - 1), 0);
        wt s[TOGETHER][2];
        for (int r = 0; r < TOGETHER; r++) s[r][0] = s[r][1] = w_set1(0);
        int64_t k = 0;
        for (; k + 2 * WT <= a->columns; k += 2 * WT) {
            wt x0 = w_load(x + k), x1 = w_load(x + k + WT);
#pragma GCC unroll 4
            for (int r = 0; r < TOGETHER; r++) {
                s[r][0] = w_mla(w_load(row[r] + k), x0, s[r][0]);
                s[r][1] = w_mla(w_load(row[r] + k + WT), x1, s[r][1]);
            }
        }
        for (; k < a->columns; k += WT) {
            int64_t lanes = matmul_least(WT, a->columns - k);
            wt x0 = w_load_few(x + k, lanes);
#pragma GCC unroll 4
            for (int r = 0; r < TOGETHER; r++)
                s[r][0] = w_mla(w_load_few(row[r] + k, lanes), x0, s[r][0]);
        }
        for (int r = 0; r < TOGETHER && i + r < a->rows; r++) {
            T lanes[WT];
            w_store(lanes, w_add(s[r][0], s[r][1]));
#pragma GCC unroll 4
            for (int half = WT / 2; half > 0; half /= 2)
                for (int l = 0; l < half; l++) lanes[l] = t_add(lanes[l], lanes[l + half]);
            sums[i + r] = lanes[0];
        }
    }
}

/* sums += columns times x, for columns that are contiguous, so many of which share the sums. */
static inline __attribute__((always_inline)) int64_t
matvec_columns(const gila_matrix *a, const int count, int64_t k, const T *x, T *sums) {
    for (; k + count <= a->columns; k += count) {
        const T *column = matmul_at(a, 0, k);
        int64_t i = 0;
        for (; i + WT <= a->rows; i += WT) {
            wt s = w_load(sums + i);
#pragma GCC unroll 4
            for (int c = 0; c < count; c++)
                s = w_mla(w_load(column + c * a->right + i), w_set1(x[k + c]), s);
            w_store(sums + i, s);
        }
        if (i == a->rows) continue;
        int64_t lanes = a->rows - i;
        wt s = w_load_few(sums + i, lanes);
#pragma GCC unroll 4
        for (int c = 0; c < count; c++)
            s = w_mla(w_load_few(column + c * a->right + i, lanes), w_set1(x[k + c]), s);
        w_store_few(sums + i, lanes, s);
    }
    return k;
}

/* Rows that a pass over columns takes: their sums stay in the inner cache. */
#define MATVEC_ROWS 2048

void GILA_NAME(matvec_parts)(const gila_call *call, const gila_matrix *a, const T *x, T *sums) {
    for (int64_t i = 0; i < a->rows; i += MATVEC_ROWS) {
        if (gila_cancelled(call)) return;
        gila_matrix part = matmul_part(a, i, 0, matmul_least(MATVEC_ROWS, a->rows - i), a->columns);
        if (a->right == 1) {
            matvec_rows(&part, x, sums + i);
        } else {
            memset(sums + i, 0, (size_t)part.rows * sizeof(T));
            matvec_columns(&part, 1, matvec_columns(&part, TOGETHER, 0, x, sums + i), x, sums + i);
        }
    }
}

#undef MATVEC_ROWS
#undef TOGETHER
#endif
