/*
 * One pointer for each thread, with a function that is called with it when the thread ends.
 *
 * Windows calls it a fiber-local slot; using it directly spares the library a second one,
 * winpthread. glibc 2.34 gave its names a new version when it moved them into libc: the version
 * asked for here is the first that each architecture had, so that older systems load us too.
 */
#ifndef GILA_SLOT_H
#define GILA_SLOT_H

#if defined(_WIN32)
#include <windows.h>

#define SLOT_CALL WINAPI
typedef DWORD slot;

static inline slot slot_make(void(SLOT_CALL *at_end)(void *)) { return FlsAlloc(at_end); }
static inline void *slot_get(slot s) { return FlsGetValue(s); }
static inline void slot_set(slot s, void *value) { FlsSetValue(s, value); }

#else
#include <pthread.h>

#if defined(__GLIBC__)
#if defined(__x86_64__)
#define FIRST "GLIBC_2.2.5"
#elif defined(__aarch64__)
#define FIRST "GLIBC_2.17"
#elif defined(__riscv)
#define FIRST "GLIBC_2.27"
#endif
#endif
#if defined(FIRST)
__asm__(".symver pthread_key_create,pthread_key_create@" FIRST);
__asm__(".symver pthread_getspecific,pthread_getspecific@" FIRST);
__asm__(".symver pthread_setspecific,pthread_setspecific@" FIRST);
#undef FIRST
#endif

#define SLOT_CALL
typedef pthread_key_t slot;

static inline slot slot_make(void (*at_end)(void *)) {
    slot s;
    pthread_key_create(&s, at_end);
    return s;
}
static inline void *slot_get(slot s) { return pthread_getspecific(s); }
static inline void slot_set(slot s, void *value) { pthread_setspecific(s, value); }

#endif
#endif
