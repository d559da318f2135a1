/* What the entries promise besides results: versions, statuses, cancellation, memory. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calls.h"

static int failures;

static void expect(int condition, const char *what) {
    if (condition) return;
    printf("failed: %s\n", what);
    failures++;
}

static int find(const char *name) {
    for (int row = 0; row < row_count; row++)
        if (strcmp(rows[row].name, name) == 0) return row;
    return -1;
}

static int64_t run(const test_call *t) { return gila_run((int64_t)(intptr_t)&t->call); }

static int64_t run_number(int64_t kernel) {
    gila_call call = {.kernel = kernel};
    return gila_run((int64_t)(intptr_t)&call);
}

/* A type that the row has: the one most tested, where it can be. */
static int dtype_of(int row) {
    static const int wanted[] = {GILA_F64, GILA_I64};
    for (int i = 0; i < 2; i++)
        if (rows[row].dtypes >> wanted[i] & 1) return wanted[i];
    int dtype = GILA_DTYPES - 1;
    while (!(rows[row].dtypes >> dtype & 1)) dtype--;
    return dtype;
}

static void statuses(void) {
    test_call t;
    expect(run_number(-1) == GILA_NO_KERNEL, "a negative kernel");
    expect(run_number(row_count * GILA_DTYPES) == GILA_NO_KERNEL, "a kernel behind the last");
    expect(run_number(find("exp") * GILA_DTYPES + GILA_I64) == GILA_NO_KERNEL,
           "an element type that a row lacks");
    expect(gila_run(0) == GILA_NO_KERNEL, "no call");
    for (int row = 0; row < row_count; row++) {
        int dtype = dtype_of(row);
        do {
            make_call(&t, row, dtype);
            if (t.call.operands[0].rank > 0 && t.call.operands[0].shape[0] == 0)
                free_call(&t);
            else
                break;
        } while (1);
        t.call.operands[0].rank = GILA_MAX_RANK + 1;
        int64_t status = run(&t);
        expect(status == GILA_BAD_CALL || rows[row].form == SAMPLE || rows[row].form == TALLY1 ||
                   rows[row].form == TALLY2,
               "a rank beyond the most");
        free_call(&t);
        make_call(&t, row, dtype);
        t.call.operands[0].data = 0;
        status = run(&t);
        expect(status == GILA_BAD_CALL || status == GILA_OK, "a null output");
        free_call(&t);
    }
}

static void cancellation(void) {
    int64_t flag = 1;
    for (int row = 0; row < row_count; row++) {
        int dtype = dtype_of(row);
        test_call t;
        int64_t cancelled = 0;
        for (int i = 0; i < 40 && !cancelled; i++) {
            make_call(&t, row, dtype);
            t.call.cancel = (int64_t)(intptr_t)&flag;
            cancelled = run(&t) == GILA_CANCELLED;
            free_call(&t);
        }
        if (!cancelled) printf("%s: ", rows[row].name);
        expect(cancelled, "a raised flag cancels");
    }
}

static gila_call doubles(const char *row, int64_t n, int inputs, double *const *data) {
    gila_call call = {.kernel = (int64_t)find(row) * GILA_DTYPES + GILA_F64};
    for (int k = 0; k <= inputs; k++) {
        gila_operand *o = &call.operands[k];
        o->data = (int64_t)(intptr_t)data[k];
        o->dtype = GILA_F64;
        o->rank = 1;
        o->shape[0] = n;
        o->strides[0] = 8;
    }
    return call;
}

/* b = a + b and b = 2 b, whatever whole lanes leave over: each element is computed once. */
static void in_place(void) {
    double a[200], b[200];
    for (int n = 1; n < 190; n++)
        for (int from = 0; from < 8; from++) {
            for (int i = 0; i < 200; i++) a[i] = i, b[i] = 1000 + i;
            gila_call add = doubles("add", n, 2, (double *[]){b + from, a + from, b + from});
            gila_call twice = doubles("add", n, 2, (double *[]){b + from, b + from, b + from});
            int right = gila_run((int64_t)(intptr_t)&add) == GILA_OK &&
                        gila_run((int64_t)(intptr_t)&twice) == GILA_OK;
            for (int i = 0; i < 200; i++)
                right &= b[i] == (i < from || i >= from + n ? 1000 + i : 2000 + 4 * i);
            expect(right, "a row that is added to itself");
        }
}

/* More than any cache holds: written past it where the place allows that, and read back at once. */
static void large(int offset) {
    int64_t n = (INT64_C(3) << 20) + 37, bytes = (n + 8) * 8;
    double *data[4];
    for (int k = 0; k < 4; k++) {
        data[k] = (double *)(intptr_t)gila_alloc(bytes);
        if (!data[k]) exit(2);
        data[k] += offset;
    }
    for (int64_t i = 0; i < n; i++)
        data[1][i] = (double)i, data[2][i] = (double)(3 * i), data[3][i] = 0.5;
    gila_call call = doubles("fma", n, 3, data);
    int right = gila_run((int64_t)(intptr_t)&call) == GILA_OK;
    for (int64_t i = 0; right && i < n; i++)
        right = data[0][i] == (double)i * (double)(3 * i) + 0.5;
    expect(right, "large operands");
    call = doubles("multiply", n, 2, data);
    call.operands[2].strides[0] = 0;
    data[2][0] = 4;
    right = gila_run((int64_t)(intptr_t)&call) == GILA_OK;
    for (int64_t i = 0; right && i < n; i++) right = data[0][i] == (double)(4 * i);
    expect(right, "a large operand and a number");
    call.note = 1;
    expect(gila_run((int64_t)(intptr_t)&call) == GILA_BAD_CALL, "a note that is not the caller's");
    for (int k = 0; k < 4; k++) gila_free((int64_t)(intptr_t)(data[k] - offset));
}

static void memory(void) {
    int64_t address = gila_alloc(1000);
    expect(address != 0 && address % 64 == 0, "memory is aligned");
    memset((void *)(intptr_t)address, 1, 1000);
    gila_free(address);
    expect(gila_alloc(-1) == 0, "a negative size has no memory");
    expect(gila_alloc(INT64_MAX) == 0, "an absurd size has no memory");
}

/*
 * Square roots that lie closest to the middle of two doubles: of x with M * M - k = x * 2^54 or 2^55 for an odd M of 54
 * bits, M / 2 being that middle. k = 1 modulo 8, and M is found bit by bit.
 */
static void close_roots(void) {
    enum { ROOM = 4096 };
    double *x = malloc(ROOM * sizeof(double)), *roots = malloc(ROOM * sizeof(double));
    int64_t n = 0;
    for (int64_t k = -255; k < 256; k += 8) {
        uint64_t root = 1;
        for (int bit = 3; bit < 55; bit++)
            if ((root * root - (uint64_t)k) >> bit & 1) root += UINT64_C(1) << (bit - 1);
        for (int bits = 54; bits <= 55; bits++) {
            for (int i = 0; i < 4; i++) {
                uint64_t m = ((i & 1 ? 0 - root : root) + ((uint64_t)(i >> 1) << (bits - 1)));
                m &= (UINT64_C(1) << bits) - 1;
                unsigned __int128 square =
                    (unsigned __int128)m * m - (unsigned __int128)(__int128)k;
                uint64_t number = (uint64_t)(square >> bits);
                if (m >> 53 != 1 || number >> 52 != 1) continue;
                for (int exponent = -1074; exponent < 960 && n < ROOM; exponent += 226)
                    x[n++] = ldexp((double)number, exponent + (bits - 54));
            }
        }
    }
    expect(n > 500 && n < ROOM, "numbers whose roots lie in the middle");
    for (; n < ROOM; n++) x[n] = ldexp(n & 1 ? 1 : 1 - 0x1p-53, (int)(n / 2 % 2098) - 1074);
    /* Each of them in both halves of eight, which may be computed differently. */
    for (int64_t from = 0; from <= 4; from += 4) {
        gila_call call = doubles("sqrt", n - from, 1, (double *[]){roots, x + from});
        expect(gila_run((int64_t)(intptr_t)&call) == GILA_OK, "square roots");
        int64_t wrong = 0;
        for (int64_t i = from; i < n; i++) wrong += roots[i - from] != sqrt(x[i]);
        expect(wrong == 0, "correctly rounded square roots");
    }
    free(x);
    free(roots);
}

/* GILA_CPU forces a target, where the processor has it. */
/* A copy of n elements, each operand with its elements so many sizes apart. */
static void copy_elements(char *to, int to_dtype, int apart, char *from, int from_dtype, int n) {
    gila_call call = {.kernel = find("copy") * GILA_DTYPES + to_dtype};
    call.operands[0] = (gila_operand){.data = (int64_t)(intptr_t)to, .dtype = to_dtype, .rank = 1};
    call.operands[1] =
        (gila_operand){.data = (int64_t)(intptr_t)from, .dtype = from_dtype, .rank = 1};
    for (int k = 0; k < 2; k++) {
        gila_operand *o = &call.operands[k];
        o->shape[0] = n;
        o->strides[0] = apart * size_of((int)o->dtype);
    }
    expect(gila_run((int64_t)(intptr_t)&call) == GILA_OK, "the status of a copy");
}

/* Vectors of contiguous elements against those with gaps, which are converted one by one. */
static void conversions(int to, int from) {
    enum { COUNT = 150 };
    static const double special[] = {NAN,    INFINITY, -INFINITY, -0.0,
                                     0x1p63, -0x1p63,  0x1p31,    -0x1p31};
    _Alignas(16) char near[COUNT * 16], far[COUNT * 32], in[COUNT * 16], spread[COUNT * 32];
    int size = size_of(from), result = size_of(to), part = size_of(part_of(from));
    for (int at = 0; at < COUNT * size; at += part) {
        int64_t bits = (int64_t)next_random() >> below(64);
        double d = below(4) ? (double)bits / 8 : special[below(8)];
        float f = (float)d;
        if (from == GILA_BOOL) bits &= 1;
        const void *value = !is_float(from) ? (void *)&bits : part == 8 ? (void *)&d : (void *)&f;
        memcpy(in + at, value, (size_t)part);
    }
    for (int i = 0; i < COUNT; i++) memcpy(spread + 2 * i * size, in + i * size, (size_t)size);
    copy_elements(near, to, 1, in, from, COUNT);
    copy_elements(far, to, 2, spread, from, COUNT);
    int agree = 1;
    for (int i = 0; i < COUNT; i++)
        agree &= !memcmp(near + i * result, far + 2 * i * result, (size_t)result);
    expect(agree, "contiguous elements are converted as others are");
}

/* Quotients and remainders by one number, of which there is an inverse, against those by as many numbers. */
static void divided(int dtype) {
    enum { COUNT = 40 };
    int64_t edges[COUNT], bits = 8 * size_of(dtype);
    char in[COUNT * 8], by[COUNT * 8], one[COUNT * 8], each[COUNT * 8];
    int size = size_of(dtype), agree = 1;
    for (int i = 0; i < COUNT; i++) {
        uint64_t power = (uint64_t)1 << (i < 16 ? bits - 1 - i / 8 : below(bits));
        edges[i] = i < 32 ? (int64_t)(power - 3 + (uint64_t)i % 8) : i - 35;
        memcpy(in + i * size, &edges[i], (size_t)size);
    }
    for (int i = 0; i < COUNT; i++)
        for (int row = find("floor_divide"); row <= find("remainder"); row++) {
            for (int k = 0; k < COUNT; k++) memcpy(by + k * size, &edges[i], (size_t)size);
            gila_call call = {.kernel = row * GILA_DTYPES + dtype};
            char *data[] = {one, in, by};
            for (int k = 0; k < 3; k++)
                call.operands[k] =
                    (gila_operand){(int64_t)(intptr_t)data[k], dtype, 1, {COUNT}, {size}};
            gila_call repeated = call;
            repeated.operands[2].strides[0] = 0;
            call.operands[0].data = (int64_t)(intptr_t)each;
            agree &= gila_run((int64_t)(intptr_t)&call) == GILA_OK &&
                     gila_run((int64_t)(intptr_t)&repeated) == GILA_OK;
            agree &= !memcmp(one, each, (size_t)(COUNT * size));
        }
    expect(agree, "integers over one number");
}

static void forced(void) {
    const char *wanted = getenv("GILA_CPU");
    const char *used = (const char *)(intptr_t)gila_target_name(gila_target());
    int64_t target = 0;
    while (wanted && gila_target_name(target) &&
           strcmp((const char *)(intptr_t)gila_target_name(target), wanted) != 0)
        target++;
    if (!wanted || gila_select(target) != GILA_OK) return;
    expect(strcmp(used, wanted) == 0, "GILA_CPU chooses the target");
}

/* The bits of a double as an integer in its order: every NaN is the greatest. */
static int64_t order_of_double(int64_t bits) {
    int64_t magnitude = bits & INT64_MAX;
    if (magnitude > INT64_C(0x7ff) << 52) return INT64_MAX;
    return bits < 0 ? bits ^ INT64_MAX : bits;
}

/* Sorts n elements of 64 bits between two others, which must stay, and compares with insertion. */
static void sort_length(int dtype, int n, const int64_t *values, int kinds) {
    int64_t memory[702] = {0}, *row = memory + 1, expected[700];
    for (int i = 0; i < n + 2; i++) memory[i] = values[below(kinds)];
    int64_t before = memory[0], behind = row[n];
    for (int i = 0; i < n; i++) {
        int64_t key = dtype == GILA_F64 ? order_of_double(row[i]) : row[i];
        int j = i;
        for (; j > 0 && expected[j - 1] > key; j--) expected[j] = expected[j - 1];
        expected[j] = key;
    }
    gila_call sort = doubles("sort", n, 0, (double *[]){(double *)(void *)row});
    sort.kernel += dtype - GILA_F64;
    sort.operands[0].dtype = dtype;
    int right = gila_run((int64_t)(intptr_t)&sort) == GILA_OK;
    right &= memory[0] == before && row[n] == behind;
    for (int i = 0; i < n; i++)
        right &= (dtype == GILA_F64 ? order_of_double(row[i]) : row[i]) == expected[i];
    expect(right, "a sorted row of some length");
}

/* Every length of a sorting network and some beyond, with what a comparison might get wrong. */
static void sort_lengths(void) {
    int64_t values[64] = {0, -1, 1, INT64_MIN, INT64_MAX, INT64_MIN + 1, INT64_MAX - 1};
    for (int i = 7; i < 16; i++)
        values[i] = (int64_t)((UINT64_C(0x7fe) + (uint64_t)(i % 3)) << 52) ^ -(int64_t)(i & 1);
    for (int i = 16; i < 64; i++) values[i] = below(INT64_MAX) - below(INT64_MAX);
    for (int n = 0; n <= 700; n += n < 300 ? 1 : 50)
        for (int kinds = 2; kinds <= 64; kinds += kinds < 16 ? 7 : 48) {
            sort_length(GILA_I64, n, values, kinds);
            sort_length(GILA_F64, n, values, kinds);
        }
}

static int by_bits(const void *a, const void *b) { return memcmp(a, b, sizeof(double)); }

/* A sort that is cancelled after its first split, by what that brings to the first place, keeps all elements. */
static void cancelled_sort(void) {
    enum { N = 10000 };
    static double row[N], before[N];
    for (int i = 0; i < N; i++)
        before[i] = row[i] = i == 0 ? 0 : (double)below(2001) - 1000.5 + (double)i / N;
    gila_call sort = doubles("sort", N, 0, (double *[]){row});
    sort.cancel = (int64_t)(intptr_t)row;
    expect(gila_run((int64_t)(intptr_t)&sort) == GILA_CANCELLED, "a sort that is cancelled");
    qsort(row, N, sizeof(double), by_bits);
    qsort(before, N, sizeof(double), by_bits);
    expect(memcmp(row, before, sizeof row) == 0, "the elements of a cancelled sort");
}

/* What a Java virtual machine is asked to register, and the class that it is for. */
typedef int64_t method(void *env, void *class, int64_t a);
typedef struct native_method {
    const char *name, *signature;
    method *function;
} native_method;
static native_method registered[2];
static void *registered_class;

static int32_t register_natives(void *env, void *class, const native_method *methods,
                                int32_t count) {
    expect(env != 0 && count == 2, "two methods");
    memcpy(registered, methods, sizeof registered);
    registered_class = class;
    return -count;
}

static void java(void) {
    static void *table[216];
    void **env = table;
    int class;
    table[215] = (void *)register_natives;
    expect(gila_bind(&env, &class) == -2, "the answer of the virtual machine");
    expect(registered_class == &class, "the class whose methods are registered");
    for (int i = 0; i < 2; i++)
        expect(strcmp(registered[i].signature, "(J)J") == 0, "the signature of a native method");
    expect(strcmp(registered[0].name, "run") == 0, "the native method that runs a kernel");
    expect(registered[0].function(&env, &class, 0) == GILA_NO_KERNEL, "its status for no call");
    expect(strcmp(registered[1].name, "noop") == 0, "the native method that does nothing");
    expect(registered[1].function(&env, &class, 7) == 7, "its answer");
}

int main(void) {
    const char *used = (const char *)(intptr_t)gila_target_name(gila_target());
    forced();
    expect(gila_abi() == GILA_ABI, "the version");
    expect(gila_rows() != 0, "the hash of the rows");
    java();
    expect(gila_select(-1) == GILA_NO_TARGET && gila_select(99) == GILA_NO_TARGET,
           "targets that do not exist");
    expect(gila_target_name(0) &&
               strcmp((const char *)(intptr_t)gila_target_name(0), "scalar") == 0,
           "scalar comes first");
    statuses();
    cancellation();
    memory();
    sort_lengths();
    in_place();
    large(0);
    large(1);
    close_roots();
    for (int to = 0; to < GILA_DTYPES; to++)
        for (int from = 0; from < GILA_DTYPES; from++) conversions(to, from);
    for (int dtype = GILA_I8; dtype <= GILA_U64; dtype++)
        for (int round = 0; round < 20; round++) divided(dtype);
    cancelled_sort();
    printf("%s: %d failures\n", used, failures);
    return failures > 0;
}
