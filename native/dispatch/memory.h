/* Memory of arrays, and working memory of kernels. */
#ifndef GILA_MEMORY_H
#define GILA_MEMORY_H

#include <stddef.h>

/*
 * The calling thread's working memory: at least so many bytes, aligned to 64, valid until the thread
 * asks again. It is kept for the next call, since fresh memory costs a page fault per page, and
 * freed when the thread ends. Null where there is none.
 */
void *gila_scratch(size_t bytes);

#endif
