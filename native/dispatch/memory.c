#include "dispatch/memory.h"

#include <stdint.h>
#include <stdlib.h>
#if defined(__linux__)
#include <sys/mman.h>
#endif

#include "dispatch/slot.h"
#include "gila.h"

#define ALIGNMENT 64
/* From this size on the kernel is asked for huge pages: an eighth of the page faults' time. */
#define HUGE ((size_t)4 << 20)
#define HUGE_PAGE ((size_t)2 << 20)
/* No processor of today reaches further. */
#define ADDRESS_SPACE ((size_t)1 << 47)
/* More working memory than this is not kept. */
#define KEPT ((size_t)64 << 20)

static void *allocate(size_t bytes) {
    if (bytes > ADDRESS_SPACE) return 0;
    size_t unit = bytes >= HUGE ? HUGE_PAGE : ALIGNMENT;
    size_t size = (bytes + unit) / unit * unit;
#if defined(_WIN32)
    return _aligned_malloc(size, unit);
#else
    void *memory;
    if (posix_memalign(&memory, unit, size) != 0) return 0;
#if defined(MADV_HUGEPAGE)
    if (bytes >= HUGE) madvise(memory, size, MADV_HUGEPAGE);
#endif
    return memory;
#endif
}

static void SLOT_CALL release(void *memory) {
#if defined(_WIN32)
    _aligned_free(memory);
#else
    free(memory);
#endif
}

int64_t gila_alloc(int64_t bytes) {
    return bytes < 0 ? 0 : (int64_t)(intptr_t)allocate((size_t)bytes);
}

void gila_free(int64_t address) { release((void *)(intptr_t)address); }

/* In front of the working memory stands its size. */
typedef union header {
    size_t size;
    char aligned[ALIGNMENT];
} header;

static slot key;

__attribute__((constructor)) static void make_key(void) { key = slot_make(release); }

void *gila_scratch(size_t bytes) {
    header *kept = slot_get(key);
#if defined(__SANITIZE_ADDRESS__)
    int fits = 0; /* exactly as much as asked for, so that what lies behind it is watched */
#else
    int fits = kept && kept->size >= bytes && (kept->size <= KEPT || bytes > KEPT);
#endif
    if (!fits) {
        release(kept);
        slot_set(key, 0);
        kept = bytes > ADDRESS_SPACE ? 0 : allocate(bytes + sizeof *kept);
        if (!kept) return 0;
        kept->size = bytes;
        slot_set(key, kept);
    }
    return kept + 1;
}
