/* PKCS #10 requests from token tools: whatever comes, it is refused, or it is strict DER whose
 * signature holds. */
#include <stdint.h>
#include <stdlib.h>

#include "core/base/arena.h"
#include "core/pki/request.h"
#include "core/pki/x509.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena *arena = arena_create((size_t)16 << 20);
    struct token_request request;
    if (request_read(arena, BYTES(data, size), &request) == STATUS_OK) {
        const struct profile profile = {.subject = {{.type = "CN", .source = PROFILE_NAME}},
                                        .subject_count = 1};
        const struct profile_holder holder = {.name = "x"};
        struct token_request again;
        if (request_read(arena, request.der, &again) != STATUS_OK ||
            x509_verify(request.der, &request.public_key, X509_ID) != STATUS_OK)
            abort();
        (void)request_check_subject(&request, &profile, &holder);
    }
    arena_destroy(arena);
    return 0;
}
