#include "core/pki/signer/key_share.h"

#include <string.h>

static struct bytes associated(struct arena *arena, const char *part, int64_t claim_id,
                               struct bytes public_key) {
    struct builder text;
    builder_init(&text, arena);
    builder_format(&text, "key_shares.%s:%lld:", part, (long long)claim_id);
    builder_add_bytes(&text, public_key.data, public_key.size);
    return BYTES(text.data, text.length);
}

enum status key_share_open_part(struct signer *signer, struct call *call, const char *part,
                                int64_t claim_id, struct bytes public_key, struct bytes sealed,
                                void *out, size_t size) {
    struct bytes plain;
    TRY(vault_open(signer->vault, call->arena, associated(call->arena, part, claim_id, public_key),
                   sealed, &plain));
    if (plain.size != size)
        return STATUS_TAMPERED;
    memcpy(out, plain.data, size);
    return STATUS_OK;
}

enum status key_share_seal_part(struct signer *signer, struct call *call, const char *part,
                                int64_t claim_id, struct bytes public_key, const void *plain,
                                size_t size, struct bytes *out_sealed) {
    return vault_seal(signer->vault, call->arena,
                      associated(call->arena, part, claim_id, public_key), BYTES(plain, size),
                      out_sealed);
}

enum status key_share_open(struct signer *signer, struct call *call, int64_t claim_id,
                           const struct share_record *record, struct sm2_scalar *out_share) {
    return key_share_open_part(signer, call, "share", claim_id, record->public_key,
                               record->share_sealed, out_share, sizeof *out_share);
}
