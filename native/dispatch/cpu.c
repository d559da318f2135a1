#include "dispatch/cpu.h"

#include <stdint.h>

/*
 * What one program can count on of a cache that many cores share, and, on a server, other virtual machines:
 * where a processor has more (480 MB, say), additions of 10^7 elements take a third less time streamed.
 */
#define SHARED_CACHE (INT64_C(32) << 20)

int64_t gila_ahead_mask = -1;

#if defined(__x86_64__)
#include <cpuid.h>

/* Bits of CPUID as the Intel manual (vol. 2A, CPUID) and AMD's (vol. 3, appendix E) give them. */
#define FMA (1u << 12)
#define OSXSAVE (1u << 27)
#define BMI2_AVX2 ((1u << 8) | (1u << 5) | (1u << 3))
#define AVX512_F_DQ_BW_VL ((1u << 16) | (1u << 17) | (1u << 30) | (1u << 31))
/* The base family, 15, and the extended one of AMD's 19h, Zen 3 and 4: there asking takes a tenth of a sum's time. */
#define FAMILY 0x0ff00f00u
#define FAMILY_19H 0x00a00f00u
/* Leaves that list the caches, one for each subleaf, in the same words: AMD's and Intel's. */
#define AMD_CACHES 0x8000001du
#define INTEL_CACHES 4u
/* Register states that the operating system saves: SSE and AVX; mask, upper ZMM and ZMM16-31. */
#define SAVES_YMM 0x06u
#define SAVES_ZMM 0xe6u

static uint32_t saved_states(void) {
    uint32_t low, high;
    __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    return low;
}

/* The last that is listed; 0 where the leaf is missing or, as on some virtual machines, empty. */
static int64_t last_listed(uint32_t leaf) {
    int64_t bytes = 0;
    uint32_t a, b, c, d;
    for (uint32_t i = 0; __get_cpuid_count(leaf, i, &a, &b, &c, &d) && (a & 31) != 0; i++)
        bytes = ((b >> 22) + INT64_C(1)) * ((b >> 12 & 1023) + 1) * ((b & 4095) + 1) * (c + 1);
    return bytes;
}

/* Asked for once: a virtual machine answers slowly. */
static int64_t listed;

__attribute__((constructor)) static void ask(void) {
    uint32_t a, b, c, d;
    listed = last_listed(AMD_CACHES);
    if (!listed) listed = last_listed(INTEL_CACHES);
    if (__get_cpuid(1, &a, &b, &c, &d) && (a & FAMILY) == FAMILY_19H) gila_ahead_mask = 0;
}

int64_t gila_last_cache(void) { return listed && listed < SHARED_CACHE ? listed : SHARED_CACHE; }

int gila_best_target(void) {
    uint32_t a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d)) return GILA_TARGET_sse2;
    if (!(c & OSXSAVE) || !(c & FMA)) return GILA_TARGET_sse2;
    uint32_t saved = saved_states();
    if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return GILA_TARGET_sse2;
    if ((saved & SAVES_YMM) != SAVES_YMM || (b & BMI2_AVX2) != BMI2_AVX2) return GILA_TARGET_sse2;
    if ((saved & SAVES_ZMM) != SAVES_ZMM || (b & AVX512_F_DQ_BW_VL) != AVX512_F_DQ_BW_VL)
        return GILA_TARGET_avx2;
    return GILA_TARGET_avx512;
}

#else

int64_t gila_last_cache(void) { return SHARED_CACHE; }

int gila_best_target(void) { return GILA_TARGET_COUNT - 1; }

#endif
