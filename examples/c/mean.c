/* Reads int32 samples out of an interleaved buffer, scales them to float64, and takes their mean. */
#include <gila.h>
#include <math.h>
#include <stdio.h>

/* The kernels' numbers, from the table that travels with the header. */
enum {
#define KERNEL(name, ...) ROW_##name,
#include <kernels.def>
};

#define SAMPLES 1000

static gila_operand vector(void *data, int64_t dtype, int64_t length, int64_t stride) {
    return (gila_operand){(int64_t)(intptr_t)data, dtype, 1, {length}, {stride}};
}

static int run(int row, int64_t dtype, gila_operand out, gila_operand a, gila_operand b) {
    gila_call call = {.kernel = row * GILA_DTYPES + dtype, .operands = {out, a, b}};
    int64_t status = gila_run((int64_t)(intptr_t)&call);
    if (status != GILA_OK) fprintf(stderr, "kernel %d: status %d\n", row, (int)status);
    return status == GILA_OK;
}

int main(void) {
    if (gila_abi() != GILA_ABI) return fprintf(stderr, "another ABI than the header's\n"), 1;

    int32_t frames[SAMPLES][2]; /* left, right */
    for (int i = 0; i < SAMPLES; i++) frames[i][0] = i, frames[i][1] = -1;
    double scaled[SAMPLES], factor = 1.0 / SAMPLES, sum;

    gila_operand samples = vector(frames, GILA_I32, SAMPLES, sizeof *frames);
    gila_operand scale = vector(&factor, GILA_F64, SAMPLES, 0); /* one number for all */
    gila_operand out = vector(scaled, GILA_F64, SAMPLES, sizeof *scaled);
    gila_operand total = {.data = (int64_t)(intptr_t)&sum, .dtype = GILA_F64};
    if (!run(ROW_multiply, GILA_F64, out, samples, scale)) return 1;
    if (!run(ROW_sum, GILA_F64, total, out, (gila_operand){0})) return 1;

    double expected = (SAMPLES - 1) / 2.0 / SAMPLES;
    printf("mean %g, by %s kernels\n", sum / SAMPLES,
           (const char *)(intptr_t)gila_target_name(gila_target()));
    return fabs(sum / SAMPLES - expected) > 1e-12;
}
