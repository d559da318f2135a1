/* Triangular systems by substitution. No step is fused, so that every target gives the same bits. */
#if defined(GILA_IS_F64)
/* Two lanes gain little. */
#if defined(GILA_ON_sse2)
#define GILA_DEFER 1
#endif
#include <string.h>

#include "dispatch/memory.h"
#include "kernels/kernels.h"

/* Vectors of columns that are solved for at a time, so that none has to wait for the one before. */
#define TOGETHER 4

/* A triangle, whose rows follow each other, and the rows of one vector of columns or of TOGETHER. */
typedef struct triangle {
    int64_t n;
    const T *a;
    int upper, unit;
    T *rows;
    int64_t down;
} triangle;

INLINE void triangle_rows(const triangle *t, const int count) {
    for (int64_t step = 0; step < t->n; step++) {
        int64_t i = t->upper ? t->n - 1 - step : step, k = t->upper ? i + 1 : 0;
        const T *a = t->a + i * t->n, *row = t->rows + k * t->down;
        T *own = t->rows + i * t->down;
        vt sums[TOGETHER];
#pragma GCC unroll 4
        for (int v = 0; v < TOGETHER; v++) sums[v] = v_load(own + (v < count ? v * VT : 0));
        for (int64_t end = t->upper ? t->n : i; k < end; k++, row += t->down)
#pragma GCC unroll 4
            for (int v = 0; v < count; v++) sums[v] = sums[v] - v_set1(a[k]) * v_load(row + v * VT);
#pragma GCC unroll 4
        for (int v = 0; v < count; v++) {
            if (!t->unit) sums[v] = sums[v] / v_set1(a[i]);
            v_store(own + v * VT, sums[v]);
        }
    }
}

/* Copies between so many columns of the operand from one on, and the rows. */
static void triangle_copy(const gila_operand *b, const triangle *t, int64_t column, int64_t columns,
                          int out) {
    for (int64_t i = 0; i < t->n; i++)
        for (int64_t j = 0; j < columns; j++) {
            T *ours = t->rows + i * t->down + j;
            T *theirs = (T *)(intptr_t)(b->data + i * b->strides[0] + (column + j) * b->strides[1]);
            if (out)
                *theirs = *ours;
            else
                *ours = *theirs;
        }
}

/* Blocks of columns lie where they are, but those that are less than a vector, or not dense: these lie in `room`. */
HOT __attribute__((noinline)) int64_t triangle_solve(const gila_call *call, const gila_operand *b,
                                                     triangle *t, T *room) {
    for (int64_t j = 0, columns; j < b->shape[1]; j += columns) {
        if (gila_cancelled(call)) return GILA_CANCELLED;
        int64_t left = b->shape[1] - j;
        int in_place = b->strides[1] == sizeof(T) && left >= VT,
            wide = in_place && left >= TOGETHER * VT;
        columns = wide ? TOGETHER * VT : left < VT ? left : VT;
        t->rows = in_place ? (T *)(intptr_t)b->data + j : room;
        t->down = in_place ? b->strides[0] / (int64_t)sizeof(T) : VT;
        if (!in_place) triangle_copy(b, t, j, columns, 0);
        if (wide)
            triangle_rows(t, TOGETHER);
        else
            triangle_rows(t, 1);
        if (!in_place) triangle_copy(b, t, j, columns, 1);
    }
    return GILA_OK;
}

/* params: 1 for the upper triangle, 1 where the diagonal counts as ones. */
ONCE int64_t run_solve_triangular(const gila_call *call) {
    const gila_operand *b = &call->operands[0], *a = &call->operands[1];
    if (b->rank != 2 || a->rank != 2 || b->shape[0] < 0 || b->shape[1] < 0) return GILA_BAD_CALL;
    int64_t n = b->shape[0];
    if (a->shape[0] != n || a->shape[1] != n) return GILA_BAD_CALL;
    if (n == 0 || b->shape[1] == 0) return GILA_OK;
    if (!a->data || !b->data) return GILA_BAD_CALL;
    T *room = gila_scratch((size_t)(n * (n + VT)) * sizeof(T));
    if (!room) return GILA_NO_MEMORY;
    T *rows = room + n * VT;
    for (int64_t i = 0; i < n; i++)
        for (int64_t k = 0; k < n; k++)
            rows[i * n + k] =
                *(const T *)(intptr_t)(a->data + i * a->strides[0] + k * a->strides[1]);
    memset(room, 0, (size_t)(n * VT) * sizeof(T));
    triangle t = {n, rows, call->params[0] != 0, call->params[1] != 0, 0, 0};
    return triangle_solve(call, b, &t, room);
}

RUN(solve_triangular, run_solve_triangular)
#undef GILA_DEFER
#undef TOGETHER
#endif
