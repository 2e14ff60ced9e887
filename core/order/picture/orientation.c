/* orientation: see orientation.h. Every offset comes from a stranger. */
#include "core/order/picture/orientation.h"

#include <string.h>

#define TAG_ORIENTATION 0x0112
#define TYPE_SHORT 3
#define ENTRY_SIZE 12

struct reader {
    struct bytes bytes;
    bool big_endian;
};

/* `size` (2 or 4) bytes at `offset`; 0 behind the end. */
static uint32_t number_at(const struct reader *reader, size_t offset, size_t size) {
    if (offset > reader->bytes.size || reader->bytes.size - offset < size)
        return 0;
    const unsigned char *data = reader->bytes.data + offset;
    uint32_t number = 0;
    for (size_t i = 0; i < size; i++)
        number = number << 8 | data[reader->big_endian ? i : size - 1 - i];
    return number;
}

int orientation_of(struct bytes tiff) {
    struct reader reader = {.bytes = tiff};
    if (tiff.size < 8)
        return 1;
    reader.big_endian = memcmp(tiff.data, "MM", 2) == 0;
    if (!reader.big_endian && memcmp(tiff.data, "II", 2) != 0)
        return 1;
    size_t directory = number_at(&reader, 4, 4);
    size_t count = number_at(&reader, directory, 2);
    for (size_t i = 0; i < count; i++) {
        size_t entry = directory + 2 + i * ENTRY_SIZE;
        if (entry + ENTRY_SIZE > tiff.size)
            return 1;
        if (number_at(&reader, entry, 2) != TAG_ORIENTATION)
            continue;
        uint32_t value = number_at(&reader, entry + 8, 2);
        bool good = number_at(&reader, entry + 2, 2) == TYPE_SHORT && value >= 1 && value <= 8;
        return good ? (int)value : 1;
    }
    return 1;
}
