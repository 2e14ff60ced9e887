/* Pictures from strangers: whatever comes, it is refused or becomes a picture within the limits. */
#include <stdint.h>
#include <stdlib.h>

#include "core/base/arena.h"
#include "core/order/picture/decode.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Large pictures only cost time here. */
static bool is_small(const uint8_t *data, size_t size) {
    return size < 24 || data[0] != 0x89 ||
           (data[16] == 0 && data[17] == 0 && data[18] < 2 && data[20] == 0 && data[21] == 0 &&
            data[22] < 2);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct decoded decoded;
    if (!is_small(data, size) || decode_picture(BYTES(data, size), &decoded) != CODEC_OK)
        return 0;
    if (decoded.file.length > PICTURE_BYTES_MAX || decoded.width < 1 ||
        decoded.height > PICTURE_SIDE_MAX)
        abort();
    memory_free(decoded.file.data);
    return 0;
}
