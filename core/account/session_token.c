/* session_token: see the header. */
#include "core/account/session_token.h"

#include <string.h>

#include "core/base/encode.h"
#include "core/base/str.h"
#include "db/session_store.h"

#define SECRET_BYTES 32
#define ID_BYTES 8

const char *session_token_fresh_cookie(struct call *call, int64_t session_id,
                                       unsigned char out_hash[SECRET_DIGEST_SIZE]) {
    unsigned char bytes[ID_BYTES + SECRET_BYTES];
    for (size_t i = 0; i < ID_BYTES; i++)
        bytes[i] = (unsigned char)((uint64_t)session_id >> (56 - 8 * i));
    secret_random(bytes + ID_BYTES, SECRET_BYTES);
    secret_sha256(BYTES(bytes, sizeof(bytes)), out_hash);
    const char *cookie = encode_base64url(call->arena, BYTES(bytes, sizeof(bytes)));
    secret_wipe(bytes, sizeof(bytes));
    return cookie;
}

bool session_token_read_cookie(struct call *call, const char *cookie, int64_t *out_session_id,
                               unsigned char out_hash[SECRET_DIGEST_SIZE]) {
    struct bytes bytes;
    uint64_t id = 0;
    if (!decode_base64url(call->arena, cookie, &bytes) || bytes.size != ID_BYTES + SECRET_BYTES)
        return false;
    for (size_t i = 0; i < ID_BYTES; i++)
        id = id << 8 | bytes.data[i];
    if (id == 0 || id > INT64_MAX)
        return false;
    secret_sha256(bytes, out_hash);
    *out_session_id = (int64_t)id;
    return true;
}

bool session_token_hash_refresh(struct call *call, const char *token,
                                unsigned char out_hash[SECRET_DIGEST_SIZE]) {
    struct bytes bytes;
    if (!decode_base64url(call->arena, token, &bytes) || bytes.size != SECRET_BYTES)
        return false;
    secret_sha256(bytes, out_hash);
    return true;
}

enum status session_token_fresh_refresh(struct call *call, struct tx *tx, int64_t session_id,
                                        const char **out_token) {
    unsigned char bytes[SECRET_BYTES];
    struct refresh_token_record record = {.session_id = session_id, .created_at = call->now};
    secret_random(bytes, sizeof(bytes));
    secret_sha256(BYTES(bytes, sizeof(bytes)), record.token_hash);
    const char *token = encode_base64url(call->arena, BYTES(bytes, sizeof(bytes)));
    secret_wipe(bytes, sizeof(bytes));
    TRY(refresh_token_store_insert(tx, &record));
    *out_token = token;
    return STATUS_OK;
}
