/*
 * Products of a matrix and a vector: memory decides, so that nothing is packed but the vectors. The
 * matrix is of parts; where elements are complex, twice as many as of elements (see matmul.c).
 */

/* sums[i] = row i . x, for rows that are contiguous; four at a time share the loads of x. */
static void matvec_rows(matrix a, const T *x, T *sums) {
    for (int64_t i = 0; i < a.rows; i += 4) {
        const T *row[4];
        for (int r = 0; r < 4; r++) row[r] = a.data + matmul_least(i + r, a.rows - 1) * a.down;
        wt s[4][2];
        for (int r = 0; r < 4; r++) s[r][0] = s[r][1] = w_set1(0);
        int64_t k = 0;
        for (; k + 2 * WT <= a.columns; k += 2 * WT) {
            wt x0 = w_load(x + k), x1 = w_load(x + k + WT);
#pragma GCC unroll 4
            for (int r = 0; r < 4; r++) {
                s[r][0] = w_mla(w_load(row[r] + k), x0, s[r][0]);
                s[r][1] = w_mla(w_load(row[r] + k + WT), x1, s[r][1]);
            }
        }
        for (int r = 0; r < 4 && i + r < a.rows; r++) {
            T lanes[WT], sum = 0;
            w_store(lanes, w_add(s[r][0], s[r][1]));
            for (int l = 0; l < WT; l++) sum = t_add(sum, lanes[l]);
            for (int64_t l = k; l < a.columns; l++) sum = t_add(sum, t_mul(row[r][l], x[l]));
            sums[i + r] = sum;
        }
    }
}

/* sums += columns times x, for columns that are contiguous; four at a time share the sums. */
static void matvec_columns(matrix a, const T *x, T *sums) {
    int64_t k = 0;
    for (; k + 4 <= a.columns; k += 4) {
        const T *column = a.data + k * a.right;
        wt x0 = w_set1(x[k]), x1 = w_set1(x[k + 1]), x2 = w_set1(x[k + 2]), x3 = w_set1(x[k + 3]);
        int64_t i = 0;
        for (; i + WT <= a.rows; i += WT) {
            wt s = w_load(sums + i);
            s = w_mla(w_load(column + i), x0, s);
            s = w_mla(w_load(column + a.right + i), x1, s);
            s = w_mla(w_load(column + 2 * a.right + i), x2, s);
            s = w_mla(w_load(column + 3 * a.right + i), x3, s);
            w_store(sums + i, s);
        }
        for (; i < a.rows; i++)
            for (int c = 0; c < 4; c++)
                sums[i] = t_add(sums[i], t_mul(column[c * a.right + i], x[k + c]));
    }
    for (; k < a.columns; k++) {
        const T *column = a.data + k * a.right;
        for (int64_t i = 0; i < a.rows; i++) sums[i] = t_add(sums[i], t_mul(column[i], x[k]));
    }
}

/* Rows that a pass over columns takes: their sums stay in the inner cache. */
#define MATVEC_ROWS 2048

/* sums = a x; false where neither rows nor columns are contiguous. */
static int matvec_parts(const gila_call *call, matrix a, const T *x, T *sums) {
    if (a.right != 1 && a.down != 1) return 0;
    for (int64_t i = 0; i < a.rows; i += MATVEC_ROWS) {
        if (gila_cancelled(call)) return 1;
        matrix part = a;
        part.data += i * a.down;
        part.rows = matmul_least(MATVEC_ROWS, a.rows - i);
        if (a.right == 1) {
            matvec_rows(part, x, sums + i);
        } else {
            memset(sums + i, 0, (size_t)part.rows * sizeof(T));
            matvec_columns(part, x, sums + i);
        }
    }
    return 1;
}

static void matvec_put(matrix out, int64_t i, int part, T value, enum matmul_mode mode) {
    T *to = out.data + i * out.down + part;
    *to = mode == MATMUL_SET        ? value
          : mode == MATMUL_SUBTRACT ? t_add(*to, t_negate(value))
                                    : t_add(*to, value);
}

#if defined(GILA_CLASS_COMPLEX)
/*
 * Contiguous rows: the real part of row . x is the product of its parts with x0, -x1 ..., the
 * imaginary part that with x1, x0 ... Contiguous columns: with u and v the products of the columns'
 * parts with the real and the imaginary parts of x, the result is u + i v.
 */
static int64_t matvec(const gila_call *call, matrix out, matrix a, matrix x,
                      enum matmul_mode mode) {
    int by_rows = a.right == 2;
    if (!by_rows && a.down != 2) return GILA_NO_KERNEL;
    size_t length = (size_t)a.columns * (by_rows ? 2 : 1),
           height = (size_t)a.rows * (by_rows ? 1 : 2);
    T *first = gila_scratch((2 * length + 2 * height) * sizeof(T));
    if (!first) return GILA_NO_MEMORY;
    T *second = first + length, *u = second + length, *v = u + height;
    for (int64_t k = 0; k < a.columns; k++) {
        T re = x.data[k * x.down], im = x.data[k * x.down + 1];
        if (by_rows) {
            first[2 * k] = re, first[2 * k + 1] = -im;
            second[2 * k] = im, second[2 * k + 1] = re;
        } else {
            first[k] = re, second[k] = im;
        }
    }
    matrix parts = a;
    if (by_rows)
        parts.columns *= 2, parts.right = 1;
    else
        parts.rows *= 2, parts.down = 1;
    matvec_parts(call, parts, first, u);
    matvec_parts(call, parts, second, v);
    if (gila_cancelled(call)) return GILA_CANCELLED;
    for (int64_t i = 0; i < a.rows; i++) {
        matvec_put(out, i, 0, by_rows ? u[i] : u[2 * i] - v[2 * i + 1], mode);
        matvec_put(out, i, 1, by_rows ? v[i] : u[2 * i + 1] + v[2 * i], mode);
    }
    return GILA_OK;
}
#else
static int64_t matvec(const gila_call *call, matrix out, matrix a, matrix x,
                      enum matmul_mode mode) {
    if (a.right != 1 && a.down != 1) return GILA_NO_KERNEL;
    T *vector = gila_scratch((size_t)(a.columns + a.rows) * sizeof(T));
    if (!vector) return GILA_NO_MEMORY;
    T *sums = vector + a.columns;
    for (int64_t k = 0; k < a.columns; k++) vector[k] = x.data[k * x.down];
    matvec_parts(call, a, vector, sums);
    if (gila_cancelled(call)) return GILA_CANCELLED;
    for (int64_t i = 0; i < a.rows; i++) matvec_put(out, i, 0, sums[i], mode);
    return GILA_OK;
}
#endif

#undef MATVEC_ROWS
