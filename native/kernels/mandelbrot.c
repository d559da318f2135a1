/* Escape counts of z := z * z + c from z = 0: how often |z| <= 2 holds before it fails. */
#if defined(GILA_CLASS_FLOAT)
/* Two lanes, or four, gain little. */
#if defined(GILA_ON_sse2)
#define GILA_DEFER 1
#endif
#include "kernels/kernels.h"

/* Vectors iterated together, to fill the pipelines; rounds between two looks at the cancel flag. */
#define GROUP (GILA_LANES / VT < 4 ? GILA_LANES / VT : 4)
#define STRETCH 8192

static void iterate(int64_t limit, const gila_call *call, const T *re, const T *im,
                    int64_t *counts) {
    const vt four = v_set1(4), zero = v_set1(0);
    vt cr[GROUP], ci[GROUP], zr[GROUP], zi[GROUP];
    vtm inside[GROUP];
    T rounds[VT];
    for (int g = 0; g < GROUP; g++) {
        cr[g] = v_load(re + g * VT);
        ci[g] = v_load(im + g * VT);
        zr[g] = zi[g] = zero;
        inside[g] = v_le(zero, four);
    }
    for (int i = 0; i < GROUP * VT; i++) counts[i] = 0;
    for (int64_t done = 0; done < limit && !gila_cancelled(call); done += STRETCH) {
        vt passed[GROUP];
        int64_t stop = limit - done < STRETCH ? limit - done : STRETCH;
        int any = 0;
        for (int g = 0; g < GROUP; g++) passed[g] = zero;
        for (int64_t round = 0; round < stop; round++) {
            any = 0;
#pragma GCC unroll 4
            for (int g = 0; g < GROUP; g++) {
                vt rr = zr[g] * zr[g], ii = zi[g] * zi[g];
                inside[g] = vm_and(inside[g], v_le(rr + ii, four));
                passed[g] = passed[g] + v_select(inside[g], v_set1(1), zero);
                any |= vm_any(inside[g]);
                vt ri = zr[g] * zi[g];
                zr[g] = (rr - ii) + cr[g];
                zi[g] = (ri + ri) + ci[g];
            }
            if (!any) break;
        }
        for (int g = 0; g < GROUP; g++) {
            v_store(rounds, passed[g]);
            for (int i = 0; i < VT; i++) counts[g * VT + i] += (int64_t)rounds[i];
        }
        if (!any) break;
    }
}

static void escape(int64_t n, void *out, const void *const *in, const gila_call *call) {
    const T *re = in[0], *im = in[1];
    for (int64_t i = 0; i < n; i += GROUP * VT)
        iterate(call->params[0], call, re + i, im + i, (int64_t *)out + i);
}

MAP(mandelbrot, escape)

#undef GROUP
#undef STRETCH
#undef GILA_DEFER
#endif
