#include "api/key_use_answer.h"

#include <string.h>

#include "api/certificate_answer.h"

struct api_key_use key_use_answer(struct call *call, const struct key_use_record *use) {
    struct sm2_point key = {0};
    if (use->public_key.size == sizeof key.bytes)
        memcpy(key.bytes, use->public_key.data, sizeof key.bytes);
    return (struct api_key_use){.key_use_id = use->id,
                                .certificate_id = use->certificate_id,
                                .purpose = use->purpose,
                                .content = use->content,
                                .public_key = certificate_answer_point(call, &key),
                                .own_pin = use->own_pin,
                                .expires_at = use->expires_at,
                                .signed_at = use->signed_at};
}
