/*
 * LU, QR and Cholesky decompositions of matrices of few columns: the panels of blocked ones. They are made column after column in
 * working memory, where the columns follow each other, filled up with zeros to whole LANES. What of a column is above the
 * diagonal is kept aside when it is final, and zeros take its place, so that no loop over vectors has to ask where a column
 * begins. No step is fused, and sums are made in LANES parts, so that every target gives the same bits.
 */
#if defined(GILA_IS_F64)
/* Two lanes gain little. */
#if defined(GILA_ON_sse2)
#define GILA_DEFER 1
#endif
#include <float.h>
#include <math.h>
#include <string.h>

#include "dispatch/memory.h"
#include "kernels/kernels.h"

/* A part of a sum is that of the rows whose numbers are the same modulo LANES. */
#define LANES 8
#define PARTS (LANES / VT)
/* So many columns share the loads of another. */
#define TOGETHER (VT > 1 ? 4 : 1)
/* Between these, sums of squares neither overflow nor lose digits; a larger exponent than MOST_SHIFT is not shifted by at once. */
#define LEAST_SQUARES 1e-280
#define MOST_SQUARES 1e280
#define MOST_SHIFT 1000
#define LEAST_DIVISOR 0x1p-1000
/* Of float64: what is added to exponents, and the bits behind them. */
#define BIAS INT64_C(1023)
#define DIGITS 52

/* Column j is at x + j * height, with zeros up to `filled`, and what was on and above the diagonal at upper + j * steps. */
typedef struct panel {
    int64_t rows, columns, steps, filled, height;
    T *x, *upper, *room;
} panel;

static inline T *panel_column(const panel *p, int64_t j) { return p->x + j * p->height; }
static inline int64_t panel_least(int64_t a, int64_t b) { return a < b ? a : b; }
static inline int64_t panel_block(int64_t row) { return row / LANES * LANES; }

/* Copies between the operand and the columns from row i and column j on. */
ONCE __attribute__((noinline)) void panel_copy_part(const gila_operand *a, const panel *p,
                                                    int to_operand, int64_t i, int64_t j) {
    for (; j < p->columns; j++)
        for (int64_t r = i; r < p->rows; r++) {
            T *theirs = (T *)(intptr_t)(a->data + r * a->strides[0] + j * a->strides[1]);
            T *ours = panel_column(p, j) + r;
            if (to_operand)
                *theirs = *ours;
            else
                *ours = *theirs;
        }
}

/* The same of all, in tiles that are transposed where rows are contiguous. */
static void panel_copy(const gila_operand *a, const panel *p, int to_operand) {
    int64_t rows = p->rows / VT * VT, columns = p->columns / VT * VT;
    if (a->strides[0] == sizeof(T)) {
        for (int64_t j = 0; j < p->columns; j++) {
            char *theirs = (char *)(intptr_t)a->data + j * a->strides[1];
            T *ours = panel_column(p, j);
            memcpy(to_operand ? theirs : (char *)ours, to_operand ? (char *)ours : theirs,
                   (size_t)p->rows * sizeof(T));
        }
        return;
    }
    if (a->strides[1] != sizeof(T)) rows = columns = 0;
    int64_t across = a->strides[0] / (int64_t)sizeof(T), along = p->height;
    int64_t from_step = to_operand ? along : across, to_step = to_operand ? across : along;
    for (int64_t i = 0; i < rows; i += VT)
        for (int64_t j = 0; j < columns; j += VT) {
            T *theirs = (T *)(intptr_t)a->data + i * across + j, *ours = panel_column(p, j) + i;
            const T *from = to_operand ? ours : theirs;
            T *to = to_operand ? theirs : ours;
            vt tile[VT];
#pragma GCC unroll 8
            for (int r = 0; r < VT; r++, from += from_step) tile[r] = v_load(from);
            v_transpose(tile);
#pragma GCC unroll 8
            for (int r = 0; r < VT; r++, to += to_step) v_store(to, tile[r]);
        }
    panel_copy_part(a, p, to_operand, rows, 0);
    panel right = *p;
    right.rows = rows;
    panel_copy_part(a, &right, to_operand, 0, columns);
}

/* Reads the operand into columns; `more` is room for so many numbers besides. */
ONCE int64_t panel_open(const gila_operand *a, panel *p, int64_t more) {
    int64_t m = a->shape[0], n = a->shape[1];
    int64_t lines = (m + LANES - 1) / LANES;
    /* An odd number of cache lines: columns would meet in few places of the cache otherwise. */
    *p = (panel){m, n, panel_least(m, n), lines * LANES, (lines | 1) * LANES, 0, 0, 0};
    size_t numbers = (size_t)(n * p->height + n * p->steps + more);
    p->x = gila_scratch(numbers * sizeof(T));
    if (!p->x) return GILA_NO_MEMORY;
    p->upper = p->x + n * p->height;
    p->room = p->upper + n * p->steps;
    for (int64_t j = 0; j < n; j++)
        for (int64_t i = m; i < p->filled; i++) panel_column(p, j)[i] = 0;
    memset(p->upper, 0, (size_t)(n * p->steps) * sizeof(T));
    panel_copy(a, p, 0);
    return GILA_OK;
}

/* Writes the columns to the operand, with what was kept aside. */
ONCE void panel_close(const gila_operand *a, const panel *p) {
    for (int64_t j = 0; j < p->columns; j++)
        memcpy(panel_column(p, j), p->upper + j * p->steps,
               (size_t)panel_least(j + 1, p->steps) * sizeof(T));
    panel_copy(a, p, 1);
}

/* y -= f[0] x + f[1] times the next column + ..., one after another, from a block of rows on. */
INLINE void panel_subtract(const panel *p, const int count, const T *x, const T *f, T *y,
                           int64_t row) {
    for (int64_t i = panel_block(row); i < p->filled; i += VT) {
        vt s = v_load(y + i);
#pragma GCC unroll 4
        for (int k = 0; k < count; k++) s = s - v_set1(f[k]) * v_load(x + k * p->height + i);
        v_store(y + i, s);
    }
}

static __attribute__((noinline)) void panel_subtract_some(const panel *p, const T *x, const T *f,
                                                          T *y, int64_t row) {
    panel_subtract(p, TOGETHER, x, f, y, row);
}

static __attribute__((noinline)) void panel_subtract_one(const panel *p, const T *x, T f, T *y,
                                                         int64_t row) {
    panel_subtract(p, 1, x, &f, y, row);
}

/* Divides by multiplying, which takes a tenth of the time, if the reciprocal is a normal number. */
static void panel_divide(const panel *p, T *x, T divisor, int64_t row) {
    int is_normal = fabs(divisor) > LEAST_DIVISOR && fabs(divisor) < 1 / LEAST_DIVISOR;
    T factor = is_normal ? 1 / divisor : 1;
    for (int64_t i = panel_block(row); i < p->filled; i += VT) {
        vt a = v_load(x + i);
        v_store(x + i, is_normal ? a * v_set1(factor) : a / v_set1(divisor));
    }
}

static inline vt lu_size(const T *x) {
    vt a = v_load(x), other = v_set1(0) - a;
    return v_select(v_lt(a, other), other, a);
}

/* The first of the elements of the largest magnitude from a row on, before which all are zero. */
static int64_t lu_pivot(const panel *p, const T *x, int64_t row) {
    vt most = v_set1(0);
    int64_t i = panel_block(row);
    for (int64_t k = i; k < p->filled; k += VT) {
        vt size = lu_size(x + k);
        most = v_select(v_lt(most, size), size, most);
    }
    T lanes[VT], largest = 0;
    v_store(lanes, most);
    for (int l = 0; l < VT; l++)
        if (lanes[l] > largest) largest = lanes[l];
    if (largest == 0) return row;
    while (!vm_any(v_le(v_set1(largest), lu_size(x + i)))) i += VT;
    while (fabs(x[i]) != largest) i++;
    return i;
}

/* Column j of U, and what the columns before leave below it. */
static void lu_change(const panel *p, int64_t j) {
    T *y = panel_column(p, j), *u = p->upper + j * p->steps;
    int64_t done = panel_least(j, p->steps), k = 0;
    for (; k + TOGETHER <= done; k += TOGETHER) {
        const T *x = panel_column(p, k);
        for (int i = 0; i < TOGETHER; i++) {
            u[k + i] = y[k + i];
            for (int c = 0; c < i; c++) u[k + i] -= u[k + c] * x[c * p->height + k + i];
        }
        panel_subtract_some(p, x, u + k, y, k);
    }
    for (; k < done; k++) {
        u[k] = y[k];
        panel_subtract_one(p, panel_column(p, k), u[k], y, k);
    }
    memset(y, 0, (size_t)done * sizeof(T));
}

HOT __attribute__((noinline)) int64_t lu_columns(const gila_call *call, const panel *p,
                                                 const gila_operand *pivots) {
    for (int64_t j = 0; j < p->columns; j++) {
        if (gila_cancelled(call)) return GILA_CANCELLED;
        lu_change(p, j);
        if (j >= p->steps) continue;
        T *column = panel_column(p, j);
        int64_t pivot = lu_pivot(p, column, j);
        memcpy((char *)(intptr_t)pivots->data + j * pivots->strides[0], &pivot, sizeof pivot);
        for (int64_t c = 0; pivot != j && c < p->columns; c++) {
            T *x = panel_column(p, c), kept = x[j];
            x[j] = x[pivot], x[pivot] = kept;
        }
        T divisor = p->upper[j * p->steps + j] = column[j];
        column[j] = 0;
        if (divisor != 0) panel_divide(p, column, divisor, j);
    }
    return GILA_OK;
}

static int panel_is_missing(const gila_operand *o) {
    return !o->data && o->shape[0] != 0 && (o->rank == 1 || o->shape[1] != 0);
}

ONCE int64_t run_lu(const gila_call *call) {
    const gila_operand *o = call->operands;
    if (o->rank != 2 || o[1].rank != 1 || o->shape[0] < 0 || o->shape[1] < 0) return GILA_BAD_CALL;
    if (o[1].shape[0] != panel_least(o->shape[0], o->shape[1])) return GILA_BAD_CALL;
    if (panel_is_missing(o) || panel_is_missing(o + 1)) return GILA_BAD_CALL;
    panel p;
    int64_t status = panel_open(o, &p, 0);
    if (status == GILA_OK) status = lu_columns(call, &p, o + 1);
    if (status == GILA_OK) panel_close(o, &p);
    return status;
}

static __attribute__((noinline)) T qr_sum(const vt *parts) {
    T lanes[LANES];
    for (int part = 0; part < PARTS; part++) v_store(lanes + part * VT, parts[part]);
    for (int half = LANES / 2; half > 0; half /= 2)
        for (int l = 0; l < half; l++) lanes[l] += lanes[l + half];
    return lanes[0];
}

/* sums[k] = x . y, the next column . y, ... */
INLINE void qr_dots(const panel *p, const int count, const T *x, const T *y, int64_t row, T *sums) {
    vt s[TOGETHER][PARTS];
    for (int k = 0; k < count; k++)
        for (int part = 0; part < PARTS; part++) s[k][part] = v_set1(0);
    for (int64_t i = panel_block(row); i < p->filled; i += LANES)
#pragma GCC unroll 8
        for (int part = 0; part < PARTS; part++) {
            vt a = v_load(y + i + part * VT);
#pragma GCC unroll 4
            for (int k = 0; k < count; k++)
                s[k][part] = s[k][part] + v_load(x + k * p->height + i + part * VT) * a;
        }
    for (int k = 0; k < count; k++) sums[k] = qr_sum(s[k]);
}

static __attribute__((noinline)) T qr_dot(const panel *p, const T *x, const T *y, int64_t row) {
    T sum;
    qr_dots(p, 1, x, y, row, &sum);
    return sum;
}

/* Makes the largest magnitude from a row on one of a small exponent; what all were multiplied by. */
RARE T qr_rescale(const panel *p, T *x, int64_t row) {
    T most = 0, factor;
    int64_t bits;
    for (int64_t i = row; i < p->rows; i++)
        if (fabs(x[i]) > most) most = fabs(x[i]);
    memcpy(&bits, &most, sizeof bits);
    int64_t shift = most <= DBL_MAX ? BIAS - 1 - (bits >> DIGITS) : 0;
    if (shift > MOST_SHIFT) shift = MOST_SHIFT;
    if (shift < -MOST_SHIFT) shift = -MOST_SHIFT;
    bits = (BIAS + shift) << DIGITS;
    memcpy(&factor, &bits, sizeof factor);
    for (int64_t i = row; i < p->rows; i++) x[i] *= factor;
    return factor;
}

/*
 * Makes of column j, above whose element j are zeros, the vector v of the reflection 1 - tau v v' that leaves nothing of
 * the column below that element, with v[j] = 1 (LAPACK's larfg). Returns tau.
 */
static __attribute__((noinline)) T qr_reflect(const panel *p, int64_t j) {
    T *x = panel_column(p, j), alpha = x[j], *beta = p->upper + j * p->steps + j, factor = 1,
      rest = 0;
    for (int turn = 0; turn < 2; turn++) {
        x[j] = 0;
        rest = qr_dot(p, x, x, j);
        T squares = alpha * alpha + rest;
        if (turn > 0 || (squares > LEAST_SQUARES && squares < MOST_SQUARES)) break;
        x[j] = alpha;
        factor = qr_rescale(p, x, j);
        alpha = x[j];
    }
    x[j] = 1;
    *beta = alpha / factor;
    if (rest == 0) return 0;
    T scaled = -copysign(sqrt(alpha * alpha + rest), alpha);
    panel_divide(p, x, alpha - scaled, j);
    x[j] = 1;
    *beta = scaled / factor;
    return (scaled - alpha) / scaled;
}

/* Column j of T, of which the columns before are there, and of V' v_j, which `sums` are. */
static __attribute__((noinline)) void qr_triangle(const panel *p, int64_t j, T tau, const T *sums,
                                                  T *t) {
    for (int64_t i = 0; i < j; i++) {
        T sum = 0;
        for (int64_t k = i; k < j; k++) sum += t[k * p->steps + i] * sums[k];
        t[j * p->steps + i] = -tau * sum;
    }
    t[j * p->steps + j] = tau;
}

HOT __attribute__((noinline)) int64_t qr_columns(const gila_call *call, const panel *p) {
    T *t = p->room, *sums = t + p->steps * p->steps;
    memset(t, 0, (size_t)(p->steps * p->steps) * sizeof(T));
    for (int64_t j = 0; j < p->steps; j++) {
        if (gila_cancelled(call)) return GILA_CANCELLED;
        T tau = qr_reflect(p, j), *v = panel_column(p, j);
        int64_t c = 0;
        for (; c + TOGETHER <= p->columns; c += TOGETHER)
            qr_dots(p, TOGETHER, panel_column(p, c), v, j, sums + c);
        for (; c < p->columns; c++) sums[c] = qr_dot(p, panel_column(p, c), v, j);
        qr_triangle(p, j, tau, sums, t);
        for (c = j + 1; c < p->columns; c++) {
            T *x = panel_column(p, c);
            panel_subtract_one(p, v, tau * sums[c], x, j);
            p->upper[c * p->steps + j] = x[j];
            x[j] = 0;
        }
    }
    return GILA_OK;
}

ONCE int64_t run_qr(const gila_call *call) {
    const gila_operand *o = call->operands;
    if (o->rank != 2 || o[1].rank != 2 || o->shape[0] < 0 || o->shape[1] < 0) return GILA_BAD_CALL;
    int64_t steps = panel_least(o->shape[0], o->shape[1]);
    if (o[1].shape[0] != steps || o[1].shape[1] != steps) return GILA_BAD_CALL;
    if (panel_is_missing(o) || panel_is_missing(o + 1)) return GILA_BAD_CALL;
    panel p;
    int64_t status = panel_open(o, &p, steps * steps + o->shape[1]);
    if (status == GILA_OK) status = qr_columns(call, &p);
    if (status != GILA_OK) return status;
    panel t = {steps, steps, steps, steps, steps, p.room, 0, 0};
    panel_copy(o + 1, &t, 1);
    panel_close(o, &p);
    return GILA_OK;
}

/* Of a lower triangle: what is above it is not read. Behind a pivot that is not positive nothing is of use. */
HOT __attribute__((noinline)) int64_t cholesky_columns(const gila_call *call, const panel *p) {
    for (int64_t j = 0; j < p->columns; j++) {
        if (gila_cancelled(call)) return GILA_CANCELLED;
        T *y = panel_column(p, j), f[TOGETHER];
        int64_t k = 0;
        for (; k + TOGETHER <= j; k += TOGETHER) {
            for (int i = 0; i < TOGETHER; i++) f[i] = panel_column(p, k + i)[j];
            panel_subtract_some(p, panel_column(p, k), f, y, j);
        }
        for (; k < j; k++) panel_subtract_one(p, panel_column(p, k), panel_column(p, k)[j], y, j);
        T root = sqrt(y[j]);
        panel_divide(p, y, root, j);
        y[j] = root;
        memset(y, 0, (size_t)j * sizeof(T));
    }
    return GILA_OK;
}

ONCE int64_t run_cholesky(const gila_call *call) {
    const gila_operand *o = call->operands;
    if (o->rank != 2 || o->shape[1] < 0 || o->shape[0] < o->shape[1]) return GILA_BAD_CALL;
    if (panel_is_missing(o)) return GILA_BAD_CALL;
    panel p;
    int64_t status = panel_open(o, &p, 0);
    if (status == GILA_OK) status = cholesky_columns(call, &p);
    if (status == GILA_OK) panel_copy(o, &p, 1);
    return status;
}

RUN(lu, run_lu)
RUN(qr, run_qr)
RUN(cholesky, run_cholesky)
#undef GILA_DEFER
#undef LANES
#undef PARTS
#undef TOGETHER
#undef LEAST_SQUARES
#undef MOST_SQUARES
#undef MOST_SHIFT
#undef LEAST_DIVISOR
#undef BIAS
#undef DIGITS
#endif
