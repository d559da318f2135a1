/*
 * Gravitation among n bodies, each pair computed: semi-implicit Euler steps. Forces on a body are
 * added in the order of the others, no step fused, so that every target gives the same bits.
 */
#if defined(GILA_CLASS_FLOAT)
/* Two lanes, or four, gain little. */
#if defined(GILA_ON_sse2)
#define GILA_DEFER 1
#endif
#include <string.h>

#include "dispatch/memory.h"
#include "kernels/kernels.h"
#include "loops/convert.h"

enum { X, Y, Z, VX, VY, VZ, MASS, FIELDS };

/* Bodies field by field, each filled up with zeros to whole vectors. */
typedef struct bodies {
    int64_t count, padded;
    T *fields[FIELDS];
} bodies;

ONCE void copy_fields(const gila_call *call, bodies *b, int out) {
    const gila_operand *o = call->operands;
    for (int f = X; f < (out ? MASS : FIELDS); f++) {
        const gila_operand *from = &o[f / 3];
        char *start = (char *)(intptr_t)from->data + (f == MASS ? 0 : f % 3 * from->strides[1]);
        gila_elements theirs = {DTYPE, start, from->strides[0]};
        gila_elements field = {DTYPE, b->fields[f], sizeof(T)};
        gila_convert_each(out ? theirs : field, out ? field : theirs, b->count);
    }
}

/* Adds to the velocities of the bodies from i on, a vector of them, what all bodies pull in dt. */
static void pull(const bodies *b, int64_t i, vt dt, vt softening) {
    const vt zero = v_set1(0);
    vt x = v_load(b->fields[X] + i), y = v_load(b->fields[Y] + i), z = v_load(b->fields[Z] + i);
    vt ax = zero, ay = zero, az = zero;
    for (int64_t j = 0; j < b->count; j++) {
        vt dx = v_set1(b->fields[X][j]) - x;
        vt dy = v_set1(b->fields[Y][j]) - y;
        vt dz = v_set1(b->fields[Z][j]) - z;
        vt square = ((dx * dx + dy * dy) + dz * dz) + softening;
        vt strength = v_set1(b->fields[MASS][j]) / (square * v_sqrt(square));
        strength = v_select(v_lt(zero, square), strength, zero);
        ax = ax + dx * strength;
        ay = ay + dy * strength;
        az = az + dz * strength;
    }
    v_store(b->fields[VX] + i, v_load(b->fields[VX] + i) + ax * dt);
    v_store(b->fields[VY] + i, v_load(b->fields[VY] + i) + ay * dt);
    v_store(b->fields[VZ] + i, v_load(b->fields[VZ] + i) + az * dt);
}

static __attribute__((noinline)) int64_t step(const gila_call *call, const bodies *b, vt dt,
                                              vt softening) {
    for (int64_t i = 0; i < b->padded; i += VT) {
        if (gila_cancelled(call)) return GILA_CANCELLED;
        pull(b, i, dt, softening);
    }
    for (int f = X; f <= Z; f++)
        for (int64_t i = 0; i < b->padded; i += VT)
            v_store(b->fields[f] + i,
                    v_load(b->fields[f] + i) + v_load(b->fields[f + VX] + i) * dt);
    return GILA_OK;
}

static double double_of(int64_t bits) {
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

/* params: the time of a step, the square of the softening length, the number of steps. */
ONCE int64_t run_nbody(const gila_call *call) {
    const gila_operand *o = call->operands;
    int64_t n = o[2].shape[0];
    if (o[0].rank != 2 || o[1].rank != 2 || o[2].rank != 1) return GILA_BAD_CALL;
    if (o[0].shape[0] != n || o[0].shape[1] != 3 || o[1].shape[0] != n || o[1].shape[1] != 3)
        return GILA_BAD_CALL;
    if (n == 0) return GILA_OK;
    if (n < 0 || !o[0].data || !o[1].data || !o[2].data) return GILA_BAD_CALL;
    bodies b = {n, (n + VT - 1) / VT * VT, {0}};
    size_t bytes = (size_t)b.padded * FIELDS * sizeof(T);
    T *memory = gila_scratch(bytes);
    if (!memory) return GILA_NO_MEMORY;
    memset(memory, 0, bytes);
    for (int f = 0; f < FIELDS; f++) b.fields[f] = memory + f * b.padded;
    copy_fields(call, &b, 0);
    int64_t status = GILA_OK;
    vt dt = v_set1((T)double_of(call->params[0])),
       softening = v_set1((T)double_of(call->params[1]));
    for (int64_t i = 0; i < call->params[2] && status == GILA_OK; i++)
        status = step(call, &b, dt, softening);
    if (status == GILA_OK) copy_fields(call, &b, 1);
    return status;
}

RUN(nbody, run_nbody)
#undef GILA_DEFER
#endif
