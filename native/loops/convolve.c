#include "loops/convolve.h"

#include "dispatch/memory.h"
#include "loops/convert.h"

typedef struct plane {
    char *data;
    int64_t rows, columns;
    int64_t down, right; /* strides in bytes */
} plane;

static plane plane_of(const gila_operand *o) {
    return (plane){(char *)(intptr_t)o->data, o->shape[0], o->shape[1], o->strides[0],
                   o->strides[1]};
}

/* The weights in the order in which the image's elements meet them: backwards. */
static void reverse(char *to, plane weights, int dtype) {
    int64_t size = gila_sizes[dtype], row = weights.columns * size;
    char *last =
        weights.data + (weights.rows - 1) * weights.down + (weights.columns - 1) * weights.right;
    gila_convert_rows((gila_elements){dtype, to, size}, row,
                      (gila_elements){dtype, last, -weights.right}, -weights.down, weights.rows,
                      weights.columns);
}

static int64_t convolve(const gila_call *call, gila_convolution body, plane out, plane image,
                        plane weights, char *memory) {
    int dtype = (int)(call->kernel % GILA_DTYPES);
    int64_t size = gila_sizes[dtype], pitch = image.columns;
    char *reversed = memory, *row = reversed + weights.rows * weights.columns * size;
    char *pixels = row + out.columns * size;
    reverse(reversed, weights, dtype);
    if (image.right == size) {
        pixels = image.data;
        pitch = image.down / size;
    } else {
        gila_convert_rows((gila_elements){dtype, pixels, size}, pitch * size,
                          (gila_elements){dtype, image.data, image.right}, image.down, image.rows,
                          pitch);
    }
    for (int64_t i = 0; i < out.rows; i++) {
        int64_t status = body(call, row, out.columns, pixels + i * pitch * size, pitch, reversed,
                              weights.rows, weights.columns);
        if (status != GILA_OK) return status;
        gila_convert((gila_elements){dtype, out.data + i * out.down, out.right},
                     (gila_elements){dtype, row, size}, out.columns);
    }
    return GILA_OK;
}

int64_t gila_convolve_run(const gila_call *call, gila_convolution row) {
    const gila_operand *o = call->operands;
    int64_t size = gila_sizes[call->kernel % GILA_DTYPES];
    if (o[0].rank != 2 || o[1].rank != 2 || o[2].rank != 2) return GILA_BAD_CALL;
    plane out = plane_of(&o[0]), image = plane_of(&o[1]), weights = plane_of(&o[2]);
    if (weights.rows < 1 || weights.columns < 1 || out.rows != image.rows - weights.rows + 1 ||
        out.columns != image.columns - weights.columns + 1)
        return GILA_BAD_CALL;
    if (out.rows == 0 || out.columns == 0) return GILA_OK;
    if (!out.data || !image.data || !weights.data) return GILA_BAD_CALL;
    int64_t elements = weights.rows * weights.columns + out.columns;
    if (image.right != size) elements += image.rows * image.columns;
    char *memory = gila_scratch((size_t)(elements * size));
    return memory ? convolve(call, row, out, image, weights, memory) : GILA_NO_MEMORY;
}
