/* production_store: UKey orders on their way from approval to their holder, and the requests of
 * token tools (token_requests). */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct production_record {
    int64_t order_id;
    const char *type;
    const char *state;
    const char *holder_kind;
    const char *product_code;
    struct bytes holder_name_sealed;
    int64_t approved_at;
    const char *delivery_kind; /* NULL = none chosen */
};
/* Those that wait, oldest first. */
MUST_CHECK enum status production_store_list(struct tx *tx, int64_t after_id, int64_t limit,
                                             struct production_record **out_records,
                                             size_t *out_count);

struct token_request_record {
    int64_t claim_id;
    struct bytes request_sealed;
    struct bytes public_key;
    const char *token_serial;
    int64_t staff_id;
    int64_t created_at;
};
/* STATUS_DUPLICATE when the key was asked for before. */
MUST_CHECK enum status production_store_insert_request(struct tx *tx,
                                                       const struct token_request_record *record);
/* The text of the pinned profile, or of the newest of this name when nothing is pinned. */
MUST_CHECK enum status production_store_find_profile(struct tx *tx, struct bytes hash,
                                                     const char *name, const char **out_data);

struct production_certificate {
    int64_t id;
    int64_t authority_id;
    struct bytes pem_sealed;
    struct bytes serial;
    const char *token_serial;
};
MUST_CHECK enum status production_store_find_certificate(struct tx *tx, int64_t order_id,
                                                         struct production_certificate *out_found);
