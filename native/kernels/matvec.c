/* Products of a matrix and a vector: memory decides, so that the matrix is not packed. */
#if (defined(GILA_CLASS_FLOAT) && !defined(GILA_ON_sse2)) || defined(GILA_IS_I64)
#include "kernels/matmul.h"
#include "kernels/matmul_tile.h"

/* sums[i] = row i . x, for rows that are contiguous; four at a time share the loads of x. */
static void matvec_rows(const gila_matrix *a, const T *x, T *sums) {
    for (int64_t i = 0; i < a->rows; i += 4) {
        const T *row[4];
        for (int r = 0; r < 4; r++) row[r] = matmul_at(a, matmul_least(i + r, a->rows - 1), 0);
        wt s[4][2];
        for (int r = 0; r < 4; r++) s[r][0] = s[r][1] = w_set1(0);
        int64_t k = 0;
        for (; k + 2 * WT <= a->columns; k += 2 * WT) {
            wt x0 = w_load(x + k), x1 = w_load(x + k + WT);
#pragma GCC unroll 4
            for (int r = 0; r < 4; r++) {
                s[r][0] = w_mla(w_load(row[r] + k), x0, s[r][0]);
                s[r][1] = w_mla(w_load(row[r] + k + WT), x1, s[r][1]);
            }
        }
        for (int r = 0; r < 4 && i + r < a->rows; r++) {
            T lanes[WT], sum = 0;
            w_store(lanes, w_add(s[r][0], s[r][1]));
            for (int l = 0; k > 0 && l < WT; l++) sum = t_add(sum, lanes[l]);
            for (int64_t l = k; l < a->columns; l++) sum = t_add(sum, t_mul(row[r][l], x[l]));
            sums[i + r] = sum;
        }
    }
}

/* Of so many columns, the rows from `from` on that whole vectors leave over: few, and made small. */
ONCE void matvec_rest(const gila_matrix *a, int64_t from, int count, const T *columns, const T *x,
                      T *sums) {
    for (int64_t i = from; i < a->rows; i++)
        for (int c = 0; c < count; c++)
            sums[i] = t_add(sums[i], t_mul(columns[c * a->right + i], x[c]));
}

/* sums += columns times x, for columns that are contiguous; four at a time share the sums. */
static void matvec_columns(const gila_matrix *a, const T *x, T *sums) {
    int64_t k = 0;
    for (; k + 4 <= a->columns; k += 4) {
        const T *column = matmul_at(a, 0, k);
        wt x0 = w_set1(x[k]), x1 = w_set1(x[k + 1]), x2 = w_set1(x[k + 2]), x3 = w_set1(x[k + 3]);
        int64_t i = 0;
        for (; i + WT <= a->rows; i += WT) {
            wt s = w_load(sums + i);
            s = w_mla(w_load(column + i), x0, s);
            s = w_mla(w_load(column + a->right + i), x1, s);
            s = w_mla(w_load(column + 2 * a->right + i), x2, s);
            s = w_mla(w_load(column + 3 * a->right + i), x3, s);
            w_store(sums + i, s);
        }
        matvec_rest(a, i, 4, column, x + k, sums);
    }
    for (; k < a->columns; k++) {
        const T *column = matmul_at(a, 0, k);
        wt x0 = w_set1(x[k]);
        int64_t i = 0;
        for (; i + WT <= a->rows; i += WT)
            w_store(sums + i, w_mla(w_load(column + i), x0, w_load(sums + i)));
        matvec_rest(a, i, 1, column, x + k, sums);
    }
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
            matvec_columns(&part, x, sums + i);
        }
    }
}

#undef MATVEC_ROWS
#endif
