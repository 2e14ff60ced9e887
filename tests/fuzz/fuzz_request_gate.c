/* The gate on buffers as civetweb leaves them: lines of the input become headers, CR and LF become
 * NULs. Nothing is read outside the buffer, and an accepted head has exactly one Host, no
 * Transfer-Encoding and a length that fits. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "api/request_gate.h"

#define HEADERS_MAX 64

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char *cut_line(char **rest) {
    char *line = *rest, *end = line + strcspn(line, "\n");
    *rest = *end != '\0' ? end + 1 : end;
    if (end > line && end[-1] == '\r')
        end[-1] = '\0';
    *end = '\0';
    return line;
}

static void judge(const struct gate_head *head) {
    int64_t length = -1;
    size_t hosts = 0;
    if (request_gate_check(head, &length) != NULL)
        return;
    for (size_t i = 0; i < head->header_count; i++) {
        hosts += strcasecmp(head->headers[i].name, "Host") == 0;
        if (strcasecmp(head->headers[i].name, "Transfer-Encoding") == 0)
            abort();
    }
    if (hosts != 1 || length < -1 || length > INT64_C(9999999999))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct header headers[HEADERS_MAX];
    size_t count = 0;
    if (size > 16384)
        return 0;
    char *buffer = calloc(size + 5, 1), *rest = buffer;
    memcpy(buffer, data, size);
    for (size_t i = 0; i < size; i++)
        buffer[i] = buffer[i] == '\0' ? ' ' : buffer[i];
    char *method = cut_line(&rest), *path = cut_line(&rest), *query = cut_line(&rest),
         *version = cut_line(&rest);
    while (*rest != '\0' && count < HEADERS_MAX) {
        char *line = cut_line(&rest), *colon = strchr(line, ':');
        if (colon == NULL)
            break;
        *colon = '\0';
        headers[count++] = (struct header){line, colon + 1 + strspn(colon + 1, " \t")};
    }
    struct gate_head head = {.method = method,
                             .target = path,
                             .path = path,
                             .query = query,
                             .version = version,
                             .headers = headers,
                             .header_count = count,
                             .header_max = HEADERS_MAX};
    judge(&head);
    if (count > 0) {
        const char *last = headers[count - 1].value;
        head.after_last = (const unsigned char *)last + strlen(last);
        judge(&head);
    }
    free(buffer);
    return 0;
}
