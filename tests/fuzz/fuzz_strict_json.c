/* Whatever strict_json lets through, cJSON must read whole, and print and read again: no text may
 * mean two things. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "core/base/strict_json.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char *text = malloc(size + 1);
    if (!text)
        return 0;
    if (size)
        memcpy(text, data, size);
    text[size] = '\0';
    if (strict_json_check(text, size, NULL) == STATUS_OK) {
        const char *end = NULL;
        cJSON *json = cJSON_ParseWithLengthOpts(text, size + 1, &end, 1);
        if (!json)
            abort();
        char *printed = cJSON_PrintUnformatted(json);
        /* 1e999 prints as null, which is still JSON */
        if (!printed || strict_json_check(printed, strlen(printed), NULL) != STATUS_OK)
            abort();
        cJSON_free(printed);
        cJSON_Delete(json);
    }
    free(text);
    return 0;
}
