/* Tables of elementary functions, and what is read from them, that all instruction sets share. */
#ifndef GILA_TABLES_H
#define GILA_TABLES_H

#include <stdint.h>

/*
 * For logarithms, by the five bits of u / 2^k from 3/4 on, half a step before it: c, log(1 / c), and what that double
 * lacks.
 */
extern const double gila_log_factors[32], gila_log_starts[32], gila_log_rests[32];

/*
 * Reduces angles of any magnitude whose margins are not at least 0, NaN too: turns[i] quarters, to which so many are added,
 * and angles[i] - excesses[i], at most pi/4 in magnitude.
 */
void gila_reduce_large(int lanes, const double *xs, const double *margins, uint64_t quarters,
                       uint64_t *turns, double *angles, double *excesses);

#endif
