/* Points, scalars, proofs, partials and DER signatures from outside: nothing may crash, and what is
 * accepted must survive a round trip. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/pki/sm2_pair.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds) {
    if (!holds)
        abort();
}

static void fuzz_text(const uint8_t *data, size_t size) {
    char text[200], again[SM2_POINT_HEX_SIZE];
    struct sm2_scalar scalar;
    struct sm2_point point;
    size_t length = size < sizeof text - 1 ? size : sizeof text - 1;
    memcpy(text, data, length);
    text[length] = '\0';
    if (sm2_scalar_parse(text, &scalar)) {
        sm2_scalar_format(&scalar, again);
        require(strcmp(again, text) == 0);
    }
    if (sm2_point_parse(text, &point)) {
        sm2_point_format(&point, again);
        require(strcmp(again, text) == 0);
    }
}

static void fuzz_der(const uint8_t *data, size_t size) {
    struct sm2_signature signature;
    unsigned char der[SM2_DER_MAX];
    size_t again;
    if (!sm2_signature_from_der(BYTES(data, size), &signature))
        return;
    sm2_signature_to_der(&signature, der, &again);
    require(again == size && memcmp(der, data, size) == 0);
}

/* Raw structs: bytes as they come. A random proof or partial never holds. */
static void fuzz_proof(const uint8_t *data, size_t size) {
    struct input {
        struct sm2_context context;
        struct sm2_point point;
        struct sm2_proof proof;
        struct sm2_partial partial;
    } input;
    const struct sm2_scalar one = {.bytes = {[SM2_SCALAR_SIZE - 1] = 1}};
    struct sm2_signature signature;
    struct sm2_point key;
    if (size < sizeof input)
        return;
    memcpy(&input, data, sizeof input);
    (void)!sm2_server_key_finish(&input.context, &one, &input.point, &input.proof, &key);
    require(sm2_server_sign(&one, &one, &input.point, input.context.bytes, &input.partial,
                            &signature) != STATUS_OK ||
            sm2_verify_digest(&input.point, input.context.bytes, &signature) == STATUS_OK);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size == 0)
        return 0;
    switch (data[0] % 3) {
    case 0:
        fuzz_text(data + 1, size - 1);
        break;
    case 1:
        fuzz_der(data + 1, size - 1);
        break;
    default:
        fuzz_proof(data + 1, size - 1);
    }
    return 0;
}
