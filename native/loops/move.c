#include <string.h>

#include "loops/convert.h"

#define UNIT 16
#define LINE 64
#define PAGE 4096
/* Bytes of a row up to which it is moved unit by unit: a call of memcpy takes longer. */
#define MOVED 1024
/* Elements of a row up to which it is converted with others. */
#define SHORT_ROW 64

/* Sixteen bytes of equal elements. */
typedef struct unit {
    uint64_t half[2];
} unit;

static inline __attribute__((always_inline)) unit unit_of(const void *element, int size) {
    unit u;
    uint8_t byte;
    uint16_t two;
    uint32_t four;
    switch (size) {
    case 1:
        memcpy(&byte, element, 1);
        u.half[0] = byte * UINT64_C(0x0101010101010101);
        break;
    case 2:
        memcpy(&two, element, 2);
        u.half[0] = two * UINT64_C(0x0001000100010001);
        break;
    case 4:
        memcpy(&four, element, 4);
        u.half[0] = four * UINT64_C(0x0000000100000001);
        break;
    case 8:
        memcpy(&u.half[0], element, 8);
        break;
    default:
        memcpy(&u, element, 16);
        return u;
    }
    u.half[1] = u.half[0];
    return u;
}

/* From registers: copies of what was just written would each wait for the one before. */
void gila_repeat(void *to, const void *element, int size, int64_t n) {
    if (n == 0) return;
    unit u = unit_of(element, size);
    char *at = to, *end = at + n * size;
    for (; end - at >= UNIT; at += UNIT) memcpy(at, &u, UNIT);
    if (at < end && n * size >= UNIT)
        memcpy(end - UNIT, &u, UNIT);
    else
        memcpy(at, &u, (size_t)(end - at));
}

typedef uint32_t fours __attribute__((vector_size(UNIT)));
typedef uint64_t eights __attribute__((vector_size(UNIT)));

static inline uint32_t four_at(const char *at) {
    uint32_t four;
    memcpy(&four, at, 4);
    return four;
}

static inline uint64_t eight_at(const char *at) {
    uint64_t eight;
    memcpy(&eight, at, 8);
    return eight;
}

/* Rows of elements of any strides; common ones that are put side by side, by units, which may reach into later rows. */
static inline __attribute__((always_inline)) void move_each(gila_elements to, int64_t to_down,
                                                            gila_elements from, int64_t from_down,
                                                            int64_t rows, int64_t n, int64_t size) {
    const int64_t stride = from.stride;
    const int by_units = to.stride == size && (size == 4 || size == 8);
    if (by_units && stride == 0 && to_down == n * size)
        for (; (rows - 1) * to_down >= UNIT; rows--) {
            unit u = unit_of(from.data, (int)size);
            for (int64_t i = 0; i < to_down; i += UNIT) memcpy((char *)to.data + i, &u, UNIT);
            to.data = (char *)to.data + to_down;
            from.data = (char *)from.data + from_down;
        }
    for (; rows > 0; rows--) {
        char *out = to.data;
        const char *in = from.data;
        int64_t left = n;
        if (by_units)
            for (; left >= 4; left -= 4, out += 4 * size, in += 4 * stride) {
                const char *b = in + stride, *c = b + stride, *d = c + stride;
                if (size == 4) {
                    fours all = {four_at(in), four_at(b), four_at(c), four_at(d)};
                    memcpy(out, &all, UNIT);
                } else {
                    eights first = {eight_at(in), eight_at(b)};
                    eights second = {eight_at(c), eight_at(d)};
                    memcpy(out, &first, UNIT);
                    memcpy(out + UNIT, &second, UNIT);
                }
            }
        for (; left > 0; left--, out += to.stride, in += stride) memcpy(out, in, (size_t)size);
        to.data = (char *)to.data + to_down;
        from.data = (char *)from.data + from_down;
    }
}

/* A row of at least a unit's bytes, from its end; the first unit may cover a part of the next one. */
static inline void move_units(char *to, const char *from, int64_t bytes) {
    int64_t left = bytes;
    for (; left >= 2 * UNIT; left -= 2 * UNIT)
        memcpy(to + left - 2 * UNIT, from + left - 2 * UNIT, 2 * UNIT);
    if (left >= UNIT) memcpy(to + left - UNIT, from + left - UNIT, UNIT);
    memcpy(to, from, UNIT);
}

/*
 * A load waits for a store to its place in another page. So what goes to places a little behind its own is moved from the
 * end: memcpy by one instruction, which begins at the start, takes 15 times as long then (AMD's Zen 4).
 */
void gila_move(char *to, const char *from, int64_t bytes) {
    uint64_t ahead = (uint64_t)(to - from) % PAGE;
    if (bytes > MOVED && ahead > 0 && ahead < LINE)
        move_units(to, from, bytes);
    else
        memcpy(to, from, (size_t)bytes);
}

static inline void exchange(int64_t *a, int64_t *b) {
    int64_t kept = *a;
    *a = *b, *b = kept;
}

/* Short rows of another type, which are put side by side and then converted, many at once. */
static void convert_short(gila_elements to, gila_elements from, int64_t from_down, int64_t rows,
                          int64_t n) {
    _Alignas(UNIT) char buffer[SHORT_ROW * 64];
    gila_elements side = {from.dtype, buffer, gila_sizes[from.dtype]};
    int64_t most = (int64_t)sizeof buffer / (n * side.stride);
    for (int64_t count; rows > 0; rows -= count) {
        count = rows < most ? rows : most;
        gila_convert_rows(side, n * side.stride, from, from_down, count, n);
        gila_convert(to, side, count * n);
        to.data = (char *)to.data + count * n * to.stride;
        from.data = (char *)from.data + count * from_down;
    }
}

void gila_convert_rows(gila_elements to, int64_t to_down, gila_elements from, int64_t from_down,
                       int64_t rows, int64_t n) {
    int64_t size = gila_sizes[to.dtype];
    if (to.dtype != from.dtype && to_down == n * to.stride && n <= SHORT_ROW && rows > 1) {
        convert_short(to, from, from_down, rows, n);
        return;
    }
    int same = to.dtype == from.dtype, dense = same && to.stride == size && n * size >= UNIT;
    int repeats = dense && from.stride == 0 && n * size >= LINE;
    int moves = dense && from.stride == size;
    if (!repeats && !moves) {
        /* The longer axis along; but each element is repeated at once. */
        if (rows > n && from.stride != 0) {
            exchange(&to.stride, &to_down);
            exchange(&from.stride, &from_down);
            exchange(&rows, &n);
        }
        switch (same ? size : 0) {
#define SIZE(size) \
    case size: \
        move_each(to, to_down, from, from_down, rows, n, size); \
        return;
            SIZE(1)
            SIZE(2)
            SIZE(4)
            SIZE(8)
            SIZE(16)
#undef SIZE
        }
    }
    for (; rows > 0; rows--) {
        if (repeats)
            gila_repeat(to.data, from.data, (int)size, n);
        else if (moves && n * size <= MOVED)
            move_units(to.data, from.data, n * size);
        else
            gila_convert(to, from, n);
        to.data = (char *)to.data + to_down;
        from.data = (char *)from.data + from_down;
    }
}
