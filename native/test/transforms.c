/* Random Fourier transforms, with the tables that native/loops/fft.c takes apart. */
#include <math.h>
#include <string.h>

#include "calls.h"

/* As in loops/fft.h. */
#define WHOLE 1024
#define DIRECT 16384
#define STEPS 16

typedef struct table {
    void *numbers;
    int dtype;
    int64_t length;
} table;

/* With no memory yet it only counts. */
static void append(table *t, double value) {
    if (t->numbers && t->dtype == GILA_F64) ((double *)t->numbers)[t->length] = value;
    if (t->numbers && t->dtype == GILA_F32) ((float *)t->numbers)[t->length] = (float)value;
    t->length++;
}

static double angle(int64_t k, int64_t n) { return -2 * acos(-1.0) * (double)(k % n) / (double)n; }

static void append_root(table *t, int64_t k, int64_t n) {
    append(t, cos(angle(k, n)));
    append(t, sin(angle(k, n)));
}

/* exp(-2 pi i row (column + lane) / n) for 16 lanes: real parts, then imaginary ones. */
static void append_steps(table *t, int64_t row, int64_t column, int64_t n) {
    for (int64_t lane = 0; lane < STEPS; lane++) append(t, cos(angle(row * (column + lane), n)));
    for (int64_t lane = 0; lane < STEPS; lane++) append(t, sin(angle(row * (column + lane), n)));
}

static void append_matrix(table *t, int64_t m, int64_t l) {
    int64_t n = m * l;
    for (int64_t k = 0; k < m; k++) append_root(t, k, m);
    for (int64_t k = 0; k < l; k++) append_root(t, k, l);
    for (int64_t row = 0; row < m; row++)
        for (int64_t column = 0; column < l; column += STEPS)
            if (n <= DIRECT)
                append_steps(t, row, column, n);
            else
                append_root(t, row * column, n);
    for (int64_t row = 0; n > DIRECT && row < m; row++) append_steps(t, row, 0, n);
}

static void append_tables(table *t, int64_t h, int64_t m, int64_t l, int paired) {
    for (int64_t k = 0; (l == 1 || m * l <= WHOLE) && k < m * l; k++) append_root(t, k, m * l);
    if (l > 1) append_matrix(t, m, l);
    /* A chirp and its spectrum: any numbers will do to compare targets. */
    for (int64_t k = 0; m * l != h && k < h; k++) append_root(t, k * k, 2 * h);
    for (int64_t k = 0; m * l != h && k < m * l; k++) {
        append(t, sin((double)k) / (double)h);
        append(t, cos((double)k) / (double)h);
    }
    if (!paired) return;
    for (int64_t k = 0; k <= h / 2; k += STEPS) append_root(t, k, 2 * h);
    append_steps(t, 1, 0, 2 * h);
}

static int is_smooth(int64_t n) {
    for (int64_t p = 2; p <= 97; p++)
        while (n % p == 0) n /= p;
    return n == 1;
}

/* Some matrix for h numbers, or for their convolution with a chirp. */
static void choose_matrix(int64_t h, int64_t *m, int64_t *l) {
    int64_t n = h;
    if (!is_smooth(h) || below(6) == 0) {
        n = 2 * h - 1 + below(9);
        while (n < 4 || n % 2 == 1 || !is_smooth(n)) n++;
    }
    int64_t from = below(n);
    *m = n;
    for (int64_t k = 0; k < n; k++) {
        int64_t divisor = 1 + (from + k) % n;
        if (n % divisor != 0 || (n != h && divisor == n)) continue;
        *m = divisor;
        break;
    }
    *l = n / *m;
}

void make_fft(test_call *t, int dtype) {
    static const int64_t limits[] = {12, 40, 200, 1100, 18000};
    int part = part_of(dtype), to_real = below(4) == 0, from_real = !to_real && below(3) == 0;
    int large = (int)below(40) == 0 ? 4 : (int)below(4);
    int64_t n = 1 + below(limits[large]), rank = 1 + below(3), m, l;
    int paired = (to_real || from_real) && n % 2 == 0;
    int64_t h = paired ? n / 2 : n, shape[3] = {below(4), below(20), 0};
    choose_matrix(h, &m, &l);
    if (large > 2) rank = 1;
    shape[rank - 1] = from_real && below(3) ? n / 2 + 1 : n;
    place_random(t, 0, to_real ? part : dtype, rank, shape, 0);
    shape[rank - 1] = below(2) ? below(n + 9) : to_real ? n / 2 + 1 : n;
    place_random(t, 1, from_real ? part : dtype, rank, shape, 1);
    table tables = {0, part, 0};
    append_tables(&tables, h, m, l, paired);
    tables.numbers = place_plain(t, 2, part, tables.length);
    tables.length = 0;
    append_tables(&tables, h, m, l, paired);
    double scale = below(2) ? 1 : 1 / sqrt((double)n);
    t->operands = 3;
    t->call.params[0] = n;
    t->call.params[1] = m;
    t->call.params[2] = l;
    t->call.params[3] = below(2);
    memcpy(&t->call.params[4], &scale, sizeof scale);
}
