/* take and put: elements are only moved, so loops/take.c serves all types and targets. */
#if defined(GILA_CLASS_UINT) || defined(GILA_CLASS_COMPLEX)
#include "loops/take.h"

#include "kernels/kernels.h"

RUN(take, gila_take_run)
RUN(put, gila_put_run)
#endif
