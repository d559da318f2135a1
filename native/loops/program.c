#include <string.h>

#include "loops/convert.h"
#include "loops/nest.h"

/* Elements that all steps are applied to before the next ones are looked at: they stay in the L1 cache. */
#define PIECE 1024
#define MAX_BUFFERS 8
#define WIDEST 16

typedef struct step {
    int64_t kernel; /* an elementwise row and type, or -1 for a conversion */
    int64_t out,
        in[3]; /* slots; of a conversion in[1] and in[2] are the types it converts to and from */
} step;

/* What params[0] is the address of: the header, the inputs' types, the output's, and the steps. */
typedef struct program {
    int64_t steps, inputs, buffers;
    const int64_t *dtypes;
    const step *step;
} program;

static program program_of(const gila_call *call) {
    const int64_t *words = (const int64_t *)(intptr_t)call->params[0];
    return (program){words[0], words[1], words[2], words + 3,
                     (const step *)(const void *)(words + 4 + words[1])};
}

static int valid(const program *p) {
    int64_t slots = p->inputs + p->buffers + 1;
    if (p->inputs < 0 || p->inputs >= GILA_MAX_ARRAYS || p->buffers < 0 || p->buffers > MAX_BUFFERS)
        return 0;
    for (const step *s = p->step; s < p->step + p->steps; s++) {
        const gila_kernel *kernel = s->kernel < 0 ? 0 : gila_find(s->kernel);
        int inputs = s->kernel < 0 ? 1 : kernel && kernel->kind == GILA_MAP ? kernel->inputs : -1;
        if (inputs < 0 || inputs > 3 || s->out < p->inputs || s->out >= slots) return 0;
        for (int k = 0; k < inputs; k++)
            if (s->in[k] < 0 || s->in[k] >= slots) return 0;
    }
    return 1;
}

static void run_step(const step *s, int64_t n, void *const *slots, const gila_call *call) {
    if (s->kernel < 0) {
        int to = (int)s->in[1], from = (int)s->in[2];
        gila_convert((gila_elements){to, slots[s->out], gila_sizes[to]},
                     (gila_elements){from, slots[s->in[0]], gila_sizes[from]}, n);
        return;
    }
    const gila_kernel *map = gila_find(s->kernel);
    const void *in[3];
    for (int k = 0; k < map->inputs; k++) in[k] = slots[s->in[k]];
    map->body(n, slots[s->out], in, call);
}

/* An elementwise body that applies one step after the other. Slots are inputs, buffers, the output. */
static void run_steps(int64_t n, void *out, const void *const *in, const gila_call *call) {
    _Alignas(64) char buffers[MAX_BUFFERS][PIECE * WIDEST];
    void *slots[GILA_MAX_ARRAYS + MAX_BUFFERS];
    program p = program_of(call);
    for (int64_t done = 0; done < n; done += PIECE) {
        int64_t count = n - done < PIECE ? n - done : PIECE;
        for (int64_t k = 0; k < p.inputs; k++)
            slots[k] = (char *)in[k] + done * gila_sizes[p.dtypes[k]];
        for (int64_t k = 0; k < p.buffers; k++) slots[p.inputs + k] = buffers[k];
        slots[p.inputs + p.buffers] = (char *)out + done * gila_sizes[p.dtypes[p.inputs]];
        for (const step *s = p.step; s < p.step + p.steps; s++) run_step(s, count, slots, call);
    }
}

int64_t gila_program_run(const gila_call *call) {
    if (!call->params[0]) return GILA_BAD_CALL;
    program p = program_of(call);
    if (!valid(&p)) return GILA_BAD_CALL;
    gila_map map = {.body = run_steps, .inputs = (int)p.inputs};
    map.dtypes[0] = (uint8_t)p.dtypes[p.inputs];
    for (int64_t k = 0; k < p.inputs; k++) map.dtypes[k + 1] = (uint8_t)p.dtypes[k];
    return gila_map_run(call, &map);
}
