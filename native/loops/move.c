#include <string.h>

#include "loops/convert.h"

void gila_convert(gila_elements to, gila_elements from, int64_t n) {
    int size = gila_sizes[to.dtype];
    if (to.dtype == from.dtype && to.stride == size && from.stride == size)
        memcpy(to.data, from.data, (size_t)(n * size));
    else
        gila_convert_each(to, from, n);
}

void gila_repeat(void *to, const void *element, int size, int64_t n) {
    int64_t done = n > 0;
    memmove(to, element, (size_t)(done * size));
    for (; done < n; done += done < n - done ? done : n - done)
        memcpy((char *)to + done * size, to, (size_t)((done < n - done ? done : n - done) * size));
}
