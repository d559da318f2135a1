/*
 * 2-D convolution, where the weights lie wholly inside the image. The terms of an output are added
 * row after row of the image, each product rounded first, so that every target gives the same bits.
 */
#if defined(GILA_CLASS_FLOAT)
#include "kernels/kernels.h"
#include "loops/convolve.h"

/* Vectors of outputs computed together: one broadcast weight serves them all. */
#define GROUP 4

/* `count` vectors of one output row; `image` is the element under the first weight. */
static inline void strip(T *out, const T *image, int64_t pitch, const T *weights, int64_t rows,
                         int64_t columns, int count) {
    vt sums[GROUP];
    for (int g = 0; g < count; g++) sums[g] = v_load(image + g * VT) * v_set1(weights[0]);
    for (int64_t u = 0; u < rows; u++)
        for (int64_t v = u == 0; v < columns; v++) {
            vt weight = v_set1(weights[u * columns + v]);
            const T *at = image + u * pitch + v;
#pragma GCC unroll 4
            for (int g = 0; g < count; g++) sums[g] = sums[g] + v_load(at + g * VT) * weight;
        }
    for (int g = 0; g < count; g++) v_store(out + g * VT, sums[g]);
}

static T single(const T *image, int64_t pitch, const T *weights, int64_t rows, int64_t columns) {
    T sum = image[0] * weights[0];
    for (int64_t u = 0; u < rows; u++)
        for (int64_t v = u == 0; v < columns; v++)
            sum += image[u * pitch + v] * weights[u * columns + v];
    return sum;
}

static int64_t output_row(const gila_call *call, void *results, int64_t n, const void *elements,
                          int64_t pitch, const void *factors, int64_t rows, int64_t columns) {
    T *out = results;
    const T *image = elements, *weights = factors;
    int64_t j = 0;
    for (; j + GROUP * VT <= n; j += GROUP * VT) {
        if (gila_cancelled(call)) return GILA_CANCELLED;
        strip(out + j, image + j, pitch, weights, rows, columns, GROUP);
    }
    for (; j + VT <= n; j += VT) strip(out + j, image + j, pitch, weights, rows, columns, 1);
    for (; j < n; j++) out[j] = single(image + j, pitch, weights, rows, columns);
    return gila_cancelled(call) ? GILA_CANCELLED : GILA_OK;
}

static int64_t run_convolve(const gila_call *call) { return gila_convolve_run(call, output_row); }

RUN(convolve, run_convolve)

#undef GROUP
#endif
