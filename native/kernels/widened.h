/* Bodies of single precision that compute in double: what the kernel of double precision does, block by block. */
#ifndef GILA_WIDENED_H
#define GILA_WIDENED_H

#include "kernels/kernels.h"

#define WIDE_BLOCK 256

static inline void widened(gila_map_body wide, int inputs, int64_t n, float *out,
                           const void *const *in, const gila_call *call) {
    _Alignas(64) double buffers[3][WIDE_BLOCK];
    const void *const wide_in[2] = {buffers[1], buffers[2]};
    for (int64_t done = 0; done < n * GILA_PARTS; done += WIDE_BLOCK) {
        int64_t count =
            n * GILA_PARTS - done < WIDE_BLOCK ? n * GILA_PARTS - done : (int64_t)WIDE_BLOCK;
        for (int k = 0; k < inputs; k++)
            for (int64_t i = 0; i < count; i += VD)
                vd_store(buffers[k + 1] + i, vd_load_f32((const float *)in[k] + done + i));
        wide(count / GILA_PARTS, buffers[0], wide_in, call);
        for (int64_t i = 0; i < count; i += VD)
            vd_store_f32(out + done + i, vd_load(buffers[0] + i));
    }
}

/* A row of single precision by that of the type `wide` on this target. */
#define WIDENED(name, wide, inputs) \
    BODY_OF(GILA_PASTE(gila_, name, wide, GILA_TARGET)) \
    static void name##_wide(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        widened(GILA_PASTE(gila_, name, wide, GILA_TARGET), inputs, n, out, in, call); \
    } \
    MAP(name, name##_wide)

#endif
