#include "loops/loops.h"

#include <string.h>

/* Elements gathered at a time where an operand is not contiguous: four blocks fit the L1 cache. */
#define BLOCK 512
/* Elements between two looks at the cancel flag. */
#define STRETCH 16384
#define LANES 16
#define MAX_ARRAYS 4

/* The operands as one nest of axes, the innermost last; axes that walk as one are merged. */
typedef struct nest {
    int arrays;
    int rank;
    int64_t shape[GILA_MAX_RANK];
    int64_t strides[MAX_ARRAYS][GILA_MAX_RANK];
    char *data[MAX_ARRAYS];
} nest;

static int64_t magnitude(int64_t a) { return a < 0 ? -a : a; }

static void swap_axes(nest *nest, int a, int b) {
    int64_t n = nest->shape[a];
    nest->shape[a] = nest->shape[b];
    nest->shape[b] = n;
    for (int k = 0; k < nest->arrays; k++) {
        int64_t s = nest->strides[k][a];
        nest->strides[k][a] = nest->strides[k][b];
        nest->strides[k][b] = s;
    }
}

/* Order cannot matter to an elementwise kernel: put the output's smallest stride innermost. */
static void sort_axes(nest *nest) {
    for (int i = 1; i < nest->rank; i++)
        for (int j = i; j > 0 && magnitude(nest->strides[0][j - 1]) < magnitude(nest->strides[0][j]);
             j--)
            swap_axes(nest, j - 1, j);
}

static int mergeable(const nest *nest, int outer, int inner) {
    for (int k = 0; k < nest->arrays; k++)
        if (nest->strides[k][outer] != nest->strides[k][inner] * nest->shape[inner]) return 0;
    return 1;
}

static void merge_axes(nest *nest) {
    int last = 0;
    for (int axis = 1; axis < nest->rank; axis++) {
        int merge = mergeable(nest, last, axis);
        if (!merge) last++;
        nest->shape[last] = merge ? nest->shape[last] * nest->shape[axis] : nest->shape[axis];
        for (int k = 0; k < nest->arrays; k++) nest->strides[k][last] = nest->strides[k][axis];
    }
    if (nest->rank > 0) nest->rank = last + 1;
}

/* False where the shapes differ. Axes of length one are dropped. */
static int plan(const gila_call *call, int arrays, nest *nest, int64_t *elements) {
    const gila_operand *out = &call->operands[0];
    nest->arrays = arrays;
    nest->rank = 0;
    *elements = 1;
    for (int k = 0; k < arrays; k++) {
        const gila_operand *operand = &call->operands[k];
        if (operand->rank != out->rank || out->rank < 0 || out->rank > GILA_MAX_RANK) return 0;
        nest->data[k] = (char *)(intptr_t)operand->data;
        for (int64_t i = 0; i < out->rank; i++)
            if (operand->shape[i] != out->shape[i] || out->shape[i] < 0) return 0;
    }
    for (int64_t i = 0; i < out->rank; i++) {
        *elements *= out->shape[i];
        if (out->shape[i] == 1) continue;
        nest->shape[nest->rank] = out->shape[i];
        for (int k = 0; k < arrays; k++)
            nest->strides[k][nest->rank] = call->operands[k].strides[i];
        nest->rank++;
    }
    for (int k = 0; k < arrays; k++)
        if (*elements > 0 && !nest->data[k]) return 0;
    sort_axes(nest);
    merge_axes(nest);
    return 1;
}

static void copy64(char *to, int64_t to_stride, const char *from, int64_t from_stride, int64_t n) {
    for (int64_t i = 0; i < n; i++)
        *(int64_t *)(to + i * to_stride) = *(const int64_t *)(from + i * from_stride);
}

static void copy32(char *to, int64_t to_stride, const char *from, int64_t from_stride, int64_t n) {
    for (int64_t i = 0; i < n; i++)
        *(int32_t *)(to + i * to_stride) = *(const int32_t *)(from + i * from_stride);
}

static void copy(char *to, int64_t ts, const char *from, int64_t fs, int64_t n, int size) {
    (size == 8 ? copy64 : copy32)(to, ts, from, fs, n);
}

/* One run along the innermost axis, through blocks: strides are undone and tails filled up. */
static void run_blocks(const gila_call *call, const gila_map *map, char **data,
                       const int64_t *strides, int64_t n) {
    _Alignas(64) char buffers[MAX_ARRAYS][BLOCK * 8];
    const void *in[MAX_ARRAYS];
    for (int64_t done = 0; done < n; done += BLOCK) {
        int64_t count = n - done < BLOCK ? n - done : BLOCK;
        int64_t padded = (count + LANES - 1) / LANES * LANES;
        for (int k = 1; k <= map->inputs; k++) {
            char *buffer = buffers[k];
            int size = map->in_size;
            const char *source = data[k] + done * strides[k];
            in[k - 1] = buffer;
            if (strides[k] == 0 && done > 0) continue;
            copy(buffer, size, source, strides[k], count, size);
            copy(buffer + count * size, size, buffer + (count - 1) * size, 0, padded - count, size);
        }
        map->body(padded, buffers[0], in, call->params);
        copy(data[0] + done * strides[0], strides[0], buffers[0], map->out_size, count,
             map->out_size);
    }
}

/* One run along the innermost axis: in place where everything is contiguous, else in blocks. */
static int64_t run_axis(const gila_call *call, const gila_map *map, char **data,
                        const int64_t *strides, int64_t n) {
    int contiguous = strides[0] == map->out_size;
    for (int k = 1; k <= map->inputs; k++) contiguous &= strides[k] == map->in_size;
    char *at[MAX_ARRAYS];
    memcpy(at, data, sizeof at);
    while (n > 0) {
        if (gila_cancelled(call)) return GILA_CANCELLED;
        int64_t count = n < STRETCH ? n : STRETCH;
        int64_t whole = contiguous ? count / LANES * LANES : 0;
        if (whole > 0) {
            const void *in[MAX_ARRAYS];
            for (int k = 1; k <= map->inputs; k++) in[k - 1] = at[k];
            map->body(whole, at[0], in, call->params);
            count = whole;
        } else {
            run_blocks(call, map, at, strides, count);
        }
        for (int k = 0; k <= map->inputs; k++) at[k] += count * strides[k];
        n -= count;
    }
    return GILA_OK;
}

int64_t gila_map_run(const gila_call *call, const gila_map *map) {
    nest nest;
    int64_t elements;
    if (!plan(call, map->inputs + 1, &nest, &elements)) return GILA_BAD_CALL;
    if (elements == 0) return GILA_OK;
    int64_t strides[MAX_ARRAYS] = {0};
    int inner = nest.rank - 1;
    for (int k = 0; k < nest.arrays; k++) strides[k] = inner < 0 ? 0 : nest.strides[k][inner];
    int64_t index[GILA_MAX_RANK] = {0};
    for (;;) {
        int64_t status = run_axis(call, map, nest.data, strides, inner < 0 ? 1 : nest.shape[inner]);
        if (status != GILA_OK) return status;
        int axis = inner - 1;
        for (; axis >= 0; axis--) {
            int more = ++index[axis] < nest.shape[axis];
            int64_t step = more ? 1 : 1 - nest.shape[axis];
            for (int k = 0; k < nest.arrays; k++) nest.data[k] += step * nest.strides[k][axis];
            if (more) break;
            index[axis] = 0;
        }
        if (axis < 0) return GILA_OK;
    }
}
