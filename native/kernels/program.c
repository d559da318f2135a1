/* evaluate: several elementwise rows in one pass over memory; the loop that does so is the same for all. */
#include "kernels/kernels.h"

RUN(evaluate, gila_program_run)
