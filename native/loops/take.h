/* Elements or whole rows at places that an index names. */
#ifndef GILA_TAKE_H
#define GILA_TAKE_H

#include "loops/loops.h"

/*
 * Operands: out, a, the index. Take: row i of out is row index[i] of a; put: row index[i] of out is row i of a. Places count
 * from the end where they are negative. Put checks all of them before it writes anything; what take has written when it
 * finds a bad one is for nobody.
 */
int64_t gila_take_run(const gila_call *call);
int64_t gila_put_run(const gila_call *call);

#endif
