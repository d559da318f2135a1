#include <string.h>

#include "loops/convert.h"

/* Sixteen bytes of equal elements. */
typedef struct unit {
    uint64_t half[2];
} unit;

static unit unit_of(const void *element, int size) {
    unit u;
    uint8_t byte;
    uint16_t two;
    uint32_t four;
    switch (size) {
    case 1:
        memcpy(&byte, element, 1);
        u.half[0] = byte * UINT64_C(0x0101010101010101);
        break;
    case 2:
        memcpy(&two, element, 2);
        u.half[0] = two * UINT64_C(0x0001000100010001);
        break;
    case 4:
        memcpy(&four, element, 4);
        u.half[0] = four * UINT64_C(0x0000000100000001);
        break;
    case 8:
        memcpy(&u.half[0], element, 8);
        break;
    default:
        memcpy(&u, element, 16);
        return u;
    }
    u.half[1] = u.half[0];
    return u;
}

/* From registers: copies of what was just written would each wait for the one before. */
void gila_repeat(void *to, const void *element, int size, int64_t n) {
    if (n == 0) return;
    unit u = unit_of(element, size);
    int64_t bytes = n * size, i = 0;
    for (; i + 16 <= bytes; i += 16) memcpy((char *)to + i, &u, 16);
    memcpy((char *)to + i, &u, (size_t)(bytes - i));
}
