/* fold, reduceat, put_fold: an elementwise row applied over and over; the loops are the same for all. */
#include "kernels/kernels.h"

RUN(fold, gila_fold_run)
RUN(reduceat, gila_reduceat_run)
RUN(put_fold, gila_put_fold_run)
