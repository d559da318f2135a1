/*
 * Discrete Fourier transforms along the last axis: what all element types and instruction sets share. A call is made ready
 * here, and its lines are dealt out to the steps that kernels/fft.c has of each.
 */
#ifndef GILA_FFT_H
#define GILA_FFT_H

#include "loops/loops.h"

/* The largest prime that has a pass of its own; lengths with larger ones go by convolution. */
#define FFT_MAX_PRIME 97
/* Factors of a length below 2^62. */
#define FFT_MAX_RADICES 64
/* Up to this length there are roots for the transform in one piece, n rows of one group. */
#define FFT_WHOLE 1024
/* Up to this length all n twiddles are stored, above it every 16th and 16 steps for each row. */
#define FFT_DIRECT 16384
/* Twiddles of a row are stored in groups of 16: the most lanes there are. */
#define FFT_STEPS 16

/* How columns of one length are transformed. */
typedef struct fft_columns {
    int64_t length;
    const void *roots; /* exp(-2 pi i k / length), real and imaginary part in turn */
    int count;
    int radices[FFT_MAX_RADICES];
    int32_t *positions;
} fft_columns;

/* How a line is transformed (kernels/fft_line.h). */
typedef struct fft_plan {
    const gila_call *call;
    int64_t n;        /* length of the line */
    int64_t m, l;     /* of the matrix */
    int chirped;      /* the line is shorter than the matrix */
    int64_t width[2]; /* groups of a tile, in the first and in the second stage */
    int64_t stride;   /* of a row of the transposed matrix, in parts */
    fft_columns whole, down, across;
    const void *twiddles, *steps;
    const void *chirp, *spectrum;
    void *tile, *turned, *padded;
    int64_t part, parts; /* of both stages, where others do the rest */
    void *shared;        /* then the turned matrix, else null */
} fft_plan;

/*
 * One side of a transform as complex numbers: bytes from one to the next, bytes from the real part to
 * the imaginary one, and how many parts there are; what is missing is zero. A bare one has no
 * imaginary parts.
 */
typedef struct fft_side {
    int64_t step, gap, parts;
    int bare;
} fft_side;

enum fft_kind { FFT_COMPLEX, FFT_TO_COMPLEX, FFT_TO_REAL };

typedef struct fft_job {
    enum fft_kind kind;
    int size;      /* bytes of a part */
    int64_t n;     /* length of the transform */
    int64_t h;     /* length of the complex transform that makes it: n, or n / 2 of a real line */
    int64_t count; /* complex numbers of the real line's spectrum that are written or read */
    int inverse;
    int swapped; /* whether the complex transform is the inverse one */
    double scale;
    fft_side in, out;
    fft_plan plan;
    const void *roots;   /* of pairs, where the line is real and its length even */
    int64_t pair, pairs; /* the first of these and the one behind the last: others do the rest */
    void *line;          /* room for a line and its fold */
    void *rows;          /* room for the rows of columns, twice */
} fft_job;

/* What an instruction set has of an element type. */
typedef struct fft_steps {
    int lanes;   /* of a vector: what a group of columns has, at most FFT_STEPS */
    int largest; /* the largest power of two that has a pass, 4 or 8 */
    /* Up to so many transforms at once as there are lanes. */
    void (*columns)(const fft_job *job, char *const *to, char *const *from, int count);
    /* The two stages of one line, of which the plan may have a part. */
    void (*first_stage)(const fft_plan *plan, const void *in, int inverse);
    void (*second_stage)(const fft_plan *plan, void *out, double scale, int inverse);
    /* out = in * factors; parts of in swapped before, or those of out after. */
    void (*multiply)(void *out, const void *in, const void *factors, int64_t n, int before,
                     int after);
    /* A real line's spectrum, which may lie in the line itself, as the complex transform takes it. */
    void (*fold)(const fft_job *job, void *line, const void *spectrum);
    /* The spectrum of a real line, from that of the complex one. */
    void (*complete)(const fft_job *job, void *out);
} fft_steps;

static inline int64_t fft_least(int64_t a, int64_t b) { return a < b ? a : b; }
static inline int64_t fft_padded(int64_t l) { return (l + FFT_STEPS - 1) / FFT_STEPS * FFT_STEPS; }
static inline int64_t fft_numbers(fft_side s) { return s.bare ? s.parts : (s.parts + 1) / 2; }

/* The first of a part of so many groups, of which parts are whole tiles. */
int64_t gila_fft_start(int64_t groups, int64_t width, int64_t part, int64_t parts);

int64_t gila_fft_run(const gila_call *call, const fft_steps *steps);

#endif
