/*
 * Vectors of keys, and up to SMALL of them sorted by networks: part of sort.c, for targets with vectors of keys, which has
 * said what a key is (sort_key, VECTOR, ROWS, VK).
 */
typedef VECTOR() vk;

typedef struct turn_vectors {
    vk every, negative;
} turn_vectors;

INLINE turn_vectors vectors_of(sort_turn turn) {
    return (turn_vectors){VECTOR(_set1)(turn.every), VECTOR(_set1)(turn.negative)};
}

INLINE vk turn_row(vk keys, turn_vectors turn) {
    return keys ^ turn.every ^ (VECTOR(_signs)(keys) & turn.negative);
}

/* Keys in rows of one vector: so many are sorted at once, and the columns of so many rows by themselves. */
#define SMALL_ROWS 32
#define SMALL (SMALL_ROWS * VK)
#define COLUMN (VK > 8 ? 16 : 8)
#define FEW 16

/* Rows of keys of 32 bits are vectors of them; those of 64 bits are sorted as doubles, whose minimum is quicker. */
#if defined(GILA_IS_F32)
typedef int32_t row_lane;
#else
typedef double row_lane;
#endif
typedef ROWS() row;
#define exchange ROWS(_exchange)
#define apart ROWS(_apart)

INLINE void exchange_rows(row_lane *a, row_lane *b) {
    row x = ROWS(_load)(a), y = ROWS(_load)(b);
    exchange(&x, &y);
    ROWS(_store)(a, x);
    ROWS(_store)(b, y);
}

#define LINE(i) (rows + (i)*VK)

/* What keys are sorted as in rows: bits of doubles that are neither NaN nor -0.0, or themselves; and back. */
#if defined(GILA_IS_F32)
INLINE vk turned(vk keys) { return keys; }
INLINE unsigned strange(row lanes) { return (void)lanes, 0; }
#else
INLINE vk turned(vk keys) { return keys ^ (vi_signs(keys) & vi_set1(INT64_MAX)); }
INLINE unsigned strange(row lanes) { return vd_strange(lanes); }
#endif

INLINE row row_of(const sort_key *keys) { return (row)turned(VECTOR(_load)(keys)); }

/*
 * Sorts the columns of eight rows by Batcher's odd-even merges (Knuth, TAOCP 3, 5.2.2 M). Where a row holds no
 * more than a column, puts one column behind the other: in whichever order, but each in its own.
 */
static void sort_columns(const sort_key *keys, row_lane *rows) {
    row a = row_of(keys), b = row_of(keys + VK), c = row_of(keys + 2 * VK),
        d = row_of(keys + 3 * VK), e = row_of(keys + 4 * VK), f = row_of(keys + 5 * VK),
        g = row_of(keys + 6 * VK), h = row_of(keys + 7 * VK);
    exchange(&a, &b), exchange(&c, &d), exchange(&e, &f), exchange(&g, &h);
    exchange(&a, &c), exchange(&b, &d), exchange(&e, &g), exchange(&f, &h);
    exchange(&b, &c), exchange(&f, &g);
    exchange(&a, &e), exchange(&b, &f), exchange(&c, &g), exchange(&d, &h);
    exchange(&c, &e), exchange(&d, &f);
    exchange(&b, &c), exchange(&d, &e), exchange(&f, &g);
#if VK == 4
    apart(&a, &c, 0), apart(&b, &d, 0), apart(&e, &g, 0), apart(&f, &h, 0);
    apart(&a, &b, 1), apart(&c, &d, 1), apart(&e, &f, 1), apart(&g, &h, 1);
    ROWS(_store)(LINE(0), a), ROWS(_store)(LINE(2), b), ROWS(_store)(LINE(4), c);
    ROWS(_store)(LINE(6), d), ROWS(_store)(LINE(1), e), ROWS(_store)(LINE(3), f);
    ROWS(_store)(LINE(5), g), ROWS(_store)(LINE(7), h);
#else
#if VK == 8 && defined(GILA_IS_F64)
    apart(&a, &c, 0), apart(&b, &d, 0), apart(&e, &g, 0), apart(&f, &h, 0);
    apart(&a, &e, 1), apart(&b, &f, 1), apart(&c, &g, 1), apart(&d, &h, 1);
    apart(&a, &b, 2), apart(&c, &d, 2), apart(&e, &f, 2), apart(&g, &h, 2);
#elif VK == 8
    apart(&a, &e, 0), apart(&b, &f, 0), apart(&c, &g, 0), apart(&d, &h, 0);
    apart(&a, &c, 1), apart(&b, &d, 1), apart(&e, &g, 1), apart(&f, &h, 1);
    apart(&a, &b, 2), apart(&c, &d, 2), apart(&e, &f, 2), apart(&g, &h, 2);
#endif
    ROWS(_store)(LINE(0), a), ROWS(_store)(LINE(1), b), ROWS(_store)(LINE(2), c);
    ROWS(_store)(LINE(3), d), ROWS(_store)(LINE(4), e), ROWS(_store)(LINE(5), f);
    ROWS(_store)(LINE(6), g), ROWS(_store)(LINE(7), h);
#endif
}

/* Rows of sequences that rise and fall: the lesser keys to the first half, and so on within the halves. */
INLINE void halve_rows(row_lane *rows, int count, int from, int to) {
    for (int d = from; d >= to; d /= 2)
        for (int at = 0; at + d < count; at += 2 * d)
            for (int i = at; i < at + d; i++) exchange_rows(LINE(i), LINE(i + d));
}

#if VK > 8
/* Two rows, each with what followed it in the sequence of both: turns the bits of a key's place by one. */
INLINE void zip(row *a, row *b) {
    row low = ROWS(_zip_lo)(*a, *b);
    *b = ROWS(_zip_hi)(*a, *b);
    *a = low;
}

/* Merges columns of eight rows to columns of sixteen, and puts one behind the other. */
static void merge_columns(row_lane *rows) {
    row_lane other[COLUMN * VK], *from = rows, *to = other;
    for (int i = 0; i < 8; i++) exchange_rows(LINE(i), LINE(15 - i));
    halve_rows(rows, COLUMN, 4, 1);
    for (int round = 0; round < 4; round++) {
        for (int i = 0; i < 8; i++) {
            row a = ROWS(_load)(from + i * VK), b = ROWS(_load)(from + (i + 8) * VK);
            zip(&a, &b);
            ROWS(_store)(to + 2 * i * VK, a);
            ROWS(_store)(to + (2 * i + 1) * VK, b);
        }
        row_lane *next = from;
        from = to;
        to = next;
    }
}
#endif

/* Two rows whose sequence rises and falls, sorted: what is to be compared next comes to lie in two rows. */
INLINE void sort_pair(row *a, row *b) {
    exchange(a, b);
#pragma GCC unroll 4
    for (int step = 0; VK >> step > 1; step++) {
        apart(a, b, step);
        exchange(a, b);
    }
    ROWS(_together)(a, b);
}

/*
 * Merges pairs of sorted runs of `run` rows each (Batcher's bitonic merge). Rows behind the last, as if of greatest
 * keys, would stay where they are: so what would be compared with them is left alone.
 */
static void merge_runs(row_lane *rows, int count, int run) {
    if (run > 2)
        for (int at = 0; at + run < count; at += 2 * run)
            for (int i = at + 2 * run > count ? at + 2 * run - count : 0; i < run; i++) {
                row_lane *low = LINE(at + i), *high = LINE(at + 2 * run - 1 - i);
                row a = ROWS(_load)(low), b = ROWS(_reverse)(ROWS(_load)(high));
                exchange(&a, &b);
                ROWS(_store)(low, a);
                ROWS(_store)(high, b);
            }
    halve_rows(rows, count, run / 2, 4);
    for (row_lane *at = rows; at < LINE(count); at += 4 * VK) {
        row a = ROWS(_load)(at), b = ROWS(_load)(at + VK), c = ROWS(_load)(at + 2 * VK),
            d = ROWS(_load)(at + 3 * VK);
        if (run == 1) {
            b = ROWS(_reverse)(b), d = ROWS(_reverse)(d);
        } else {
            if (run == 2) {
                row last = ROWS(_reverse)(c);
                c = ROWS(_reverse)(d), d = last;
            }
            exchange(&a, &c), exchange(&b, &d);
        }
        sort_pair(&a, &b);
        sort_pair(&c, &d);
        ROWS(_store)(at, a), ROWS(_store)(at + VK, b);
        ROWS(_store)(at + 2 * VK, c), ROWS(_store)(at + 3 * VK, d);
    }
}

/* Turns bits of all keys round; returns whether any is then more than `most` or less than ~most. */
static unsigned turn_keys(sort_key *keys, int64_t n, sort_turn turn, sort_key most) {
    const turn_vectors turns = vectors_of(turn);
    const vk last = VECTOR(_set1)(most), first = VECTOR(_set1)(~most);
    unsigned beyond = 0;
    for (int64_t i = 0; i < n; i += VK) {
        int few = n - i < VK;
        vk k = few ? VECTOR(_load_few)(keys + i, n - i, VECTOR(_set1)(0)) : VECTOR(_load)(keys + i);
        k = turn_row(k, turns);
        unsigned outside = VECTOR(_lt)(last, k) | VECTOR(_lt)(k, first);
        if (few) {
            VECTOR(_store_few)(keys + i, n - i, k);
            /* The other lanes are 0, or 0 turned round. */
            outside &= (1u << (n - i)) - 1;
        } else {
            VECTOR(_store)(keys + i, k);
        }
        beyond |= outside;
    }
    return beyond;
}

static void sort_small(sort_key *keys, int64_t n, sort_turn turn);

/* Keys that doubles cannot stand for: the negative ones and the others can, moved to halfway. */
ONCE void sort_strange(sort_key *keys, int64_t n) {
    const sort_key half = KEY_MAX / 2 + 1;
    sort_key others[SMALL];
    int64_t negative = 0, rest = 0;
    for (int64_t i = 0; i < n; i++) {
        sort_key k = keys[i];
        if (k < 0)
            keys[negative++] = k + half;
        else
            others[rest++] = k - half;
    }
    memcpy(keys + negative, others, (size_t)rest * sizeof(sort_key));
    sort_small(keys, negative, no_turn);
    sort_small(keys + negative, rest, no_turn);
    for (int64_t i = 0; i < n; i++) keys[i] += i < negative ? -half : half;
}

/*
 * Up to FEW keys: ranks each among all. Equal keys have the rank of the first of them: a running maximum fills the places
 * behind it.
 */
static void sort_few(sort_key *keys, int64_t n, sort_turn turn) {
    sort_key sorted[FEW], most = KEY_MIN;
    vk all[FEW / VK];
    for (int i = 0; i < FEW; i++) sorted[i] = KEY_MIN;
    for (int r = 0; r < FEW / VK; r++) {
        int64_t left = n - r * VK, lanes = left < 0 ? 0 : left < VK ? left : VK;
        all[r] = VECTOR(_load_few)(keys + r * VK, lanes, VECTOR(_set1)(KEY_MAX));
    }
    for (int64_t i = 0; i < n; i++) {
        int rank = 0;
#pragma GCC unroll 4
        for (int r = 0; r < FEW / VK; r++)
            rank += __builtin_popcount(VECTOR(_lt)(all[r], VECTOR(_set1)(keys[i])));
        sorted[rank] = keys[i];
    }
    for (int64_t i = 0; i < n; i++) {
        most = sorted[i] > most ? sorted[i] : most;
        keys[i] = turn_key(most, turn);
    }
}

/* The lesser of each two keys to a: as integers, so that no key is strange. */
#if defined(GILA_IS_F32)
#define exchange_keys exchange
#else
INLINE void exchange_keys(vk *a, vk *b) {
    vk differ = (*a ^ *b) & (vk)(*a > *b);
    *a ^= differ;
    *b ^= differ;
}
#endif

/*
 * Sorts n vectors, each lane by itself, by Batcher's merges of any number of keys: for rows that would fill less than half of
 * what sort_small sorts at least.
 */
#define SIDE_BY_SIDE (COLUMN * VK / 2)
static void sort_lanes(void *vectors, int64_t n) {
    sort_key *keys = vectors;
    int64_t top = 1;
    while (2 * top < n) top *= 2;
    for (int64_t p = top; p > 0; p /= 2)
        for (int64_t q = top, from = 0, d = p; d > 0; d = q - p, q /= 2, from = p)
            for (int64_t at = from; at + d < n; at += 2 * p)
                for (int64_t i = at; i < at + p && i + d < n; i++) {
                    sort_key *low = keys + i * VK, *high = low + d * VK;
                    vk a = VECTOR(_load)(low), b = VECTOR(_load)(high);
                    exchange_keys(&a, &b);
                    VECTOR(_store)(low, a);
                    VECTOR(_store)(high, b);
                }
}

/* Up to SMALL keys. */
static void sort_small(sort_key *keys, int64_t n, sort_turn turn) {
    if (n <= FEW) {
        sort_few(keys, n, turn);
        return;
    }
    row_lane room[SMALL + SORT_SLACK],
        *rows = (row_lane *)(((uintptr_t)room + 63) & ~(uintptr_t)63);
    const vk most = VECTOR(_set1)(KEY_INFINITY);
    const turn_vectors turns = vectors_of(turn);
    int full = (int)(n / VK), count = COLUMN, i = 0;
    while (count * VK < n) count += count < 16 ? 8 : COLUMN;
    for (; i + 8 <= full; i += 8) sort_columns(keys + i * VK, LINE(i));
    for (; i < count; i += 8) {
        sort_key *last = (sort_key *)LINE(i);
        for (int k = i; k < i + 8; k++) {
            vk some_keys = k < full    ? VECTOR(_load)(keys + k * VK)
                           : k == full ? VECTOR(_load_few)(keys + k * VK, n % VK, most)
                                       : most;
            VECTOR(_store)(last + (k - i) * VK, some_keys);
        }
        sort_columns(last, LINE(i));
    }
#if VK > 8
    for (i = 0; i < count; i += COLUMN) merge_columns(LINE(i));
#endif
    for (int run = VK > 4 ? 1 : 2; run < count; run *= 2) merge_runs(rows, count, run);
    unsigned any = 0;
    for (i = 0; i < count; i++) any |= strange(ROWS(_load)(LINE(i)));
    if (any) {
        sort_strange(keys, n);
        turn_keys(keys, n, turn, KEY_MAX);
        return;
    }
    for (i = 0; i * VK < n; i++) {
        vk k = turn_row(turned(VECTOR(_load)(LINE(i))), turns);
        if (i < full)
            VECTOR(_store)(keys + i * VK, k);
        else
            VECTOR(_store_few)(keys + i * VK, n % VK, k);
    }
}
