/*
 * 2-D convolution, where the weights lie wholly inside the image. The terms of an output are added
 * row after row of the image, each product rounded first, so that every target gives the same bits.
 */
#if defined(GILA_CLASS_FLOAT)
#include "dispatch/memory.h"
#include "kernels/kernels.h"
#include "loops/convert.h"

/* Vectors of outputs computed together: one broadcast weight serves them all. */
#define GROUP 4

typedef struct plane {
    char *data;
    int64_t rows, columns;
    int64_t down, right; /* strides in bytes */
} plane;

static plane plane_of(const gila_operand *o) {
    return (plane){(char *)(intptr_t)o->data, o->shape[0], o->shape[1], o->strides[0],
                   o->strides[1]};
}

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

static __attribute__((noinline)) int64_t output_row(const gila_call *call, T *out, int64_t n,
                                                    const T *image, int64_t pitch, const T *weights,
                                                    int64_t rows, int64_t columns) {
    int64_t j = 0;
    for (; j + GROUP * VT <= n; j += GROUP * VT) {
        if (gila_cancelled(call)) return GILA_CANCELLED;
        strip(out + j, image + j, pitch, weights, rows, columns, GROUP);
    }
    for (; j + VT <= n; j += VT) strip(out + j, image + j, pitch, weights, rows, columns, 1);
    for (; j < n; j++) out[j] = single(image + j, pitch, weights, rows, columns);
    return gila_cancelled(call) ? GILA_CANCELLED : GILA_OK;
}

/* The weights in the order in which the image's elements meet them: backwards. */
ONCE void reverse(T *to, plane weights) {
    for (int64_t u = weights.rows; u-- > 0;)
        for (int64_t v = weights.columns; v-- > 0;)
            *to++ = *(const T *)(weights.data + u * weights.down + v * weights.right);
}

ONCE int64_t convolve(const gila_call *call, plane out, plane image, plane weights, T *memory) {
    T *reversed = memory, *row = reversed + weights.rows * weights.columns;
    T *pixels = row + out.columns;
    int64_t pitch = image.columns;
    reverse(reversed, weights);
    if (image.right == sizeof(T)) {
        pixels = (T *)image.data;
        pitch = image.down / (int64_t)sizeof(T);
    } else {
        for (int64_t i = 0; i < image.rows; i++)
            gila_convert((gila_elements){DTYPE, pixels + i * pitch, sizeof(T)},
                         (gila_elements){DTYPE, image.data + i * image.down, image.right}, pitch);
    }
    for (int64_t i = 0; i < out.rows; i++) {
        int64_t status = output_row(call, row, out.columns, pixels + i * pitch, pitch, reversed,
                                    weights.rows, weights.columns);
        if (status != GILA_OK) return status;
        gila_convert((gila_elements){DTYPE, out.data + i * out.down, out.right},
                     (gila_elements){DTYPE, row, sizeof(T)}, out.columns);
    }
    return GILA_OK;
}

ONCE int64_t run_convolve(const gila_call *call) {
    const gila_operand *o = call->operands;
    if (o[0].rank != 2 || o[1].rank != 2 || o[2].rank != 2) return GILA_BAD_CALL;
    plane out = plane_of(&o[0]), image = plane_of(&o[1]), weights = plane_of(&o[2]);
    if (weights.rows < 1 || weights.columns < 1 || out.rows != image.rows - weights.rows + 1 ||
        out.columns != image.columns - weights.columns + 1)
        return GILA_BAD_CALL;
    if (out.rows == 0 || out.columns == 0) return GILA_OK;
    if (!out.data || !image.data || !weights.data) return GILA_BAD_CALL;
    size_t elements = (size_t)(weights.rows * weights.columns + out.columns);
    if (image.right != sizeof(T)) elements += (size_t)(image.rows * image.columns);
    T *memory = gila_scratch(elements * sizeof(T));
    if (!memory) return GILA_NO_MEMORY;
    return convolve(call, out, image, weights, memory);
}

RUN(convolve, run_convolve)

#undef GROUP
#endif
