/* The exported entries of calls. */
#include "gila.h"

#include <string.h>

#include "dispatch/rows.h"
#include "loops/loops.h"

int64_t gila_abi(void) { return GILA_ABI; }

/* FNV-1a over what fixes the numbering: names and element types, row by row. */
int64_t gila_rows(void) {
    static const char rows[] =
#define KERNEL(name, form, dtypes, accuracy, bits, cost, doc) #name " " #form " " #dtypes "\n"
#include "kernels.def"
        ;
    uint64_t hash = 0xcbf29ce484222325u;
    for (const char *c = rows; *c; c++) hash = (hash ^ (unsigned char)*c) * 0x100000001b3u;
    return (int64_t)hash;
}

static int64_t run_map(const gila_call *call, const gila_kernel *kernel) {
    int copies = call->kernel / GILA_DTYPES == ROW_copy;
    gila_map map = {.body = copies ? 0 : kernel->body, .inputs = kernel->inputs};
    memcpy(map.dtypes, kernel->dtypes, sizeof kernel->dtypes);
    return gila_map_run(call, &map);
}

int64_t gila_run(int64_t call) {
    const gila_call *c = (const gila_call *)(intptr_t)call;
    const gila_kernel *found = c ? gila_find(c->kernel) : 0;
    if (!found) return GILA_NO_KERNEL;
    return found->kind == GILA_MAP      ? run_map(c, found)
           : found->kind == GILA_REDUCE ? gila_reduce_run(c, &found->reduce)
                                        : found->run(c);
}
